import { describe, expect, it } from "vitest";
import type { SandboxOptions } from "../../../src/sandbox/index.ts";
import { call, createSubscribed, enter, leave, sdkAppId, settle, stateOf } from "./support.ts";

interface Message {
  readonly event: string;
  readonly id: number | undefined;
  readonly data: Readonly<Record<string, unknown>>;
}

const deliver = () => Response.json({ ActionStatus: "OK", ErrorInfo: "", ErrorCode: 0 });

/** A sandbox whose stream can be opened. */
function createStreaming(options: Partial<SandboxOptions> = {}) {
  const made = createSubscribed({ deliver, rateLimit: false, ...options }, [enter, leave]);
  const open = async (query = "", init: RequestInit = {}) => {
    const response = await made.sandbox.fetch(`http://a.test/_sandbox/stream?${query}`, init);
    expect(response.headers.get("content-type")).toBe("text/event-stream");
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    const next = async (): Promise<Message[]> => {
      const { value } = await reader.read();
      return messagesOf(new TextDecoder().decode(value));
    };
    return {
      reader,
      hello: await next(),
      next,
      /** The next batch, once its time has come. */
      async batch(): Promise<Message[]> {
        const messages = next();
        await settle();
        made.clock.advance(50);
        return messages;
      },
    };
  };
  return { ...made, open };
}

const messagesOf = (text: string): Message[] =>
  text
    .split("\n\n")
    .filter((block) => block !== "" && !block.startsWith(":"))
    .map((block) => {
      const fields = Object.fromEntries(block.split("\n").map((line) => line.split(/: (.*)/s).slice(0, 2)));
      return { event: fields.event, id: fields.id && Number(fields.id), data: JSON.parse(fields.data) };
    });

const eventsOf = (messages: readonly Message[]) => messages.map(({ event }) => event);

describe("the stream", () => {
  it("says which sandbox it is, then has calls and deliveries in one order, and that there were changes", async () => {
    const { sandbox, open } = createStreaming();
    sandbox.import({
      applications: [{ ...sandbox.export().applications[0], sdkAppId, rooms: [{ id: "r1" }] }],
    });
    await call(sandbox, "get_callback");
    const stream = await open();
    expect(stream.hello).toEqual([{ event: "hello", id: undefined, data: { instance: expect.any(String) } }]);
    await call(sandbox, "get_callback");
    sandbox.room("r1").enter("alice");
    sandbox.room("r1").leave("alice");
    await sandbox.idle();
    await call(sandbox, "get_callback");
    const messages = await stream.batch();
    expect(eventsOf(messages)).toEqual(["call", "delivery", "delivery", "call", "change"]);
    const entries = messages.slice(0, -1);
    expect(entries.map(({ id }) => id)).toEqual([2, 3, 4, 5]);
    expect(entries.map(({ data }) => data.number)).toEqual([2, 3, 4, 5]);
    expect(entries[1]?.data).toMatchObject({ command: enter, roomId: "r1", sdkAppId, taken: true });
  });

  it.each<[string, string, RequestInit]>([
    ["after", "after=2", {}],
    ["Last-Event-ID", "", { headers: { "Last-Event-ID": "2" } }],
  ])("goes on by %s after a reconnect, without a gap", async (_, query, init) => {
    const { sandbox, open } = createStreaming();
    for (let i = 0; i < 5; i++) await call(sandbox, "get_callback");
    const stream = await open(query, init);
    expect((await stream.batch()).map(({ id }) => id)).toEqual([3, 4, 5]);
  });

  it("starts with the oldest entry where the number is of an earlier sandbox", async () => {
    const { sandbox, open } = createStreaming();
    await call(sandbox, "get_callback");
    const stream = await open("after=5000");
    expect((await stream.batch()).map(({ id }) => id)).toEqual([1]);
  });

  it("has another instance for each sandbox, and the same for each page", async () => {
    const { open } = createStreaming();
    const [one, two] = [await open(), await open()];
    const other = await createStreaming().open();
    expect(one.hello).toEqual(two.hello);
    expect(one.hello).not.toEqual(other.hello);
  });

  it("has the entries of one application where it is asked for", async () => {
    const { sandbox, open } = createStreaming({ anyApplication: true });
    const stream = await open("sdkappid=5");
    await sandbox.emit(leave, {}, { sdkAppId: 5, force: true });
    await sandbox.emit(leave);
    await call(sandbox, "get_callback");
    const messages = await stream.batch();
    expect(messages.map(({ data }) => data.sdkAppId)).toEqual([5]);
  });

  it.each<[string, (made: ReturnType<typeof createStreaming>) => unknown]>([
    ["a user acts", ({ sandbox }) => sandbox.room("r1").enter("alice")],
    ["the configuration changes", ({ sandbox }) => sandbox.configure(undefined)],
    ["a fault is planned", ({ sandbox }) => sandbox.inject({ kind: "cut" })],
    ["faults are cancelled", ({ sandbox }) => sandbox.clearFaults()],
    ["the clock is moved", ({ sandbox }) => sandbox.clock.advance(1)],
    ["the logs are cleared", ({ sandbox }) => sandbox.clearLogs()],
    ["the state is replaced", ({ sandbox }) => sandbox.import({ applications: [] })],
    ["all is reset", ({ sandbox }) => sandbox.reset()],
    ["an application is used for the first time", ({ sandbox }) => sandbox.configuration(5)],
    ["an application is added", ({ sandbox }) => sandbox.addApplication({ sdkAppId: 5, secretKey: "k" })],
  ])("says once in a batch that something has changed: %s", async (_, change) => {
    const state = { applications: [{ sdkAppId, rooms: [{ id: "r1" }] }] };
    const made = createStreaming({ state, anyApplication: true });
    const stream = await made.open();
    await change(made);
    const events = eventsOf(await stream.batch());
    expect(events.filter((event) => event === "change")).toHaveLength(1);
    made.sandbox.clearFaults();
    await stream.batch();
    // A read changes nothing.
    await call(made.sandbox, "get_callback");
    expect(eventsOf(await stream.batch())).toEqual(["call"]);
  });

  it("says what a slow reader has missed, and goes on with what the log still has", async () => {
    const { sandbox, open } = createStreaming({ logSize: 10 });
    const stream = await open();
    for (let i = 0; i < 100; i++) await call(sandbox, "get_callback");
    const [gap, ...calls] = await stream.batch();
    expect(gap).toMatchObject({ event: "gap", data: { until: 90 } });
    expect(calls.map(({ id }) => id)).toEqual([91, 92, 93, 94, 95, 96, 97, 98, 99, 100]);
    await call(sandbox, "get_callback");
    expect((await stream.batch()).map(({ id }) => id)).toEqual([101]);
  });

  it("spreads a burst over several batches", async () => {
    const { sandbox, open } = createStreaming();
    const stream = await open();
    for (let i = 0; i < 120; i++) await call(sandbox, "get_callback");
    const sizes = [await stream.batch(), await stream.batch(), await stream.batch()].map((one) => one.length);
    expect(sizes.reduce((sum, size) => sum + size)).toBe(120);
    expect(Math.max(...sizes)).toBeLessThan(120);
  });

  it("sends a comment now and then while nothing happens", async () => {
    const { clock, open } = createStreaming();
    const stream = await open();
    const reading = stream.reader.read();
    await clock.whenWaiting(15_000);
    clock.advance(15_000);
    expect(new TextDecoder().decode((await reading).value)).toBe(":\n\n");
  });

  it("ends when the sandbox is closed, and leaves no timer", async () => {
    const { sandbox, clock, open } = createStreaming();
    const stream = await open();
    const reading = stream.reader.read();
    expect(await stateOf(reading)).toBe("pending");
    await sandbox.close();
    expect((await reading).done).toBe(true);
    expect(clock.waiting()).toEqual([]);
  });

  it.each(["while it waits", "in the middle of a batch"])(
    "leaves nothing behind when its reader goes: %s",
    async (when) => {
      const { sandbox, clock, open } = createStreaming();
      const stream = await open();
      const reading = stream.reader.read();
      await settle();
      if (when !== "while it waits") {
        await call(sandbox, "get_callback");
        await settle();
      }
      await stream.reader.cancel();
      await reading;
      await settle();
      expect(clock.waiting()).toEqual([]);
    },
  );
});
