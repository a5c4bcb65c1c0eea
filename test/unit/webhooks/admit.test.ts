import { describe, expect, it } from "vitest";
import { createTestReceiver, type Post, post, sdkAppId } from "./support.ts";

const good = { SdkAppid: String(sdkAppId), contenttype: "json" };

describe("a request that is none of the service's", () => {
  it.each<[string, Post, number]>([
    ["another method", { method: "GET" }, 405],
    ["another path", { path: "/other" }, 404],
    ["CB-04 another application", { query: { ...good, SdkAppid: "1" } }, 403],
    ["CB-04 no application", { query: {} }, 403],
    ["CB-04 two applications", { query: `SdkAppid=${sdkAppId}&SdkAppid=1` }, 403],
    ["CB-03 the spelling of the calls", { query: `sdkappid=${sdkAppId}` }, 403],
    ["another media type", { type: "text/plain" }, 415],
    ["CB-06 another contenttype", { query: { ...good, contenttype: "xml" } }, 415],
    ["a body that is too large", { body: `{"a":"${"x".repeat(200)}"}` }, 413],
    ["no JSON", { body: "{" }, 400],
    ["no body", { body: null }, 400],
    ["an array", { body: "[]" }, 400],
    ["null", { body: "null" }, 400],
    ["bytes that are no UTF-8", { body: new Uint8Array([0x7b, 0xff, 0x7d]) }, 400],
    [
      "CB-05 another word in the URL",
      { query: { ...good, CallbackCommand: "Room.CallbackAfterCreateRoom" } },
      400,
    ],
  ])("is refused: %s", async (_, changes, status) => {
    const { receive, calls } = createTestReceiver({ path: "/callback", maxBytes: 100 });
    const response = await receive(post({ path: "/callback", ...changes }));
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ ActionStatus: "FAIL", ErrorInfo: "refused", ErrorCode: status });
    expect(calls).toEqual([]);
  });

  it("is told the method that would do", async () => {
    const { receive } = createTestReceiver();
    expect((await receive(post({ method: "PUT" }))).headers.get("allow")).toBe("POST");
  });

  it("is refused for the first thing that is wrong, and its body is not read before", async () => {
    const { receive } = createTestReceiver({ path: "/callback" });
    let read = false;
    const body = new ReadableStream(
      {
        pull(controller) {
          read = true;
          controller.close();
        },
      },
      { highWaterMark: 0 },
    );
    const wrong = { path: "/x", query: { SdkAppid: "1" }, type: "text/plain", body };
    expect((await receive(post(wrong))).status).toBe(404);
    expect(read).toBe(false);
  });

  it("has its bytes counted as they come, and no more of them are taken", async () => {
    const { receive } = createTestReceiver({ maxBytes: 100 });
    let pulled = 0;
    const body = new ReadableStream({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(60));
      },
    });
    expect((await receive(post({ body }))).status).toBe(413);
    expect(pulled).toBeLessThan(5);
  });

  it("is refused when its body breaks off, or does not come", async () => {
    const { receive } = createTestReceiver({ bodyTimeout: 10 });
    const broken = new ReadableStream({ start: (controller) => controller.error(new Error("reset")) });
    expect((await receive(post({ body: broken }))).status).toBe(400);
    expect((await receive(post({ body: new ReadableStream() }))).status).toBe(408);
  });
});

describe("a request of the service", () => {
  it.each<[string, Post]>([
    ["CB-06 contenttype in capitals", { query: { ...good, contenttype: "JSON" } }],
    ["a media type with a charset", { type: "application/json; charset=utf-8" }],
    [
      "no media type, since no page names one",
      { type: null, body: new TextEncoder().encode('{"CallbackCommand":"x"}') },
    ],
    ["any path, unless one is given", { path: "/a/b" }],
    ["CB-05 its word in the URL as well", { query: { ...good, CallbackCommand: "x" } }],
  ])("is taken: %s", async (_, changes) => {
    const { receive, calls } = createTestReceiver();
    const response = await receive(post(changes));
    expect([response.status, response.headers.get("content-type")]).toEqual([200, "application/json"]);
    expect(await response.text()).toBe('{"ActionStatus":"OK","ErrorInfo":"","ErrorCode":0}');
    expect(calls).toHaveLength(1);
  });
});

// CB-13, the vector of Chat's page.
describe("the token check", () => {
  const token = "xxxxyyyy";
  const requestTime = "1669872112";
  const sign = "17773bc39a671d7b9aa835458704d2a6db81360a5940292b587d6d760d484061";
  const at = (seconds: number) => ({ now: () => (Number(requestTime) + seconds) * 1000 });
  const signed = (more: Record<string, string> = {}) =>
    post({ query: { ...good, Sign: sign, RequestTime: requestTime, ...more } });

  it.each([0, 60, -60])("CB-13 takes the vector %i seconds later", async (seconds) => {
    const { receive } = createTestReceiver({ token, ...at(seconds) });
    expect((await receive(signed())).status).toBe(200);
  });

  it("CB-13 takes it with any of several tokens, while one is changed", async () => {
    for (const tokens of [
      ["new", token],
      [token, "new"],
    ]) {
      const { receive } = createTestReceiver({ token: tokens, ...at(0) });
      expect((await receive(signed())).status).toBe(200);
    }
  });

  it.each<[string, Request, number]>([
    ["too late", signed(), 61],
    ["too early", signed(), -61],
    ["without Sign", post({ query: { ...good, RequestTime: requestTime } }), 0],
    ["without RequestTime", post({ query: { ...good, Sign: sign } }), 0],
    ["with another Sign", signed({ Sign: sign.replace("1", "2") }), 0],
    ["with a Sign that is longer", signed({ Sign: `${sign}0` }), 0],
    ["with a RequestTime that is no number", signed({ RequestTime: `${requestTime}x` }), 0],
    ["with a Sign in capitals", signed({ Sign: sign.toUpperCase() }), 0],
  ])("CB-13 refuses a URL %s", async (_, request, seconds) => {
    const { receive, calls } = createTestReceiver({ token, ...at(seconds) });
    expect((await receive(request)).status).toBe(401);
    expect(calls).toEqual([]);
  });
});
