import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ConferenceClientOptions } from "../../src/index.ts";
import { ConferenceOptionsError, createConferenceClient } from "../../src/index.ts";
import { secretKey } from "./support/client.ts";
import { json, scriptedFetch, success } from "./support/scripted-fetch.ts";

const credentials = { TRTC_SDK_APP_ID: "1400000000", TRTC_SECRET_KEY: secretKey };

function setVariables(variables: Record<string, string>): void {
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
}

/** What a client with these options sends. */
async function sent(options: ConferenceClientOptions = {}) {
  const fetch = scriptedFetch(json(success));
  await createConferenceClient({ ...options, fetch }).getCallback();
  const url = fetch.requests[0]?.url;
  const { sdkappid, identifier, usersig } = Object.fromEntries(url?.searchParams ?? []);
  return { origin: url?.origin, sdkappid, identifier, usersig };
}

/** The error for these options. */
function refusal(options?: ConferenceClientOptions): ConferenceOptionsError {
  try {
    createConferenceClient(options);
  } catch (error) {
    if (error instanceof ConferenceOptionsError) return error;
    throw error;
  }
  throw new Error("The options were accepted.");
}

afterEach(() => vi.unstubAllEnvs());

describe("createConferenceClient reads the environment", () => {
  beforeEach(() => setVariables(credentials));

  it("for what is not given", async () => {
    setVariables({ TRTC_IDENTIFIER: "root", TRTC_REGION: "china" });
    expect(await sent()).toMatchObject({
      origin: "https://console.tim.qq.com",
      sdkappid: "1400000000",
      identifier: "root",
      usersig: expect.stringMatching(/^eJ/),
    });
    vi.stubEnv("TRTC_REGION", "");
    vi.stubEnv("TRTC_BASE_URL", "http://127.0.0.1:4020/");
    expect(await sent()).toMatchObject({ origin: "http://127.0.0.1:4020" });
  });

  it("when it is called, and not when it is imported", async () => {
    vi.stubEnv("TRTC_SDK_APP_ID", "7");
    expect(await sent()).toMatchObject({ sdkappid: "7" });
    vi.stubEnv("TRTC_SDK_APP_ID", "8");
    expect(await sent()).toMatchObject({ sdkappid: "8" });
  });

  it("without the white space that editors leave, and without empty variables", async () => {
    setVariables({ TRTC_SDK_APP_ID: " 7\r", TRTC_SECRET_KEY: `${secretKey}\r\n`, TRTC_IDENTIFIER: " " });
    expect(await sent()).toMatchObject({ sdkappid: "7", identifier: "admin" });
  });

  it.each<[string, Record<string, string>, ConferenceClientOptions, object]>([
    ["an SDKAppID", {}, { sdkAppId: 9 }, { sdkappid: "9" }],
    ["an identifier", { TRTC_IDENTIFIER: "no account" }, { identifier: "root" }, { identifier: "root" }],
    ["a key", { TRTC_SECRET_KEY: "a\tb" }, { secretKey: "another" }, { usersig: expect.any(String) }],
    ["a UserSig, so that the key is not used", {}, { userSig: "eJxGiven" }, { usersig: "eJxGiven" }],
    ["a region", { TRTC_REGION: "mars" }, { region: "china" }, { origin: "https://console.tim.qq.com" }],
    [
      "a region, so that the address is not used",
      { TRTC_BASE_URL: "https://a.example" },
      { region: "china", baseUrl: undefined },
      { origin: "https://console.tim.qq.com" },
    ],
    [
      "an address, so that the region is not used",
      { TRTC_REGION: "china" },
      { baseUrl: "https://a.example", region: undefined },
      { origin: "https://a.example" },
    ],
    [
      "undefined, which counts as not given",
      { TRTC_REGION: "china", TRTC_IDENTIFIER: "root" },
      { sdkAppId: undefined, secretKey: undefined, identifier: undefined, region: undefined },
      { sdkappid: "1400000000", identifier: "root", origin: "https://console.tim.qq.com" },
    ],
  ])("but prefers %s", async (_, variables, options, expected) => {
    setVariables(variables);
    expect(await sent(options)).toMatchObject(expected);
  });

  it.each<[string, Record<string, string>, string]>([
    ["an SDKAppID that is a word", { TRTC_SDK_APP_ID: "seven" }, "TRTC_SDK_APP_ID"],
    ["an SDKAppID that is not decimal", { TRTC_SDK_APP_ID: "0x10" }, "TRTC_SDK_APP_ID"],
    ["an SDKAppID of 0", { TRTC_SDK_APP_ID: "0" }, "TRTC_SDK_APP_ID"],
    ["a negative SDKAppID", { TRTC_SDK_APP_ID: "-7" }, "TRTC_SDK_APP_ID"],
    ["an SDKAppID above 2^53", { TRTC_SDK_APP_ID: "9007199254740993" }, "TRTC_SDK_APP_ID"],
    ["an identifier with a space", { TRTC_IDENTIFIER: "my admin" }, "TRTC_IDENTIFIER"],
    ["an unknown region", { TRTC_REGION: "mars" }, "TRTC_REGION"],
    ["a region of the prototype", { TRTC_REGION: "toString" }, "TRTC_REGION"],
    ["an address without a scheme", { TRTC_BASE_URL: "localhost:4020" }, "TRTC_BASE_URL"],
    ["an http address", { TRTC_BASE_URL: "http://a.example/hidden-1" }, "TRTC_BASE_URL"],
    ["an address with a password", { TRTC_BASE_URL: "https://me:hidden-1@a.example" }, "TRTC_BASE_URL"],
    ["an address with a query", { TRTC_BASE_URL: "https://a.example/?a=hidden-1" }, "TRTC_BASE_URL"],
  ])("and names the variable: %s", (_, variables, name) => {
    setVariables(variables);
    const { option, message } = refusal();
    expect(option).toBe(name);
    expect(message.startsWith(`${name} must `)).toBe(true);
    expect(message).not.toMatch(new RegExp(`hidden-1|${secretKey}`));
  });

  it("and refuses an address beside a region", () => {
    setVariables({ TRTC_BASE_URL: "https://a.example", TRTC_REGION: "china" });
    expect(refusal().message).toMatch(/^TRTC_BASE_URL .*TRTC_REGION/);
  });

  it("US-10 but uses no key of it in a browser page", () => {
    vi.stubGlobal("window", { document: {} });
    expect(refusal().message).toMatch(/^TRTC_SECRET_KEY must not be used in a browser page/);
    expect(refusal({ secretKey: "another" }).option).toBe("secretKey");
  });
});

const throwing = {
  get env(): never {
    throw new Error("process.env is not supported in the Edge Runtime");
  },
};
const denoWhere = (state: string) => ({ permissions: { querySync: () => ({ state }) } });

describe("createConferenceClient names option and variable of what is missing", () => {
  it.each<[string, Record<string, unknown>]>([
    ["without variables", {}],
    ["without process, as in a browser", { process: undefined }],
    ["without process.env", { process: {} }],
    ["where a stub throws", { process: throwing }],
    ["in Deno, where reading would ask at the terminal", { Deno: denoWhere("prompt"), process: throwing }],
    ["in Deno, where reading is denied", { Deno: denoWhere("denied"), process: throwing }],
  ])("%s", (_, globals) => {
    for (const [name, value] of Object.entries(globals)) vi.stubGlobal(name, value);
    const errors = [refusal(), refusal({ sdkAppId: 1 })];
    const complete = () => createConferenceClient({ sdkAppId: 1, userSig: "eJx" });
    expect(complete).not.toThrow();
    vi.unstubAllGlobals();
    expect(errors.map(({ option }) => option)).toEqual(["sdkAppId", "secretKey"]);
    expect(errors[0]?.message).toMatch(/^sdkAppId must .*TRTC_SDK_APP_ID/);
    expect(errors[1]?.message).toMatch(/^secretKey or userSig must .*TRTC_SECRET_KEY/);
  });

  it("and reads what Deno allows", async () => {
    setVariables(credentials);
    vi.stubGlobal("Deno", {
      permissions: {
        querySync: ({ variable }: { variable: string }) => ({
          state: variable === "TRTC_SDK_APP_ID" ? "granted" : "prompt",
        }),
      },
    });
    expect(refusal().option).toBe("secretKey");
    expect(await sent({ userSig: "eJx" })).toMatchObject({ sdkappid: credentials.TRTC_SDK_APP_ID });
  });
});
