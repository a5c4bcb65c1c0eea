import { describe, expect, it, vi } from "vitest";
import { createMemoryStore, type DedupeStore, sampleEvents } from "../../../src/webhooks/index.ts";
import { createTestReceiver, leave, post } from "./support.ts";

const event = () => post({ body: JSON.stringify(sampleEvents[leave]) });

/** A promise, and what settles it. */
function deferred() {
  let resolve: () => void = () => {};
  let reject: (error: unknown) => void = () => {};
  const promise = new Promise<void>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

describe("the answer", () => {
  it("CB-14 comes first when a handler takes longer than the deadline, and the handler goes on", async () => {
    const work = deferred();
    const done = vi.fn();
    const { receive } = createTestReceiver({ timeout: 10, on: { [leave]: () => work.promise.then(done) } });
    expect((await receive(event())).status).toBe(200);
    expect(done).not.toHaveBeenCalled();
    work.resolve();
    await receive.shutdown();
    expect(done).toHaveBeenCalledOnce();
  });

  it("is given after the handler when that is quick", async () => {
    const done = vi.fn();
    const { receive } = createTestReceiver({ on: { [leave]: () => Promise.resolve().then(done) } });
    await receive(event());
    expect(done).toHaveBeenCalledOnce();
  });

  it.each([
    ["env and context, as Workers pass them", (context: object) => [{}, context]],
    ["the context alone", (context: object) => [context]],
  ])("hands what goes on to the runtime's waitUntil: %s", async (_, runtime) => {
    const work = deferred();
    const waitUntil = vi.fn();
    const { receive } = createTestReceiver({ timeout: 10, on: { [leave]: () => work.promise } });
    await receive(event(), ...runtime({ waitUntil }));
    expect(waitUntil).toHaveBeenCalledOnce();
    work.resolve();
    await expect(waitUntil.mock.calls[0]?.[0]).resolves.toBeDefined();
  });

  it("does not trouble waitUntil when nothing goes on", async () => {
    const waitUntil = vi.fn();
    const { receive } = createTestReceiver();
    await receive(event(), {}, { waitUntil });
    expect(waitUntil).not.toHaveBeenCalled();
  });
});

describe("a handler that throws", () => {
  const broken = new Error("broken");

  it.each([
    [
      "at once",
      () => {
        throw broken;
      },
    ],
    ["later", () => Promise.reject(broken)],
  ])("answers 500 with FAIL, and reaches onError: %s", async (_, handler) => {
    const { receive, calls } = createTestReceiver({ on: { [leave]: handler } });
    const response = await receive(event());
    expect(response.status).toBe(500);
    expect(await response.json()).toMatchObject({ ActionStatus: "FAIL", ErrorCode: 500 });
    expect(calls).toEqual([{ by: "onError", event: broken, command: leave }]);
  });

  it("reaches onError after the answer as well", async () => {
    const work = deferred();
    const { receive, calls } = createTestReceiver({ timeout: 10, on: { [leave]: () => work.promise } });
    expect((await receive(event())).status).toBe(200);
    work.reject(broken);
    await receive.shutdown();
    expect(calls).toMatchObject([{ by: "onError", event: broken }]);
  });

  it("is printed when there is no onError, or when that throws, without the event's body", async () => {
    const print = vi.spyOn(console, "error").mockImplementation(() => {});
    try {
      for (const onError of [undefined, () => Promise.reject(new Error("onError is broken too"))]) {
        const { receive } = createTestReceiver({ onError, on: { [leave]: () => Promise.reject(broken) } });
        expect((await receive(event())).status).toBe(500);
      }
      expect(print.mock.calls.map(([text]) => text)).toEqual(Array(2).fill(`A handler of ${leave} failed:`));
      expect(String(print.mock.calls)).not.toContain("rid-123");
    } finally {
      print.mockRestore();
    }
  });
});

describe("a delivery", () => {
  it("has an id that is the same for the same bytes, and only for them", async () => {
    const ids: string[] = [];
    const on = {
      [leave]: async (_: unknown, delivery: { id(): Promise<string> }) => void ids.push(await delivery.id()),
    };
    const { receive } = createTestReceiver({ on });
    await receive(event());
    await receive(event());
    await receive(post({ body: `${JSON.stringify(sampleEvents[leave])} ` }));
    expect(ids[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  it("tells what the URL says, and the body to the letter", async () => {
    const handler = vi.fn();
    const { receive } = createTestReceiver({ on: { [leave]: handler } });
    const body = JSON.stringify(sampleEvents[leave], null, 2);
    await receive(
      post({ body, query: { SdkAppid: "1400000000", ClientIP: "10.0.0.1", OptPlatform: "Mac" } }),
    );
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
    expect([(await receive(event())).status, (await receive(event())).status]).toEqual([200, 200]);
    expect(handler).toHaveBeenCalledOnce();
  });

  it("counts an event as seen only once its handler has succeeded", async () => {
    const handler = vi.fn().mockRejectedValueOnce(new Error("broken"));
    const { receive } = createTestReceiver({ dedupe: createMemoryStore(), on: { [leave]: handler } });
    expect((await receive(event())).status).toBe(500);
    expect((await receive(event())).status).toBe(200);
    expect(handler).toHaveBeenCalledTimes(2);
  });

  it("lets a delivery that comes meanwhile wait for the one that is under way", async () => {
    const work = deferred();
    const handler = vi.fn(() => work.promise);
    const { receive } = createTestReceiver({ dedupe: createMemoryStore(), on: { [leave]: handler } });
    const both = Promise.all([receive(event()), receive(event())]);
    await vi.waitFor(() => expect(handler).toHaveBeenCalled());
    work.reject(new Error("broken"));
    expect((await both).map(({ status }) => status)).toEqual([500, 500]);
    expect(handler).toHaveBeenCalledOnce();
  });

  it("rather handles an event twice than never when the store fails, and says so", async () => {
    const down = new Error("store down");
    const store: DedupeStore = { has: () => Promise.reject(down), add: () => Promise.reject(down) };
    const { receive, calls } = createTestReceiver({ dedupe: store });
    expect((await receive(event())).status).toBe(200);
    expect(calls.map(({ by }) => by)).toEqual(["onError", "on", "onError"]);
  });

  it("keeps an id as long as it is told to", async () => {
    const add = vi.fn();
    const { receive } = createTestReceiver({ dedupe: { has: () => false, add }, dedupeTtl: 1000 });
    await receive(event());
    expect(add).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/^[0-9a-f]{64}$/), 1000);
  });

  it("forgets in memory what is too old, and the oldest when there are too many", () => {
    let now = 0;
    const store = createMemoryStore(2, () => now);
    store.add("a", 10);
    store.add("b", 100);
    expect([store.has("a"), store.has("b")]).toEqual([true, true]);
    now = 10;
    expect([store.has("a"), store.has("b")]).toEqual([false, true]);
    store.add("c", 100);
    store.add("d", 100);
    expect([store.has("b"), store.has("c"), store.has("d")]).toEqual([false, true, true]);
  });
});

describe("shutdown", () => {
  it("waits for what is running, and takes no more", async () => {
    const work = deferred();
    const { receive } = createTestReceiver({ timeout: 10, on: { [leave]: () => work.promise } });
    await receive(event());
    let down = false;
    const shutdown = receive.shutdown().then(() => {
      down = true;
    });
    expect((await receive(event())).status).toBe(503);
    expect(down).toBe(false);
    work.resolve();
    await shutdown;
  });

  it("waits for a body that is still on its way", async () => {
    const { receive, calls } = createTestReceiver();
    let send: (text: string) => void = () => {};
    const body = new ReadableStream({
      start(controller) {
        send = (text) => {
          controller.enqueue(new TextEncoder().encode(text));
          controller.close();
        };
      },
    });
    const answer = receive(post({ body }));
    const shutdown = receive.shutdown();
    send(JSON.stringify(sampleEvents[leave]));
    await shutdown;
    expect(calls).toHaveLength(1);
    expect((await answer).status).toBe(200);
  });
});
