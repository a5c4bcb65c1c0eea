import { afterEach, describe, expect, it, vi } from "vitest";
import { createConferenceClient, isConferenceOptionsError } from "../../src/index.ts";
import { createSandbox, developmentKey } from "../../src/sandbox/index.ts";

const application = { sdkAppId: 88888888, secretKey: developmentKey };
const { fetch: own } = createSandbox(application);

/** The option that is refused, and the message. */
function refusal(options: object): { option: string; message: string } | undefined {
  try {
    createConferenceClient({ ...application, ...options });
    return undefined;
  } catch (error) {
    if (isConferenceOptionsError(error)) return error;
    throw error;
  }
}

describe("the development key", () => {
  it.each([
    ["the default host", {}],
    ["a region", { region: "china" }],
    ["a region, whatever fetch is used", { region: "singapore", fetch: own }],
    ["another https host", { baseUrl: "https://a.example" }],
    ["another https host, whatever fetch is used", { baseUrl: "https://a.example", fetch: own }],
    ["another http host", { baseUrl: "http://sandbox:4020", allowInsecureHttp: true }],
    ["a host that only begins like loopback", { baseUrl: "https://127.0.0.1.example" }],
    ["every interface", { baseUrl: "http://0.0.0.0:4020", allowInsecureHttp: true }],
  ])("is refused for %s, with the reason and without the key", (_, options) => {
    const { option, message = "" } = refusal(options) ?? {};
    expect(option).toBe("secretKey");
    expect(message).toContain("loopback");
    expect(message).not.toContain(developmentKey);
  });

  it.each([
    ["127.0.0.1", { baseUrl: "http://127.0.0.1:4020" }],
    ["another address of loopback", { baseUrl: "http://127.1:4020" }],
    ["localhost", { baseUrl: "https://sandbox.localhost/below" }],
    ["IPv6", { baseUrl: "http://[::1]:4020" }],
    ["loopback, whatever fetch is used", { baseUrl: "http://localhost:4020", fetch: own }],
    ["a fetch that decides where calls go", { fetch: own }],
  ])("is accepted for %s", (_, options) => {
    expect(refusal(options)).toBeUndefined();
  });

  it("signs what a sandbox with it accepts", async () => {
    const client = createConferenceClient({ ...application, fetch: own });
    expect(await client.getCallback()).toMatchObject({ ErrorCode: 0 });
  });
});

describe("the development key in the environment", () => {
  afterEach(() => vi.unstubAllEnvs());

  it("is refused for the default host, by the name of its variable", () => {
    vi.stubEnv("TRTC_SECRET_KEY", developmentKey);
    expect(refusal({ secretKey: undefined })?.message).toMatch(/^TRTC_SECRET_KEY /);
    expect(refusal({ secretKey: undefined, baseUrl: "http://127.0.0.1:4020" })).toBeUndefined();
  });

  it("is refused for an address that the environment names, but does not keep a test from sandbox.fetch", () => {
    vi.stubEnv("TRTC_REGION", "china");
    expect(refusal({})?.option).toBe("secretKey");
    expect(refusal({ fetch: own })).toBeUndefined();
  });
});

it("any other key may go anywhere", () => {
  expect(refusal({ secretKey: `${developmentKey}-2`, region: "china" })).toBeUndefined();
});
