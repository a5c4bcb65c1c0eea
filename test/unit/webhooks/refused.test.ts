import { afterEach, describe, expect, it, vi } from "vitest";
import {
  type CallbackReceiverOptions,
  createMemoryStore,
  type RefusedRequest,
  signTestEvent,
} from "../../../src/webhooks/index.ts";
import { createTestReceiver, type PostChanges, post, postLeave, sdkAppId } from "./support.ts";

const good = { SdkAppid: String(sdkAppId), contenttype: "json" };
const secretPath = "/callback/3f6bd1c09a";
const path = secretPath;

function createNoting(options: Partial<CallbackReceiverOptions> = {}) {
  const refused: RefusedRequest[] = [];
  const onRefused = (request: RefusedRequest) => void refused.push(request);
  return { refused, ...createTestReceiver({ onRefused, ...options }) };
}

afterEach(() => vi.restoreAllMocks());

describe("onRefused", () => {
  it.each<[RefusedRequest["reason"], number, PostChanges, Partial<CallbackReceiverOptions>]>([
    ["not POST", 405, { method: "PUT" }, {}],
    ["another path", 404, { path: "/x" }, { path }],
    ["no SdkAppid", 403, { query: {} }, {}],
    ["another SdkAppid", 403, { query: { SdkAppid: "1" } }, {}],
    ["not declared as JSON", 415, { type: "text/plain" }, {}],
    ["not signed", 401, {}, { token: "t" }],
    ["signed at another time", 401, { query: { ...good, Sign: "0", RequestTime: "1" } }, { token: "t" }],
    [
      "signed with another token",
      401,
      { query: { ...good, Sign: "0", RequestTime: "9" } },
      { token: "t", now: () => 9000 },
    ],
    ["too large", 413, { body: "x".repeat(100) }, { maxBytes: 10 }],
    ["not UTF-8", 400, { body: new Uint8Array([0xff]) }, {}],
    ["late", 408, { body: new ReadableStream() }, { bodyTimeout: 1 }],
    ["not a JSON object", 400, { body: "[]" }, {}],
    ["another CallbackCommand in the URL", 400, { query: { ...good, CallbackCommand: "y" } }, {}],
    ["handler failed", 500, {}, { onOther: () => Promise.reject(new Error("broken")) }],
  ])("gets each request that is answered with an error: %s", async (reason, status, changes, options) => {
    const { receive, refused } = createNoting(options);
    const response = await receive(post(changes));
    expect(response.status).toBe(status);
    expect(refused).toMatchObject([{ reason, status, method: changes.method ?? "POST" }]);
    expect(await response.text()).not.toContain(reason);
  });

  it("gets a request that comes after the shutdown", async () => {
    const { receive, refused } = createNoting();
    await receive.shutdown();
    await receive(postLeave());
    expect(refused).toMatchObject([{ status: 503, reason: "shutting down" }]);
  });

  it("gets a request whose body was read by somebody else", async () => {
    const { receive, refused } = createNoting();
    const request = postLeave();
    await request.text();
    await expect(receive(request)).rejects.toThrow();
    expect(refused).toMatchObject([{ status: 500, reason: "receiver failed" }]);
  });

  it("gets a delivery whose event is still being handled", async () => {
    const work = Promise.withResolvers<void>();
    const options = { dedupe: createMemoryStore(), timeout: 1, onOther: () => work.promise };
    const { receive, refused } = createNoting(options);
    expect([(await receive(post())).status, (await receive(post())).status]).toEqual([200, 503]);
    expect(refused).toMatchObject([{ status: 503, reason: "still being handled" }]);
    work.resolve();
  });

  it("is not called for an event that was handled", async () => {
    const { receive, refused } = createNoting();
    await receive(postLeave());
    expect(refused).toEqual([]);
  });

  it("tells nothing that is secret, and nothing of the body", async () => {
    const { receive, refused } = createNoting({ path, token: "secret-token" });
    const event = { CallbackCommand: "Room.Other", RoomId: "secret-room" };
    for (const url of [`https://a.test${path}`, `https://a.test/api${path}`, `https://a.test${path}/x`]) {
      await receive(await signTestEvent({ sdkAppId, event, url, token: "secret-other" }));
    }
    expect(refused).toHaveLength(3);
    expect(JSON.stringify(refused)).not.toMatch(/secret|3f6bd1c09a|Sign|\?/);
    expect(refused.map(({ path }) => path)).toEqual([
      undefined,
      expect.stringMatching(/^\/api.{1,20}$/),
      expect.stringMatching(/^.{1,20}\/x$/),
    ]);
  });

  it("gets no text of a sender that is not a command word", async () => {
    const { receive, refused } = createNoting();
    for (const CallbackCommand of ["Room.Other", "a\nb", "%s", "x".repeat(101)]) {
      await receive(post({ query: { SdkAppid: "1", CallbackCommand } }));
    }
    expect(refused.map(({ command }) => command)).toEqual(["Room.Other", undefined, undefined, undefined]);
  });

  it.each<[string, () => unknown]>([
    [
      "throws",
      () => {
        throw new Error("broken");
      },
    ],
    ["rejects", () => Promise.reject(new Error("broken"))],
    ["never ends", () => new Promise(() => {})],
  ])("does not change the answer when it %s", async (_, onRefused) => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    const { receive } = createNoting({ onRefused });
    expect((await receive(post({ query: {} }))).status).toBe(403);
  });

  it("prints the first of each reason by default, without the sender's words", async () => {
    const print = vi.spyOn(console, "error").mockImplementation(() => {});
    const { receive } = createNoting({ onRefused: undefined, path });
    for (const query of [{}, {}, { SdkAppid: "1" }, { SdkAppid: "1" }]) await receive(post({ path, query }));
    for (const wrong of ["/secret-a", "/secret-b"]) await receive(post({ path: wrong }));
    expect(print.mock.calls.map((words) => words.length)).toEqual([1, 1, 1]);
    expect(print.mock.calls.join()).not.toMatch(/secret|3f6bd1c09a/);
  });
});
