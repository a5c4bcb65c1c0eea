import { describe, expect, it } from "vitest";
import { type Changes, createTestSandbox, envelopeOf, having, leave, requestOf } from "./support.ts";

const json = (value: unknown) => JSON.stringify(value);
const good = { Url: "https://example.com/callback", CallbackCommandList: [leave] };

async function answerTo(changes: Changes) {
  const { sandbox } = createTestSandbox();
  const request = await requestOf("set_callback", { body: json(good), ...changes });
  return envelopeOf(await sandbox.fetch(request));
}

describe("a call at the edge of what is allowed", () => {
  it.each<[string, Changes]>([
    ["SC-07 the smallest random", { query: having({ random: "0" }) }],
    ["SC-07 the largest random", { query: having({ random: "4294967295" }) }],
    ["a parameter that no page knows", { query: having({ other: "1", "": "2", constructor: "3" }) }],
    ["__proto__ twice", { query: (all) => ["a", "b"].forEach((one) => void all.append("__proto__", one)) }],
    ["RR-02 no media type", { type: null, body: new TextEncoder().encode(json(good)) }],
    ["a charset", { type: "Application/JSON; charset=utf-8" }],
    ["any host", { base: "http://elsewhere.test:8080" }],
    ["a body of 1 MiB", { body: json(good).padEnd(2 ** 20) }],
    ["a body in pieces", { body: new Blob([json(good)]).stream() }],
    ["a Url with every character", { body: json({ ...good, Url: "https://é.test/\u0000 \ud83d\ude00?#" }) }],
  ])("is taken: %s", async (_, changes) => {
    expect(await answerTo(changes)).toMatchObject({ ActionStatus: "OK", ErrorCode: 0, ErrorInfo: "" });
  });

  it("is refused at one byte more than 1 MiB, counted in bytes", async () => {
    const text = json({ ...good, Url: "https://é.test" });
    const most = 2 ** 20 - (new TextEncoder().encode(text).length - text.length);
    expect((await answerTo({ body: text.padEnd(most) })).ErrorCode).toBe(0);
    expect((await answerTo({ body: text.padEnd(most + 1) })).ErrorCode).toBe(60003);
  });
});

describe("a call that is wrong in more than one way", () => {
  it("is told everything that is wrong with its query string, and of a missing sdkappid by its own code", async () => {
    const query = (all: URLSearchParams) => {
      for (const name of [...all.keys()]) all.delete(name);
    };
    const { ErrorCode, ErrorInfo } = await answerTo({ query });
    expect(ErrorCode).toBe(60012);
    for (const name of ["sdkappid", "identifier", "usersig", "random", "contenttype"]) {
      expect(ErrorInfo).toContain(`${name} is missing`);
    }
  });

  it("is told everything that is wrong with its body", async () => {
    const { ErrorInfo } = await answerTo({ body: json({ url: "x", CallbackCommandList: [1] }) });
    expect(ErrorInfo).toContain("Url is missing");
    expect(ErrorInfo).toContain("url is not known");
    expect(ErrorInfo).toContain("CallbackCommandList.0 must be string");
  });

  it("says nothing of its body to a caller who has not shown who it is", async () => {
    const { ErrorCode, ErrorInfo } = await answerTo({ query: having({ usersig: "eJx" }), body: json({}) });
    expect(ErrorCode).toBe(70003);
    expect(ErrorInfo).not.toContain("Url");
  });
});

describe("a call that is wrong a thousand times", () => {
  it.each<[string, string]>([
    ["a list of wrong words", json({ ...good, CallbackCommandList: Array(100_000).fill("x") })],
    ["many fields", json(Object.fromEntries(Array.from({ length: 50_000 }, (_, i) => [`field-${i}`, 1])))],
    ["a field with a name like a book", json({ ...good, ["x".repeat(500_000)]: 1 })],
    ["a body that is nothing but brackets", `${"[".repeat(500_000)}${"]".repeat(500_000)}`],
  ])("is not answered with as much: %s", async (_, body) => {
    const { ErrorCode, ErrorInfo } = await answerTo({ body });
    expect(ErrorCode).toBe(100002);
    expect(ErrorInfo.length).toBeLessThan(20_000);
  });
});
