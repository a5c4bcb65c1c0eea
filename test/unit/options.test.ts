import { afterEach, describe, expect, it, vi } from "vitest";
import { ConferenceOptionsError, createConferenceClient } from "../../src/index.ts";
import { configuration, secretKey } from "./support/client.ts";
import { json, scriptedFetch, success } from "./support/scripted-fetch.ts";

const good = { sdkAppId: 1400000000, secretKey };

/** The error that the options are refused with. */
function refusal(options: unknown): ConferenceOptionsError {
  try {
    createConferenceClient(options as never);
  } catch (error) {
    if (error instanceof ConferenceOptionsError) return error;
    throw error;
  }
  throw new Error("The options were taken.");
}

describe("options that are refused when the client is made", () => {
  it.each([
    ["a missing SDKAppID", { secretKey }, "sdkAppId", "positive integer"],
    ["an SDKAppID of 0", { ...good, sdkAppId: 0 }, "sdkAppId", "positive integer"],
    ["a negative SDKAppID", { ...good, sdkAppId: -1 }, "sdkAppId", "positive integer"],
    ["a fraction", { ...good, sdkAppId: 1.5 }, "sdkAppId", "positive integer"],
    ["an SDKAppID above 2^53", { ...good, sdkAppId: 2 ** 53 }, "sdkAppId", "positive integer"],
    [
      "an SDKAppID that is NaN",
      { ...good, sdkAppId: Number("") * Number.NaN },
      "sdkAppId",
      "positive integer",
    ],
    ["an SDKAppID that is text", { ...good, sdkAppId: "1400000000" }, "sdkAppId", "Number()"],
    ["no credentials", { sdkAppId: 1 }, "secretKey", "Neither secretKey nor userSig"],
    ["both credentials", { ...good, userSig: "eJx" }, "userSig", "Both secretKey and userSig"],
    ["an empty key", { ...good, secretKey: "" }, "secretKey", "non-empty"],
    [
      "a key with a line break at its end",
      { ...good, secretKey: `${secretKey}\n` },
      "secretKey",
      "white space",
    ],
    ["an empty UserSig", { sdkAppId: 1, userSig: "" }, "userSig", "generateUserSig"],
    ["a UserSig with other characters", { sdkAppId: 1, userSig: "eJx+/=" }, "userSig", "generateUserSig"],
    ["an unknown region", { ...good, region: "mars" }, "region", "singapore, china"],
    ["a region of the prototype", { ...good, region: "toString" }, "region", "singapore, china"],
    ["region and baseUrl", { ...good, region: "china", baseUrl: "https://a.example" }, "baseUrl", "Both"],
    ["a time-out of 0", { ...good, timeout: 0 }, "timeout", "above 0"],
    ["a time-out that is NaN", { ...good, timeout: Number.NaN }, "timeout", "above 0"],
    [
      "an endless time-out",
      { ...good, totalTimeout: Number.POSITIVE_INFINITY },
      "totalTimeout",
      "2147483647",
    ],
    ["a negative number of repetitions", { ...good, maxRetries: -1 }, "maxRetries", "whole number"],
    ["half a repetition", { ...good, maxRetries: 0.5 }, "maxRetries", "whole number"],
    ["a lifetime of 0", { ...good, userSigLifetime: 0 }, "userSigLifetime", "315360000"],
    [
      "a lifetime of more than 10 years",
      { ...good, userSigLifetime: 315360001 },
      "userSigLifetime",
      "315360000",
    ],
    ["a fetch that is no function", { ...good, fetch: "x" }, "fetch", "a function"],
    ["a random that is no function", { ...good, random: 3 }, "random", "a function"],
    ["an onAttempt that is no function", { ...good, onAttempt: 5 }, "onAttempt", "a function"],
    ["a limiter without acquire", { ...good, limiter: {} }, "limiter", "acquire"],
    ["half a clock", { ...good, clock: { now: Date.now } }, "clock", "elapsed"],
    ["no options at all", undefined, "options", "an object of options"],
    ["null", null, "options", "an object of options"],
    ["a misspelt option", { ...good, baseURL: "https://a.example" }, "baseURL", "baseURL is not an option"],
  ])("%s", (_, options, option, message) => {
    const error = refusal(options);
    expect(error.option).toBe(option);
    expect(error.message).toContain(message);
    expect(error.message).not.toContain(secretKey);
  });

  it.each([
    ["empty", ""],
    ["with a space", "my admin"],
    ["with a line break", "admin\nTLS.time:0"],
    ["with a dot", "admin.1"],
    ["not ASCII", "用户"],
    ["of 33 bytes", "a".repeat(33)],
    ["no text", 5],
  ])("US-09 an identifier that is %s", (_, identifier) => {
    expect(refusal({ ...good, identifier }).option).toBe("identifier");
  });

  it.each(["admin", "a", "A-Z_0-9", "a".repeat(32)])("US-09 takes the identifier %s", (identifier) => {
    expect(() => createConferenceClient({ ...good, identifier })).not.toThrow();
  });

  it("explicit undefined is the same as left out", () => {
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

describe("the base URL", () => {
  it.each([
    ["no URL", "adminapisgp.im.qcloud.com", "is not a URL"],
    ["empty", "", "is not a URL"],
    ["another scheme", "ftp://a.example", "https://"],
    ["http", "http://a.example", "in the clear"],
    ["http to a host that only begins like loopback", "http://127.0.0.1.example", "in the clear"],
    ["http to a host that only ends like loopback", "http://notlocalhost", "in the clear"],
    [
      "http by an option that is not true",
      "http://a.example",
      "in the clear",
      { allowInsecureHttp: "false" },
    ],
    ["a user and password", "https://me:pass-word-1@a.example", "user or a password"],
    ["a query string", "https://a.example/?usersig=eJxSecret", "query string"],
    ["a fragment", "https://a.example/#x", "query string or fragment"],
  ] as [string, string, string, object?][])(
    "RR-01 refuses %s, without quoting it",
    (_, baseUrl, message, more) => {
      const error = refusal({ ...good, baseUrl, ...more });
      expect(error.option).toBe("baseUrl");
      expect(error.message).toContain(message);
      expect(error.message).not.toMatch(/pass-word-1|eJxSecret/);
    },
  );

  it.each([
    ["RR-03 Singapore unless told otherwise", {}, "https://adminapisgp.im.qcloud.com"],
    ["RR-03 Singapore", { region: "singapore" }, "https://adminapisgp.im.qcloud.com"],
    ["RR-03 China", { region: "china" }, "https://console.tim.qq.com"],
    ["RR-03 any other https host", { baseUrl: "https://a.example" }, "https://a.example"],
    ["a path below it", { baseUrl: "https://a.example/proxy/" }, "https://a.example/proxy"],
    ["http on loopback", { baseUrl: "http://127.0.0.1:4010" }, "http://127.0.0.1:4010"],
    ["http on localhost", { baseUrl: "http://localhost:4010" }, "http://localhost:4010"],
    ["http on loopback, IPv6", { baseUrl: "http://[::1]:4010" }, "http://[::1]:4010"],
    [
      "http elsewhere by a named option",
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

  it("US-10 is refused, unless the user insists by a named option", () => {
    vi.stubGlobal("window", { document: {} });
    expect(refusal(good).message).toContain("allowSecretKeyInBrowser");
    expect(() => createConferenceClient({ ...good, allowSecretKeyInBrowser: true })).not.toThrow();
    expect(() => createConferenceClient({ sdkAppId: 1, userSig: "eJx" })).not.toThrow();
  });
});
