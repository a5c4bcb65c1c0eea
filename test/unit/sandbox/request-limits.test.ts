import { describe, expect, it } from "vitest";
import { type Changes, createTestSandbox, envelopeOf, having, leave, requestOf } from "./support.ts";

const json = (value: unknown) => JSON.stringify(value);
const good = { Url: "https://example.com/callback", CallbackCommandList: [leave] };

async function responseTo(changes: Changes) {
  const { sandbox } = createTestSandbox();
  const request = await requestOf("set_callback", { body: json(good), ...changes });
  return envelopeOf(await sandbox.fetch(request));
}

describe("a call at the limit", () => {
  it.each<[string, Changes]>([
    ["SC-07 the smallest random", { query: having({ random: "0" }) }],
    ["SC-07 the largest random", { query: having({ random: "4294967295" }) }],
    ["an undocumented parameter", { query: having({ other: "1", "": "2", constructor: "3" }) }],
    ["__proto__ twice", { query: (all) => ["a", "b"].forEach((one) => void all.append("__proto__", one)) }],
    ["RR-02 no media type", { type: null, body: new TextEncoder().encode(json(good)) }],
    ["a charset", { type: "Application/JSON; charset=utf-8" }],
    ["any host", { base: "http://elsewhere.test:8080" }],
    ["a body of 1 MiB", { body: json(good).padEnd(2 ** 20) }],
    ["a body in pieces", { body: new Blob([json(good)]).stream() }],
    ["a Url with every character", { body: json({ ...good, Url: "https://é.test/\u0000 \ud83d\ude00?#" }) }],
  ])("is accepted: %s", async (_, changes) => {
    expect(await responseTo(changes)).toMatchObject({ ActionStatus: "OK", ErrorCode: 0, ErrorInfo: "" });
  });

  it("is refused at 1 MiB and one byte", async () => {
    const text = json({ ...good, Url: "https://é.test" });
    const most = 2 ** 20 - (new TextEncoder().encode(text).length - text.length);
    expect((await responseTo({ body: text.padEnd(most) })).ErrorCode).toBe(0);
    expect((await responseTo({ body: text.padEnd(most + 1) })).ErrorCode).toBe(60003);
  });
});

describe("a call with several mistakes", () => {
  it("gets the code of the missing sdkappid, and every mistake of the query string", async () => {
    const query = (all: URLSearchParams) => {
      for (const name of [...all.keys()]) all.delete(name);
    };
    const { ErrorCode, ErrorInfo } = await responseTo({ query });
    expect(ErrorCode).toBe(60012);
    for (const name of ["sdkappid", "identifier", "usersig", "random", "contenttype"]) {
      expect(ErrorInfo).toContain(`${name} is missing`);
    }
  });

  it("gets every mistake of the body", async () => {
    const { ErrorInfo } = await responseTo({ body: json({ url: "x", CallbackCommandList: [1] }) });
    expect(ErrorInfo).toContain("Url is missing");
    expect(ErrorInfo).toContain("url is not known");
    expect(ErrorInfo).toContain("CallbackCommandList.0 must be string");
  });

  it("gets nothing about the body before its caller is known", async () => {
    const { ErrorCode, ErrorInfo } = await responseTo({ query: having({ usersig: "eJx" }), body: json({}) });
    expect(ErrorCode).toBe(70003);
    expect(ErrorInfo).not.toContain("Url");
  });
});

describe("a call with thousands of mistakes", () => {
  it.each<[string, string]>([
    ["a list of wrong words", json({ ...good, CallbackCommandList: Array(100_000).fill("x") })],
    [
      "many unknown fields",
      json(Object.fromEntries(Array.from({ length: 50_000 }, (_, i) => [`field-${i}`, 1]))),
    ],
    ["a field with a huge name", json({ ...good, ["x".repeat(500_000)]: 1 })],
    ["a body of nested brackets", `${"[".repeat(500_000)}${"]".repeat(500_000)}`],
  ])("gets a short response: %s", async (_, body) => {
    const { ErrorCode, ErrorInfo } = await responseTo({ body });
    expect(ErrorCode).toBe(100002);
    expect(ErrorInfo.length).toBeLessThan(20_000);
  });
});
