import { describe, expect, it } from "vitest";
import type { SandboxFault, SandboxOptions } from "../../../src/sandbox/index.ts";
import { Log } from "../../../src/sandbox/log.ts";
import { countHeld } from "./garbage.ts";
import {
  call,
  codeOf,
  configuration,
  createTestSandbox,
  having,
  leave,
  requestOf,
  start,
} from "./support.ts";

const masked = "(masked)";
const answer = () => Response.json({ ActionStatus: "OK", ErrorInfo: "", ErrorCode: 0 });

describe("the log of requests", () => {
  it("has each of them with what was made of it, oldest first", async () => {
    const { sandbox, clock } = createTestSandbox();
    await call(sandbox, "set_callback", configuration);
    clock.advance(5);
    await call(sandbox, "set_callback", configuration);
    const seen = {
      ...{ operation: "setCallback", method: "POST", path: "/v4/room_config/set_callback", fault: undefined },
      query: {
        ...{ sdkappid: "1400000000", identifier: "admin", usersig: masked },
        ...{ random: "99999999", contenttype: "json" },
      },
      body: expect.any(Function),
    };
    expect(sandbox.requests).toEqual([
      { ...seen, time: start, errorCode: 0, carriedOut: true },
      { ...seen, time: start + 5, errorCode: 100300, carriedOut: false },
    ]);
    expect(sandbox.requests.map(({ body }) => body())).toEqual([configuration, configuration]);
  });

  it("keeps no body that is longer than 65536 characters, for it is bounded in entries only", async () => {
    const { sandbox } = createTestSandbox();
    const [short, long] = [1000, 70_000].map((length) => `https://example.com/${"x".repeat(length)}`);
    await call(sandbox, "set_callback", { ...configuration, Url: short });
    await call(sandbox, "update_callback", { ...configuration, Url: long });
    expect(sandbox.configuration()?.Url).toBe(long);
    expect(sandbox.requests.map(({ body }) => (body() as { Url?: string } | undefined)?.Url)).toEqual([
      short,
      undefined,
    ]);
  });

  it("has what is no call of the contract, too", async () => {
    const { sandbox } = createTestSandbox();
    await sandbox.fetch(await requestOf("gone", { method: "PUT", body: "{" }));
    expect(sandbox.requests).toMatchObject([
      { operation: undefined, method: "PUT", path: "/v4/room_config/gone", errorCode: 60009 },
    ]);
    expect(sandbox.requests[0]?.body()).toBeUndefined();
  });

  it("has the fault that a call met, whether it was carried out, and a code where there was an envelope", async () => {
    const { sandbox, clock } = createTestSandbox();
    const faults: [SandboxFault, boolean, number | undefined][] = [
      [{ kind: "lose-request" }, false, undefined],
      [{ kind: "lose-answer" }, true, undefined],
      [{ kind: "cut" }, true, undefined],
      [{ kind: "status" }, false, undefined],
      [{ kind: "status", carriedOut: true }, true, undefined],
      [{ kind: "code", code: 60018 }, false, 60018],
      [{ kind: "code", code: 60008, carriedOut: true }, true, 60008],
      [{ kind: "delay", ms: 1 }, true, 0],
    ];
    for (const [fault] of faults) sandbox.inject(fault);
    for (const [{ kind }] of faults) {
      const answer = sandbox.fetch(await requestOf("get_callback")).catch(() => {});
      if (kind === "delay") await clock.whenWaiting(1);
      clock.advance(1);
      await answer;
    }
    expect(
      sandbox.requests.map(({ fault, carriedOut, errorCode }) => [fault, carriedOut, errorCode]),
    ).toEqual(faults.map(([{ kind }, carriedOut, code]) => [kind, carriedOut, code]));
  });

  it("has the time when a call came, not when it was read to its end", async () => {
    const { sandbox, clock } = createTestSandbox();
    let send: (text: string) => void = () => {};
    const body = new ReadableStream({
      start(controller) {
        send = (text) => {
          controller.enqueue(new TextEncoder().encode(text));
          controller.close();
        };
      },
    });
    const answered = sandbox.fetch(await requestOf("get_callback", { body }));
    clock.advance(1000);
    send("{}");
    await answered;
    expect(sandbox.requests.map(({ time }) => time)).toEqual([start]);
  });
});

describe("a log", () => {
  const numbers = (log: Log<number>, from: number, to: number) => {
    for (let i = from; i < to; i++) log.add(i);
  };

  it.each([1, 2, 3, 10])("of size %i has the last ones, oldest first, at any time", (size) => {
    const log = new Log<number>(size);
    const all: number[] = [];
    for (let i = 0; i < 50; i++) {
      log.add(i);
      all.push(i);
      expect(log.read()).toEqual(all.slice(-size));
    }
    log.clear();
    expect(log.read()).toEqual([]);
    numbers(log, 0, 2);
    expect(log.read()).toEqual([0, 1].slice(-size));
  });

  it.each([0, 1, 10])("of size %i holds on to no more than twice as many", async (size) => {
    const log = new Log<object>(size);
    const seen = Array.from({ length: 2000 }, () => {
      const entry = {};
      log.add(entry);
      return new WeakRef(entry);
    });
    expect(await countHeld(seen)).toBeLessThanOrEqual(size * 2 + 1);
    expect(log.read()).toHaveLength(size);
  });

  it("is that of the last 1000 requests and deliveries, unless another size is given", async () => {
    const sizes = async (logSize: SandboxOptions["logSize"]) => {
      const { sandbox } = createTestSandbox({ rateLimit: false, deliver: answer, logSize });
      await Promise.all(Array.from({ length: 1010 }, () => codeOf(sandbox, "get_callback")));
      for (let i = 0; i < 1010; i++) await sandbox.emit(leave);
      return [sandbox.requests.length, sandbox.deliveries.length];
    };
    expect(await sizes(undefined)).toEqual([1000, 1000]);
    expect(await sizes(3)).toEqual([3, 3]);
    expect(await sizes(0)).toEqual([0, 0]);
  });

  it("is forgotten when it is told to, and goes on", async () => {
    const { sandbox } = createTestSandbox({ deliver: answer });
    await codeOf(sandbox, "get_callback");
    await sandbox.emit(leave);
    sandbox.clearLogs();
    expect([sandbox.requests, sandbox.deliveries]).toEqual([[], []]);
    await codeOf(sandbox, "get_callback", {}, having({ random: "1" }));
    expect(sandbox.requests).toMatchObject([{ query: { random: "1" } }]);
  });
});
