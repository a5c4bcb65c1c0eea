import { afterEach, describe, expect, it, vi } from "vitest";
import { sha256 } from "../../../src/webhooks/url-signature.ts";
import { createTestReceiver, post, sdkAppId } from "./support.ts";

// CB-13: the vector of Chat's page.
const token = "xxxxyyyy";
const requestTime = "1669872112";
const sign = "17773bc39a671d7b9aa835458704d2a6db81360a5940292b587d6d760d484061";

describe("the check of Sign and RequestTime", () => {
  const signed = (changes: Record<string, string> = {}) =>
    post({ query: { SdkAppid: String(sdkAppId), Sign: sign, RequestTime: requestTime, ...changes } });
  const receiverAt = (seconds: number, tokens: string | string[] = token) =>
    createTestReceiver({ token: tokens, now: () => (Number(requestTime) + seconds) * 1000 });

  it.each([0, 60, -60])("CB-13 accepts the vector %i seconds later", async (seconds) => {
    expect((await receiverAt(seconds).receive(signed())).status).toBe(200);
  });

  it.each([[["new", token]], [[token, "new"]]])("CB-13 accepts any of several tokens: %j", async (tokens) => {
    expect((await receiverAt(0, tokens).receive(signed())).status).toBe(200);
  });

  it.each<[string, Request, number]>([
    ["too late", signed(), 61],
    ["too early", signed(), -61],
    ["without Sign", post({ query: { SdkAppid: String(sdkAppId), RequestTime: requestTime } }), 0],
    ["without RequestTime", post({ query: { SdkAppid: String(sdkAppId), Sign: sign } }), 0],
    ["with another Sign", signed({ Sign: sign.replace("1", "2") }), 0],
    ["with a longer Sign", signed({ Sign: `${sign}0` }), 0],
    ["with a RequestTime that is not a number", signed({ RequestTime: `${requestTime}x` }), 0],
    ["with a Sign in capitals", signed({ Sign: sign.toUpperCase() }), 0],
  ])("CB-13 refuses a URL %s", async (_, request, seconds) => {
    const { receive, calls } = receiverAt(seconds);
    expect((await receive(request)).status).toBe(401);
    expect(calls).toEqual([]);
  });
});

describe("sha256", () => {
  const { getBuiltinModule } = process;
  afterEach(() => {
    process.getBuiltinModule = getBuiltinModule;
    vi.restoreAllMocks();
  });

  it.each([
    ["node:crypto", getBuiltinModule, 0],
    ["Web Crypto if node:crypto has no hash", () => ({}), 2],
    ["Web Crypto on other runtimes", undefined, 2],
  ])("is the same by %s", async (_, replacement, digests) => {
    Object.assign(process, { getBuiltinModule: replacement });
    const digest = vi.spyOn(crypto.subtle, "digest");
    const encode = (text: string) => new TextEncoder().encode(text);
    expect(await sha256(encode(token + requestTime))).toBe(sign);
    // FIPS 180.
    expect(await sha256(encode("abc"))).toBe(
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    );
    expect(digest).toHaveBeenCalledTimes(digests);
  });
});
