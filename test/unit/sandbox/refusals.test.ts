import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SandboxServer } from "../../../src/sandbox/index.ts";
import { type Changes, createTestSandbox, envelopeOf, having, leave, requestOf } from "./support.ts";

/** Is in the values of the requests. No response may show it. */
const marker = "MARKER";
const json = (value: unknown) => JSON.stringify(value);
const good = { Url: "https://example.com/callback", CallbackCommandList: [leave] };
const twice = (name: string, value: string) => (query: URLSearchParams) => query.append(name, value);
const renamed = (name: string, other: string) => (query: URLSearchParams) => {
  query.set(other, query.get(name) ?? "");
  query.delete(name);
};

/** What is wrong, the code, and what `ErrorInfo` must name. */
type Violation = [string, Changes, number, string];

const otherCase: Record<string, string> = {
  sdkappid: "SdkAppid",
  identifier: "Identifier",
  usersig: "UserSig",
  random: "RANDOM",
  contenttype: "contentType",
};

const parameters = Object.entries(otherCase).flatMap<Violation>(([name, other]) => {
  const absent = name === "sdkappid" ? 60012 : 60025;
  return [
    [`no ${name}`, { query: (query) => query.delete(name) }, absent, name],
    [`${name} empty`, { query: having({ [name]: "" }) }, absent, name],
    [`${name} spelt ${other}`, { query: renamed(name, other) }, absent, name],
    [`${name} twice`, { query: twice(name, marker) }, 60025, name],
    [`${name} twice, and empty`, { query: twice(name, "") }, 60025, name],
  ];
});

const values: Record<string, string[]> = {
  sdkappid: [marker, "1.5", "1e9", "+5", "0x5", " 5", "9".repeat(400), `1400000000${marker}`],
  identifier: [`${marker} x`, `${marker}!`, `${marker}\n`, "é", "a".repeat(33)],
  random: [marker, "-1", "4294967296", "1.0", "1e5"],
  contenttype: ["JSON", "xml", marker, "json "],
};
const wrongValues = Object.entries(values).flatMap(([name, all]) =>
  all.map((value): Violation => {
    const text = json(value.slice(0, 40));
    return [`${name} is ${text}`, { query: having({ [name]: value }) }, 60025, name];
  }),
);

const http: Violation[] = [
  ["SC-02 another command", { path: "/v4/room_config/del_callback" }, 60009, "URL"],
  ["RR-01 a path in another case", { path: "/v4/room_config/Set_callback" }, 60009, "URL"],
  ["a slash too many", { path: "/v4/room_config/set_callback/" }, 60009, "URL"],
  ["no command", { path: "/" }, 60009, "URL"],
  ["a path with a secret", { path: `/v4/${marker}` }, 60009, "URL"],
  ["RR-01 GET", { method: "GET" }, 60002, "POST"],
  ["RR-01 PUT", { method: "PUT" }, 60002, "POST"],
  ["text", { type: "text/plain" }, 60002, "application/json"],
  ["a media type similar to JSON", { type: `application/json-${marker}` }, 60002, "Content-Type"],
  ["an invalid media type", { type: marker }, 60002, "Content-Type"],
];

const bodies: Violation[] = [
  ["RR-02 no body", { body: null }, 60003, "empty"],
  ["RR-02 an empty body", { body: "" }, 60003, "empty"],
  ["not JSON", { body: `{"${marker}` }, 60003, "JSON"],
  ["two values", { body: `{}${marker}` }, 60003, "JSON"],
  ["bytes that are not UTF-8", { body: new Uint8Array([0x22, 0xff, 0x22]) }, 60003, "UTF-8"],
  ["more than 1 MiB", { body: json(`${marker}${"x".repeat(2 ** 20)}`) }, 60003, "too large"],
  ["null", { body: "null" }, 100002, "The body"],
  ["an array", { body: json([marker]) }, 100002, "The body"],
  ["a string", { body: json(marker) }, 100002, "The body"],
  ["SC-11 no Url", { body: json({ ...good, Url: undefined }) }, 100002, "Url"],
  ["SC-11 a Url of another scheme", { body: json({ ...good, Url: `ftp://${marker}` }) }, 100002, "Url"],
  ["SC-11 a Url without a scheme", { body: json({ ...good, Url: `${marker}.test` }) }, 100002, "Url"],
  ["SC-11 a Url that is no string", { body: json({ ...good, Url: [marker] }) }, 100002, "Url"],
  ["SC-12 no list", { body: json({ Url: good.Url }) }, 100002, "CallbackCommandList"],
  [
    "SC-12 a word without a list",
    { body: json({ ...good, CallbackCommandList: leave }) },
    100002,
    "CallbackCommandList",
  ],
  [
    "SC-12 an unknown word",
    { body: json({ ...good, CallbackCommandList: [leave, marker] }) },
    100002,
    "CallbackCommandList.1",
  ],
  [
    "CC-05 the older word",
    { body: json({ ...good, CallbackCommandList: ["Room.CallbackUpdateRoomInfo"] }) },
    100002,
    "CallbackCommandList.0",
  ],
  ["a field of another name", { body: json({ ...good, url: marker }) }, 100002, "url"],
  ["__proto__", { body: `{"__proto__":"${marker}","Url":"${good.Url}"}` }, 100002, "__proto__"],
];

describe.each(["fetch", "listen"] as const)("a call that breaks the contract, by %s", (way) => {
  const { sandbox } = createTestSandbox({ rateLimit: false });
  let server: SandboxServer | undefined;
  beforeAll(async () => {
    if (way === "listen") server = await sandbox.listen();
  });
  afterAll(() => sandbox.close());

  async function refusalOf(command: string, changes: Changes) {
    const request = await requestOf(command, {
      body: json(good),
      base: server?.url ?? "https://x",
      ...changes,
    });
    return envelopeOf(await (server === undefined ? sandbox.fetch(request) : fetch(request)));
  }

  it.each(way === "fetch" ? [...parameters, ...wrongValues, ...http, ...bodies] : [...http, ...bodies])(
    "SC-19 gets HTTP 200, a code and a reason: %s",
    async (_, changes, code, named) => {
      const { ErrorCode, ErrorInfo } = await refusalOf("set_callback", changes);
      expect(ErrorCode).toBe(code);
      expect(ErrorInfo).toContain(named);
      expect(ErrorInfo).not.toMatch(/MARKER/i);
      expect(sandbox.configuration()).toBeUndefined();
    },
  );

  it.each(["get_callback", "delete_callback"])(
    "CC-02 CC-12 includes %s with a field in its body",
    async (command) => {
      const refusal = await refusalOf(command, { body: json({ Url: marker }) });
      expect(refusal).toMatchObject({ ErrorCode: 100002, ErrorInfo: expect.stringContaining("Url") });
      expect(refusal.ErrorInfo).not.toContain(marker);
    },
  );
});
