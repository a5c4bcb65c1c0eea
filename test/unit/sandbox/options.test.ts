import { describe, expect, it } from "vitest";
import { createSandbox, type SandboxApplication, type SandboxOptions } from "../../../src/sandbox/index.ts";
import { secretKey } from "../support/client.ts";

const marker = "MARKER";
const good: SandboxOptions = { sdkAppId: 1, secretKey };

/** The error that these options make; fails when they make none. */
function errorOf(create: () => unknown): { name: string; option: string; message: string } {
  try {
    create();
  } catch (error) {
    return error as { name: string; option: string; message: string };
  }
  throw new Error("It was expected to throw, and did not.");
}

/** Of an application, in createSandbox and in addApplication. */
const ofApplication: [string, object, string][] = [
  ["no SDKAppID", { sdkAppId: undefined }, "sdkAppId"],
  ["an SDKAppID of text", { sdkAppId: "1400000000" }, "sdkAppId"],
  ["an SDKAppID of 0", { sdkAppId: 0 }, "sdkAppId"],
  ["no key", { secretKey: undefined }, "secretKey"],
  ["an empty key", { secretKey: "" }, "secretKey"],
  ["a key with a line feed", { secretKey: `${marker}\n` }, "secretKey"],
  ["administrators of text", { administrators: marker }, "administrators"],
  ["no administrator", { administrators: [] }, "administrators"],
  ["an administrator who is none", { administrators: ["admin", 1] }, "administrators"],
  ["an administrator who could make no call", { administrators: [`${marker}!`] }, "administrators"],
  ["an administrator with a long name", { administrators: [marker.repeat(9)] }, "administrators"],
  ["an empty token", { token: "" }, "token"],
  ["a list of tokens", { token: [marker] }, "token"],
  ["a misspelt option", { adminstrators: [marker] }, "adminstrators"],
];

const ofSandbox: [string, object, string][] = [
  ["a rate of text", { rateLimit: marker }, "rateLimit"],
  ["a rate of null", { rateLimit: null }, "rateLimit"],
  ["a rate of true", { rateLimit: true }, "rateLimit"],
  ["no calls", { rateLimit: { calls: 0, seconds: 1 } }, "rateLimit"],
  ["half a call", { rateLimit: { calls: 0.5, seconds: 1 } }, "rateLimit"],
  ["no seconds", { rateLimit: { calls: 1, seconds: 0 } }, "rateLimit"],
  ["seconds without end", { rateLimit: { calls: 1, seconds: Number.POSITIVE_INFINITY } }, "rateLimit"],
  ["seconds left out", { rateLimit: { calls: 1 } }, "rateLimit"],
  ["unstated of null", { unstated: null }, "unstated"],
  ["unstated of a number", { unstated: 5 }, "unstated"],
  ["unstated of another name", { unstated: { create: "ok" } }, "unstated"],
  ["another answer to a query", { unstated: { query: marker } }, "unstated.query"],
  ["an answer in a list", { unstated: { query: ["missing"] } }, "unstated.query"],
  ["success as a code", { unstated: { remove: 0 } }, "unstated.remove"],
  ["a code that is no whole number", { unstated: { query: 1.5 } }, "unstated.query"],
  ["a code for an update", { unstated: { update: 100301 } }, "unstated.update"],
  ["hosts of text", { allowHosts: marker }, "allowHosts"],
  ["a host that is none", { allowHosts: [5] }, "allowHosts"],
  ["an empty host", { allowHosts: [""] }, "allowHosts"],
  ["a host with a port", { allowHosts: [`${marker}:80`] }, "allowHosts"],
  ["a URL for a host", { allowHosts: [`http://${marker}`] }, "allowHosts"],
  ["every host", { allowHosts: ["*"] }, "allowHosts"],
  ["a pattern of hosts", { allowHosts: ["*.receiver.test"] }, "allowHosts"],
  ["deliver that is no function", { deliver: marker }, "deliver"],
  ["a seed of text", { seed: marker }, "seed"],
  ["half a seed", { seed: 0.5 }, "seed"],
  ["a log below 0", { logSize: -1 }, "logSize"],
  ["a log without end", { logSize: Number.POSITIVE_INFINITY }, "logSize"],
  ["a clock that is none", { clock: 5 }, "clock"],
  ["a clock that lacks a method", { clock: { now: () => 0 } }, "clock"],
];

describe("the options of a sandbox", () => {
  it.each([...ofApplication, ...ofSandbox])(
    "refuses %s, names it, and quotes no value",
    (_, wrong, option) => {
      const { name, option: named, message } = errorOf(() => createSandbox({ ...good, ...wrong }));
      expect([name, named]).toEqual(["ConferenceOptionsError", option]);
      expect(message).toContain(option);
      expect(message).not.toContain(marker);
      expect(message).not.toContain(secretKey);
    },
  );

  it.each([[undefined], [null], ["text"], [5]])("refuses %j in their place", (options) => {
    expect(errorOf(() => createSandbox(options as never))).toMatchObject({
      ...{ name: "ConferenceOptionsError", option: "options" },
    });
  });

  it("takes undefined for each that may be left out", () => {
    const nothing = [
      ...["administrators", "token", "rateLimit", "unstated", "allowHosts"],
      ...["deliver", "seed", "logSize", "clock"],
    ];
    createSandbox({ ...good, ...Object.fromEntries(nothing.map((name) => [name, undefined])) });
  });
});

describe("the options of another application", () => {
  it.each(ofApplication)("refuses %s, names it, and quotes no value", (_, wrong, option) => {
    const sandbox = createSandbox(good);
    const given = { sdkAppId: 2, secretKey, ...wrong } as SandboxApplication;
    const { name, option: named, message } = errorOf(() => sandbox.addApplication(given));
    expect([name, named]).toEqual(["ConferenceOptionsError", option]);
    expect(message).not.toContain(marker);
    // It was not added.
    expect(errorOf(() => sandbox.configuration(2))).toMatchObject({ option: "sdkAppId" });
  });

  it("refuses an application that is there already", () => {
    const sandbox = createSandbox(good);
    const add = () => sandbox.addApplication({ sdkAppId: 1, secretKey: "another" });
    expect(errorOf(add)).toMatchObject({ name: "ConferenceOptionsError", option: "sdkAppId" });
  });

  it("names an application that is not known, to read and to configure", () => {
    const sandbox = createSandbox(good);
    for (const use of [() => sandbox.configuration(2), () => sandbox.configure(undefined, 2)]) {
      expect(errorOf(use)).toMatchObject({ name: "ConferenceOptionsError", option: "sdkAppId" });
    }
  });
});
