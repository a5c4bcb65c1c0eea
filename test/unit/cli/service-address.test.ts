import { describe, expect, it } from "vitest";
import { UsageError } from "../../../src/cli/exit-codes.ts";
import type { GivenCredentials } from "../../../src/cli/profile.ts";
import { givenBy } from "../../../src/cli/profile.ts";
import { readAddress } from "../../../src/cli/service-address.ts";

const sandbox = "http://127.0.0.1:4020";
const at = (options: object, env: Record<string, string> = {}, profile?: GivenCredentials) =>
  readAddress({ ...options, ...(profile && { profile: "work" }) }, profile ?? givenBy(env), env);
const baseUrl = { value: "https://a.example", from: "baseUrl of the profile work" };
const region = { value: "china", from: "region of the profile work" };

describe("the address of the service", () => {
  it.each<[string, Parameters<typeof at>, RegExp]>([
    ["nothing", [{}], /^https:\/\/adminapi/],
    ["TRTC_BASE_URL", [{}, { TRTC_BASE_URL: `${sandbox}/` }], /^http:\/\/127\.0\.0\.1:4020$/],
    [
      "TRTC_BASE_URL as editors on Windows save it",
      [{}, { TRTC_BASE_URL: `${sandbox}\r` }],
      /^http:\/\/127\.0\.0\.1:4020$/,
    ],
    [
      "an option and the same in the environment",
      [{ baseUrl: sandbox }, { TRTC_BASE_URL: `${sandbox}/` }],
      /4020$/,
    ],
    ["an option before TRTC_REGION", [{ baseUrl: sandbox }, { TRTC_REGION: "china" }], /4020$/],
    ["a profile with an address", [{}, { TRTC_REGION: "china" }, { baseUrl }], /a\.example$/],
    ["a profile without one, and an option", [{ baseUrl: sandbox }, {}, {}], /4020$/],
    [
      "http on another machine, where that is accepted",
      [{ baseUrl: "http://a.example", allowInsecureHttp: true }],
      /a\.example$/,
    ],
  ])("is found from %s", (_, args, expected) => {
    expect(at(...args).baseUrl).toMatch(expected);
  });

  it.each<[Parameters<typeof at>, string[]]>([
    [[{ region: "china", baseUrl: sandbox }], ["--region", "--base-url", "127.0.0.1:4020"]],
    [
      [{ region: "china" }, { TRTC_BASE_URL: sandbox }],
      ["--region", "TRTC_BASE_URL", "127.0.0.1:4020"],
    ],
    [
      [{ baseUrl: "https://a.example" }, { TRTC_BASE_URL: sandbox }],
      ["--base-url", "TRTC_BASE_URL"],
    ],
    [
      [{}, { TRTC_BASE_URL: sandbox, TRTC_REGION: "china" }],
      ["TRTC_REGION", "TRTC_BASE_URL"],
    ],
    [
      [{}, { TRTC_BASE_URL: sandbox }, {}],
      ["the profile work", "TRTC_BASE_URL"],
    ],
    [
      [{}, { TRTC_BASE_URL: sandbox }, { region }],
      ["region of the profile work", "TRTC_BASE_URL"],
    ],
    [
      [{ baseUrl: sandbox }, {}, { region }],
      ["--base-url", "region of the profile work"],
    ],
    [
      [{ region: "singapore" }, {}, { region }],
      ["--region", "region of the profile work"],
    ],
    [
      [{}, {}, { region, baseUrl }],
      ["region of the profile work", "baseUrl of the profile work"],
    ],
  ])("is refused where two differ: %j", (args, names) => {
    expect(() => at(...args)).toThrow(UsageError);
    for (const name of names) expect(() => at(...args)).toThrow(name);
  });

  it.each<[Parameters<typeof at>, string]>([
    [[{ baseUrl: "a.example" }], "--base-url must be a valid URL"],
    [[{}, { TRTC_BASE_URL: "localhost:4020" }], "TRTC_BASE_URL must"],
    [[{ baseUrl: "http://a.example" }], "--allow-insecure-http"],
    [[{}, { TRTC_REGION: "mars" }], "TRTC_REGION must be one of singapore, china"],
    [[{}, {}, { baseUrl: { ...baseUrl, value: "x" } }], "baseUrl of the profile work must"],
  ])("is named as it was typed where it is wrong: %j", (args, message) => {
    expect(() => at(...args)).toThrow(message);
    expect(() => at(...args)).not.toThrow("allowInsecureHttp");
  });
});
