import { describe, expect, it } from "vitest";
import type { SandboxFault } from "../../../src/sandbox/index.ts";
import { Log, type LogEntry } from "../../../src/sandbox/log.ts";
import {
  call,
  codeOf,
  configuration,
  createTestSandbox,
  having,
  leave,
  requestOf,
  sdkAppId,
  start,
} from "./support.ts";

const accept = () => Response.json({ ActionStatus: "OK", ErrorInfo: "", ErrorCode: 0 });

describe("the log of requests", () => {
  it("has each request with its outcome, oldest first", async () => {
    const { sandbox, clock } = createTestSandbox();
    await call(sandbox, "set_callback", configuration);
    clock.advance(5);
    await call(sandbox, "set_callback", configuration);
    const seen = {
      sdkAppId,
      number: expect.any(Number),
      operation: "setCallback",
      method: "POST",
      path: "/v4/room_config/set_callback",
      fault: undefined,
      query: {
        sdkappid: "1400000000",
        identifier: "admin",
        usersig: "(masked)",
        random: "99999999",
        contenttype: "json",
      },
      body: expect.any(Function),
    };
    expect(sandbox.requests).toEqual([
      { ...seen, time: start, errorCode: 0, carriedOut: true },
      { ...seen, time: start + 5, errorCode: 100300, carriedOut: false },
    ]);
    expect(sandbox.requests.map(({ body }) => body())).toEqual([configuration, configuration]);
  });

  it("keeps no body longer than 65536 characters", async () => {
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

  it("masks a UserSig in the path, encoded or not", async () => {
    const { sandbox } = createTestSandbox();
    const userSig = "eJwtjFEKgzAQBe*y30WSRmMM9-WKa9df4PcHmGExPA__";
    for (const one of [userSig, userSig.replace("*", "%2A").replaceAll("_", "%5F")]) {
      await sandbox.fetch(`http://a.test/v4/room_config/get_callback&usersig=${one}`, { method: "POST" });
    }
    for (const { path } of sandbox.requests)
      expect(path).toBe("/v4/room_config/get_callback&usersig=(masked)");
  });

  it("has requests for unknown paths too", async () => {
    const { sandbox } = createTestSandbox();
    await sandbox.fetch(await requestOf("gone", { method: "PUT", body: "{" }));
    expect(sandbox.requests).toMatchObject([
      { operation: undefined, method: "PUT", path: "/v4/room_config/gone", errorCode: 60009 },
    ]);
    expect(sandbox.requests[0]?.body()).toBeUndefined();
  });

  it("has the fault of a call, whether it was carried out, and the code of its envelope", async () => {
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
      const done = sandbox.fetch(await requestOf("get_callback")).catch(() => {});
      if (kind === "delay") await clock.whenWaiting(1);
      clock.advance(1);
      await done;
    }
    expect(
      sandbox.requests.map(({ fault, carriedOut, errorCode }) => [fault, carriedOut, errorCode]),
    ).toEqual(faults.map(([{ kind }, carriedOut, code]) => [kind, carriedOut, code]));
  });

  it("has the time when a call arrived, not when its body ended", async () => {
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
    const done = sandbox.fetch(await requestOf("get_callback", { body }));
    clock.advance(1000);
    send("{}");
    await done;
    expect(sandbox.requests.map(({ time }) => time)).toEqual([start]);
  });
});

describe("a log", () => {
  it.each([0, 1, 2, 10])("of size %i has the last entries, oldest first", (size) => {
    const log = new Log<LogEntry>(size);
    const all: LogEntry[] = [];
    for (let i = 0; i < 30; i++) {
      const entry = { number: i, sdkAppId: 1 };
      log.add(entry);
      all.push(entry);
      expect(log.read()).toEqual(size === 0 ? [] : all.slice(-size));
    }
    log.clear();
    expect(log.read()).toEqual([]);
  });

  it.each([
    [undefined, 1000],
    [3, 3],
    [0, 0],
  ])("of logSize %s keeps %i requests and as many deliveries", async (logSize, kept) => {
    const { sandbox } = createTestSandbox({ rateLimit: false, deliver: accept, logSize });
    const request = await requestOf("get_callback");
    for (let i = 0; i < kept + 5; i++) {
      await sandbox.fetch(request.url, { method: "POST", body: "{}" });
      await sandbox.emit(leave);
    }
    expect([sandbox.requests.length, sandbox.deliveries.length]).toEqual([kept, kept]);
  });

  it("is cleared by clearLogs, and goes on", async () => {
    const { sandbox } = createTestSandbox({ deliver: accept });
    await codeOf(sandbox, "get_callback");
    await sandbox.emit(leave);
    sandbox.clearLogs();
    expect([sandbox.requests, sandbox.deliveries]).toEqual([[], []]);
    await codeOf(sandbox, "get_callback", {}, having({ random: "1" }));
    expect(sandbox.requests).toMatchObject([{ query: { random: "1" } }]);
  });
});
