import { afterEach, describe, expect, it, vi } from "vitest";
import { createTestReceiver, type PostChanges, post, postLeave, sdkAppId } from "./support.ts";

const good = { SdkAppid: String(sdkAppId), contenttype: "json" };

afterEach(() => void vi.useRealTimers());

describe("a request that the service would not send", () => {
  it.each<[string, PostChanges, number]>([
    ["another method", { method: "GET" }, 405],
    ["another path", { path: "/other" }, 404],
    ["a slash after the path", { path: "/callback/" }, 404],
    ["a path in capitals", { path: "/Callback" }, 404],
    ["a path with an escaped slash", { path: "/%2Fcallback" }, 404],
    ["CB-04 another application", { query: { ...good, SdkAppid: "1" } }, 403],
    ["CB-04 no application", { query: {} }, 403],
    ["CB-04 two applications", { query: `SdkAppid=${sdkAppId}&SdkAppid=1` }, 403],
    ["CB-03 the spelling of REST calls", { query: `sdkappid=${sdkAppId}` }, 403],
    ["another media type", { type: "text/plain" }, 415],
    ["CB-06 another contenttype", { query: { ...good, contenttype: "xml" } }, 415],
    ["a body that is too large", { body: `{"a":"${"x".repeat(200)}"}` }, 413],
    ["a body that is not JSON", { body: "{" }, 400],
    ["no body", { body: null }, 400],
    ["an array", { body: "[]" }, 400],
    ["null", { body: "null" }, 400],
    ["bytes that are not UTF-8", { body: new Uint8Array([0x7b, 0xff, 0x7d]) }, 400],
    [
      "CB-05 another word in the URL",
      { query: { ...good, CallbackCommand: "Room.CallbackAfterCreateRoom" } },
      400,
    ],
  ])("is refused: %s", async (_, changes, status) => {
    const { receive, calls } = createTestReceiver({ path: "/callback", maxBytes: 100 });
    const response = await receive(post({ path: "/callback", ...changes }));
    expect(response.status).toBe(status);
    expect(response.headers.get("allow")).toBe(status === 405 ? "POST" : null);
    expect(await response.json()).toEqual({ ActionStatus: "FAIL", ErrorInfo: "refused", ErrorCode: status });
    expect(calls).toEqual([]);
  });

  it.each([
    ["/ü", "/%C3%BC"],
    ["/ü", "/%c3%bc"],
    ["/%c3%bc", "/%C3%BC"],
    ["/a b", "/a%20b"],
    ["/~me", "/%7Eme"],
    ["/%7eme", "/~me"],
    ["/a/./b/../c", "/a/c"],
    ["/a%2fb", "/a%2Fb"],
    ["/日本", "/%E6%97%A5%E6%9C%AC"],
    ["//a", "//a"],
    ["/", ""],
  ])("may have its path in another spelling: %s, %s", async (path, wire) => {
    const { receive } = createTestReceiver({ path });
    expect((await receive(post({ path: wire }))).status).toBe(200);
  });

  it("is refused for its first fault, before its body is read", async () => {
    const { receive } = createTestReceiver({ path: "/callback", token: "secret" });
    const pull = vi.fn();
    const body = () => new ReadableStream({ pull }, { highWaterMark: 0 });
    const wrong = { path: "/x", query: { SdkAppid: "1" }, type: "text/plain", body: body() };
    expect((await receive(post(wrong))).status).toBe(404);
    // The signature covers only the URL.
    expect((await receive(post({ path: "/callback", body: body() }))).status).toBe(401);
    expect(pull).not.toHaveBeenCalled();
  });

  it("is read no further than maxBytes", async () => {
    const { receive } = createTestReceiver({ maxBytes: 100 });
    const pull = vi.fn((controller) => controller.enqueue(new Uint8Array(60)));
    expect((await receive(post({ body: new ReadableStream({ pull }) }))).status).toBe(413);
    expect(pull.mock.calls.length).toBeLessThan(5);
  });

  it.each<[string, number, RequestInit & { chunk?: Uint8Array }]>([
    ["it is declared as too large", 413, { headers: { "content-length": "101" } }],
    ["it is too large", 413, { chunk: new Uint8Array(101) }],
    ["it consists of empty chunks", 413, { chunk: new Uint8Array(0) }],
    ["it never ends", 408, {}],
  ])("is cancelled if %s", async (_, status, { chunk, headers = {} }) => {
    const { receive } = createTestReceiver({ maxBytes: 100, bodyTimeout: 1 });
    const cancel = vi.fn();
    const pull = (controller: ReadableStreamDefaultController) =>
      chunk === undefined ? new Promise<void>(() => {}) : controller.enqueue(chunk);
    const init = { method: "POST", headers, body: new ReadableStream({ pull, cancel }), duplex: "half" };
    const request = new Request(`http://localhost/?SdkAppid=${sdkAppId}`, init as RequestInit);
    expect((await receive(request)).status).toBe(status);
    expect(cancel).toHaveBeenCalledOnce();
  });

  it("is refused if its body breaks off", async () => {
    const { receive } = createTestReceiver();
    const body = new ReadableStream({ start: (controller) => controller.error(new Error("reset")) });
    expect((await receive(post({ body }))).status).toBe(400);
  });

  it.each([
    [undefined, 5000],
    [10, 10],
  ])("is refused if its body does not arrive within bodyTimeout: %s", async (bodyTimeout, ms) => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const { receive } = createTestReceiver({ bodyTimeout });
    const replied = vi.fn();
    const response = receive(post({ body: new ReadableStream() }));
    void response.then(replied);
    await vi.advanceTimersByTimeAsync(0);
    await vi.advanceTimersByTimeAsync(ms - 1);
    expect(replied).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect((await response).status).toBe(408);
  });
});

describe("a request of the service", () => {
  it.each<[string, PostChanges]>([
    ["CB-06 contenttype in capitals", { query: { ...good, contenttype: "JSON" } }],
    ["a media type with a charset", { type: "application/json; charset=utf-8" }],
    [
      "no media type, because no page names one",
      { type: null, body: new TextEncoder().encode('{"CallbackCommand":"x"}') },
    ],
    ["any path by default", { path: "/a/b" }],
    ["CB-05 its word in the URL as well", { query: { ...good, CallbackCommand: "x" } }],
  ])("CB-09 is accepted: %s", async (_, changes) => {
    const { receive, calls } = createTestReceiver();
    const response = await receive(post(changes));
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "application/json"]);
    expect(await response.text()).toBe('{"ActionStatus":"OK","ErrorInfo":"","ErrorCode":0}');
    expect(calls).toHaveLength(1);
  });
});

describe("a request whose body was already read", () => {
  it.each([
    ["read", (request: Request) => request.text()],
    ["locked", (request: Request) => void request.body?.getReader()],
  ])("makes the receiver reject, because the mistake is not the sender's: %s", async (_, use) => {
    const { receive, calls } = createTestReceiver();
    const request = postLeave();
    await use(request);
    await expect(receive(request)).rejects.toThrow("already read");
    expect(calls).toEqual([]);
    // The rejected request does not count as running.
    await receive.shutdown();
  });
});
