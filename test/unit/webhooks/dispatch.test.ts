import { format } from "node:util";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  type CallbackReceiverOptions,
  createMemoryStore,
  type DedupeStore,
  type Delivery,
  sampleEvents,
} from "../../../src/webhooks/index.ts";
import { createTestReceiver, leave, post, postLeave } from "./support.ts";

const broken = new Error("broken");

// Time passes only where a test says so.
beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] }));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

/** Posts an event and waits until its handler runs, which ends when `work` settles. */
async function startHandler(options: Partial<CallbackReceiverOptions> = {}, ...runtime: unknown[]) {
  const work = Promise.withResolvers<void>();
  const started = Promise.withResolvers<void>();
  const handler = vi.fn(() => {
    started.resolve();
    return work.promise;
  });
  const { receive, calls } = createTestReceiver({ ...options, on: { [leave]: handler } });
  const response = receive(postLeave(), ...runtime);
  const replied = vi.fn();
  void response.then(replied);
  await started.promise;
  await vi.advanceTimersByTimeAsync(0);
  return { receive, calls, handler, response, replied, work };
}

describe("the reply", () => {
  it.each([
    [undefined, 1500],
    [10, 10],
  ])("CB-14 does not wait longer than `timeout` for a handler, which goes on: %s", async (timeout, ms) => {
    const { receive, response, replied, work } = await startHandler({ timeout });
    await vi.advanceTimersByTimeAsync(ms - 1);
    expect(replied).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect((await response).status).toBe(200);
    work.resolve();
    await receive.shutdown();
  });

  it.each<[string, Partial<CallbackReceiverOptions>, calls: number]>([
    [
      "a handler has failed, and onError does not end",
      { on: { [leave]: () => Promise.reject(broken) }, onError: () => new Promise(() => {}) },
      0,
    ],
    [
      "the store does not say whether the event is known",
      { dedupe: { has: () => new Promise(() => {}), add() {} } },
      0,
    ],
  ])("is 500 when the time is up and %s", async (_, options, calls) => {
    const handler = vi.fn();
    const { receive } = createTestReceiver({ timeout: 10, on: { [leave]: handler }, ...options });
    const response = receive(postLeave());
    await vi.advanceTimersByTimeAsync(10);
    expect((await response).status).toBe(500);
    expect(handler).toHaveBeenCalledTimes(calls);
  });

  it("waits for a handler that is quick", async () => {
    const done = vi.fn();
    const { receive } = createTestReceiver({ on: { [leave]: () => Promise.resolve().then(done) } });
    await receive(postLeave());
    expect(done).toHaveBeenCalledOnce();
  });

  it.each([
    ["env and context, as Workers pass them", (context: object) => [{}, context]],
    ["the context alone", (context: object) => [context]],
  ])("hands a handler that goes on to the runtime's waitUntil: %s", async (_, runtime) => {
    const waitUntil = vi.fn();
    const { response, work } = await startHandler({}, ...runtime({ waitUntil }));
    expect(waitUntil).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1500);
    await response;
    expect(waitUntil).toHaveBeenCalledOnce();
    work.resolve();
    await expect(waitUntil.mock.calls[0]?.[0]).resolves.toBeDefined();
  });

  it.each<[string, () => unknown, unknown[]]>([
    ["Workers", () => vi.stubGlobal("navigator", { userAgent: "Cloudflare-Workers" }), []],
    [
      "Workers, of which only env is passed",
      () => vi.stubGlobal("navigator", { userAgent: "Cloudflare-Workers" }),
      [{}],
    ],
    ["an edge runtime", () => vi.stubGlobal("EdgeRuntime", "edge-runtime"), []],
    ["Lambda", () => vi.stubEnv("AWS_LAMBDA_FUNCTION_NAME", "receiver"), []],
    ["Cloud Run", () => vi.stubEnv("K_SERVICE", "receiver"), []],
    [
      "Workers, where waitUntil throws",
      () => vi.stubGlobal("navigator", { userAgent: "Cloudflare-Workers" }),
      [
        {},
        {
          waitUntil: () => {
            throw broken;
          },
        },
      ],
    ],
  ])("waits for the handler where nothing keeps it alive: %s", async (_, onRuntime, runtime) => {
    onRuntime();
    const { calls, response, replied, work } = await startHandler({}, ...runtime);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(replied).not.toHaveBeenCalled();
    work.reject(broken);
    expect((await response).status).toBe(500);
    expect(calls).toMatchObject([{ by: "onError", event: broken }]);
  });

  it("does not wait where waitUntil throws and the runtime goes on", async () => {
    const waitUntil = () => {
      throw broken;
    };
    const { response, work } = await startHandler({}, { waitUntil });
    await vi.advanceTimersByTimeAsync(1500);
    expect((await response).status).toBe(200);
    work.resolve();
  });

  it("does not call waitUntil if nothing goes on", async () => {
    const waitUntil = vi.fn();
    const { receive } = createTestReceiver();
    await receive(postLeave(), {}, { waitUntil });
    expect(waitUntil).not.toHaveBeenCalled();
  });
});

describe("a handler that fails", () => {
  it.each([
    [
      "throws",
      () => {
        throw broken;
      },
    ],
    ["rejects", () => Promise.reject(broken)],
  ])("makes the reply 500 with FAIL, and reaches onError: %s", async (_, handler) => {
    const { receive, calls } = createTestReceiver({ on: { [leave]: handler } });
    const response = await receive(postLeave());
    expect(response.status).toBe(500);
    expect(await response.json()).toMatchObject({ ActionStatus: "FAIL", ErrorCode: 500 });
    expect(calls).toEqual([{ by: "onError", event: broken, command: leave }]);
  });

  it("reaches onError after the reply as well", async () => {
    const { receive, calls, response, work } = await startHandler();
    await vi.advanceTimersByTimeAsync(1500);
    expect((await response).status).toBe(200);
    work.reject(broken);
    await receive.shutdown();
    expect(calls).toMatchObject([{ by: "onError", event: broken }]);
  });

  it.each([
    ["there is no onError", undefined],
    ["onError fails too", () => Promise.reject(new Error("second"))],
  ])("is printed without the event's body if %s", async (_, onError) => {
    const print = vi.spyOn(console, "error").mockImplementation(() => {});
    const { receive } = createTestReceiver({ onError, on: { [leave]: () => Promise.reject(broken) } });
    expect((await receive(postLeave())).status).toBe(500);
    expect(print).toHaveBeenCalledExactlyOnceWith(expect.stringContaining(leave), expect.any(Error));
    expect(String(print.mock.calls)).not.toContain("rid-123");
    print.mockRestore();
  });

  it.each([
    "A %c B",
    "100%s",
    "%j",
    "%%",
    "X\n2026-01-01 all is well",
    "\u001b[2Jred",
    "\u202ex",
    "A".repeat(9999),
  ])(
    "is printed in one line and as it is, whatever the sender calls its event: %j",
    async (CallbackCommand) => {
      const print = vi.spyOn(console, "error").mockImplementation(() => {});
      const { receive } = createTestReceiver({ onError: undefined, onOther: () => Promise.reject(broken) });
      await receive(post({ body: JSON.stringify({ CallbackCommand }) }));
      const line = format(...(print.mock.calls[0] ?? []));
      print.mockRestore();
      expect(line.split("\n")[0]).toMatch(/^[\w .:]{1,100}: Error: broken$/);
    },
  );
});

describe("a delivery", () => {
  it("has the same id for the same bytes, and only for them", async () => {
    const ids: string[] = [];
    const handler = async (_: unknown, delivery: Delivery) => void ids.push(await delivery.id());
    const { receive } = createTestReceiver({ on: { [leave]: handler } });
    await receive(postLeave());
    await receive(postLeave());
    await receive(post({ body: `${JSON.stringify(sampleEvents[leave])} ` }));
    expect(ids[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  it("CB-07 CB-08 has what the URL says, and the body exactly as it came", async () => {
    const handler = vi.fn();
    const { receive } = createTestReceiver({ on: { [leave]: handler } });
    const body = JSON.stringify(sampleEvents[leave], null, 2);
    const query = { SdkAppid: "1400000000", ClientIP: "10.0.0.1", OptPlatform: "Mac" };
    await receive(post({ body, query }));
    expect(handler.mock.calls[0]?.[1]).toMatchObject({
      clientIp: "10.0.0.1",
      platform: "Mac",
      rawBody: body,
      command: leave,
    });
  });
});

describe("dedupe", () => {
  it("does not handle an event twice", async () => {
    const handler = vi.fn();
    const { receive } = createTestReceiver({ dedupe: createMemoryStore(), on: { [leave]: handler } });
    expect([(await receive(postLeave())).status, (await receive(postLeave())).status]).toEqual([200, 200]);
    expect(handler).toHaveBeenCalledOnce();
  });

  it("handles an event again if its handler failed", async () => {
    const handler = vi.fn().mockRejectedValueOnce(broken);
    const { receive } = createTestReceiver({ dedupe: createMemoryStore(), on: { [leave]: handler } });
    expect([(await receive(postLeave())).status, (await receive(postLeave())).status]).toEqual([500, 200]);
    expect(handler).toHaveBeenCalledTimes(2);
  });

  it("answers no second delivery with 200 while the first may still fail, and gives that one up in the end", async () => {
    let time = 0;
    const options = { dedupe: createMemoryStore(), now: () => time };
    const { receive, handler, response } = await startHandler(options);
    await vi.advanceTimersByTimeAsync(1500);
    expect((await response).status).toBe(200);
    const deliver = async () => {
      const again = receive(postLeave());
      await vi.advanceTimersByTimeAsync(1500);
      return (await again).status;
    };
    expect([await deliver(), handler.mock.calls.length]).toEqual([503, 1]);
    time = 30_000;
    handler.mockReturnValue(Promise.resolve());
    expect([await deliver(), handler.mock.calls.length]).toEqual([200, 2]);
    expect([await deliver(), handler.mock.calls.length]).toEqual([200, 2]);
  });

  it("answers a second delivery with 200 once the first has succeeded", async () => {
    const { receive, handler, response, work } = await startHandler({ dedupe: createMemoryStore() });
    await vi.advanceTimersByTimeAsync(1500);
    await response;
    const second = receive(postLeave());
    await vi.advanceTimersByTimeAsync(1000);
    work.resolve();
    expect((await second).status).toBe(200);
    expect(handler).toHaveBeenCalledOnce();
  });

  it("lets a second delivery wait for the first", async () => {
    const { receive, handler, response, work } = await startHandler({ dedupe: createMemoryStore() });
    const second = receive(postLeave());
    await vi.advanceTimersByTimeAsync(0);
    work.reject(broken);
    expect([(await response).status, (await second).status]).toEqual([500, 500]);
    expect(handler).toHaveBeenCalledOnce();
  });

  it("handles the event and reports the error if the store fails", async () => {
    const down = new Error("store down");
    const store: DedupeStore = { has: () => Promise.reject(down), add: () => Promise.reject(down) };
    const { receive, calls } = createTestReceiver({ dedupe: store });
    expect((await receive(postLeave())).status).toBe(200);
    expect(calls.map(({ by }) => by)).toEqual(["onError", "on", "onError"]);
  });

  it.each([
    [undefined, 86_400_000],
    [1000, 1000],
  ])("keeps an id for dedupeTtl: %s", async (dedupeTtl, ms) => {
    const add = vi.fn();
    const { receive } = createTestReceiver({ dedupe: { has: () => false, add }, dedupeTtl });
    await receive(postLeave());
    expect(add).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/^[0-9a-f]{64}$/), ms);
  });
});

describe("shutdown", () => {
  it("waits for running handlers, and refuses further events", async () => {
    const { receive, work } = await startHandler();
    await vi.advanceTimersByTimeAsync(1500);
    const down = vi.fn();
    const shutdown = receive.shutdown().then(down);
    expect((await receive(postLeave())).status).toBe(503);
    expect(down).not.toHaveBeenCalled();
    work.resolve();
    await shutdown;
  });

  it("waits for a body that is still arriving", async () => {
    const { receive, calls } = createTestReceiver();
    const { readable, writable } = new TransformStream();
    const response = receive(post({ body: readable }));
    const shutdown = receive.shutdown();
    const writer = writable.getWriter();
    void writer.write(new TextEncoder().encode(JSON.stringify(sampleEvents[leave])));
    void writer.close();
    await shutdown;
    expect(calls).toHaveLength(1);
    expect((await response).status).toBe(200);
  });
});
