import { afterEach, describe, expect, it, vi } from "vitest";
import { ConferenceOptionsError, createConferenceClient } from "../../src/index.ts";
import { configuration, secretKey } from "./support/client.ts";
import { json, scriptedFetch, success } from "./support/scripted-fetch.ts";

const good = { sdkAppId: 1400000000, secretKey };

/** The error for these options. */
function refusal(options: unknown): ConferenceOptionsError {
  try {
    createConferenceClient(options as never);
  } catch (error) {
    if (error instanceof ConferenceOptionsError) return error;
    throw error;
  }
  throw new Error("The options were accepted.");
}

describe("createConferenceClient refuses", () => {
  it.each([
    ["a missing SDKAppID", { sdkAppId: undefined }, "sdkAppId"],
    ["an SDKAppID of 0", { sdkAppId: 0 }, "sdkAppId"],
    ["a negative SDKAppID", { sdkAppId: -1 }, "sdkAppId"],
    ["a fraction", { sdkAppId: 1.5 }, "sdkAppId"],
    ["an SDKAppID above 2^53", { sdkAppId: 2 ** 53 }, "sdkAppId"],
    ["an SDKAppID that is NaN", { sdkAppId: Number.NaN }, "sdkAppId"],
    ["an SDKAppID that is text", { sdkAppId: "1400000000" }, "sdkAppId"],
    ["missing credentials", { secretKey: undefined }, "secretKey"],
    ["both credentials", { userSig: "eJx" }, "userSig"],
    ["an empty key", { secretKey: "" }, "secretKey"],
    ["a key with a line break at its end", { secretKey: `${secretKey}\n` }, "secretKey"],
    ["an empty UserSig", { secretKey: undefined, userSig: "" }, "userSig"],
    ["a UserSig with other characters", { secretKey: undefined, userSig: "eJx+/=" }, "userSig"],
    ["an unknown region", { region: "mars" }, "region"],
    ["a region of the prototype", { region: "toString" }, "region"],
    ["a region that is no text", { region: { toString: 1 } }, "region"],
    ["a baseUrl that is no text", { baseUrl: Object.create(null) }, "baseUrl"],
    ["region and baseUrl", { region: "china", baseUrl: "https://a.example" }, "baseUrl"],
    ["a time-out of 0", { timeout: 0 }, "timeout"],
    ["a time-out that is NaN", { timeout: Number.NaN }, "timeout"],
    ["an endless time-out", { totalTimeout: Number.POSITIVE_INFINITY }, "totalTimeout"],
    ["a time-out that no timer can take", { timeout: 2 ** 31 }, "timeout"],
    ["a negative number of retries", { maxRetries: -1 }, "maxRetries"],
    ["half a retry", { maxRetries: 0.5 }, "maxRetries"],
    ["a lifetime of 0", { userSigLifetime: 0 }, "userSigLifetime"],
    ["a lifetime of more than 10 years", { userSigLifetime: 315_360_001 }, "userSigLifetime"],
    ["a fetch that is not a function", { fetch: "x" }, "fetch"],
    ["a random that is not a function", { random: 3 }, "random"],
    ["an onAttempt that is not a function", { onAttempt: 5 }, "onAttempt"],
    ["an allowInsecureHttp that is text", { allowInsecureHttp: "false" }, "allowInsecureHttp"],
    ["an allowSecretKeyInBrowser that is 1", { allowSecretKeyInBrowser: 1 }, "allowSecretKeyInBrowser"],
    ["a limiter without acquire", { limiter: {} }, "limiter"],
    ["an incomplete clock", { clock: { now: Date.now } }, "clock"],
    ["a misspelt option", { baseURL: "https://a.example" }, "baseURL"],
    ["an identifier that is empty", { identifier: "" }, "identifier"],
    ["US-09 an identifier with a space", { identifier: "my admin" }, "identifier"],
    ["US-09 an identifier with a line break", { identifier: "admin\nTLS.time:0" }, "identifier"],
    ["US-09 an identifier with a dot", { identifier: "admin.1" }, "identifier"],
    ["US-09 an identifier that is not ASCII", { identifier: "用户" }, "identifier"],
    ["US-09 an identifier of 33 bytes", { identifier: "a".repeat(33) }, "identifier"],
    ["an identifier that is a number", { identifier: 5 }, "identifier"],
  ])("%s", (_, wrong, option) => {
    const error = refusal({ ...good, ...wrong });
    expect(error.option).toBe(option);
    expect(error.message).toContain(option);
    expect(error.message).not.toContain(secretKey);
  });

  it.each([null, "text"])("options that are %o", (options) => {
    expect(refusal(options).option).toBe("options");
  });

  it.each([
    ["a relative URL", "adminapisgp.im.qcloud.com"],
    ["an empty URL", ""],
    ["another scheme", "ftp://a.example"],
    ["http", "http://a.example"],
    ["http to a host that only begins like loopback", "http://127.0.0.1.example"],
    ["http to a host that only ends like loopback", "http://notlocalhost"],
    ["a user and password", "https://me:pass-word-1@a.example"],
    ["a query string", "https://a.example/?usersig=eJxSecret"],
    ["a fragment", "https://a.example/#eJxSecret"],
  ])("RR-01 a base URL with %s, without quoting it", (_, baseUrl) => {
    const error = refusal({ ...good, baseUrl });
    expect(error.option).toBe("baseUrl");
    expect(error.message).not.toMatch(/pass-word-1|eJxSecret/);
  });
});

describe("createConferenceClient accepts", () => {
  it.each(["admin", "a", "A-Z_0-9", "a".repeat(32)])("US-09 the identifier %s", (identifier) => {
    expect(() => createConferenceClient({ ...good, identifier })).not.toThrow();
  });

  it("undefined for an option that is left out", () => {
    const options = {
      identifier: undefined,
      region: undefined,
      baseUrl: undefined,
      timeout: undefined,
      maxRetries: undefined,
    };
    expect(() => createConferenceClient({ ...good, ...options })).not.toThrow();
  });
});

describe("the client calls", () => {
  it.each([
    ["RR-03 Singapore by default", {}, "https://adminapisgp.im.qcloud.com"],
    ["RR-03 Singapore", { region: "singapore" }, "https://adminapisgp.im.qcloud.com"],
    ["RR-03 China", { region: "china" }, "https://console.tim.qq.com"],
    ["RR-03 any other https host", { baseUrl: "https://a.example" }, "https://a.example"],
    ["a path below it", { baseUrl: "https://a.example/proxy/" }, "https://a.example/proxy"],
    ["http on loopback", { baseUrl: "http://127.0.0.1:4010" }, "http://127.0.0.1:4010"],
    ["http on localhost", { baseUrl: "http://localhost:4010" }, "http://localhost:4010"],
    ["http on loopback, IPv6", { baseUrl: "http://[::1]:4010" }, "http://[::1]:4010"],
    [
      "http elsewhere with allowInsecureHttp",
      { baseUrl: "http://a.example", allowInsecureHttp: true },
      "http://a.example",
    ],
  ] as const)("%s", async (_, options, expected) => {
    const fetch = scriptedFetch(json(success));
    await createConferenceClient({ ...good, ...options, fetch }).setCallback(configuration);
    const [request] = fetch.requests;
    expect(`${request?.url.origin}${request?.url.pathname}`).toBe(`${expected}/v4/room_config/set_callback`);
  });
});

describe("a secret key in a browser page", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("US-10 is refused without allowSecretKeyInBrowser", () => {
    vi.stubGlobal("window", { document: {} });
    expect(refusal(good).option).toBe("secretKey");
    expect(() => createConferenceClient({ ...good, allowSecretKeyInBrowser: true })).not.toThrow();
    expect(() => createConferenceClient({ sdkAppId: 1, userSig: "eJx" })).not.toThrow();
  });
});
