import { describe, expect, it } from "vitest";
import { type Change, contractWith, sandboxOf } from "./changed-contract.ts";
import { type Changes, type Envelope, having, requestOf, sdkAppId, secretKey } from "./support.ts";

const good = { Url: "https://example.com/callback", CallbackCommandList: [] as string[] };
const post = (command: string) => `#/paths/~1v4~1room_config~1${command}/post`;
const schemas = "#/components/schemas";
const parameters = "#/components/parameters";
const json = (value: unknown) => JSON.stringify(value);

/** What calls are answered with once the contract is another. */
async function answersTo(place: string, change: Change, calls: readonly [string, Changes][]) {
  const { createSandbox } = await sandboxOf(contractWith(place, change));
  const sandbox = createSandbox({ sdkAppId, secretKey, clock: createStill() });
  const answers: Envelope[] = [];
  for (const [command, changes] of calls) {
    const response = await sandbox.fetch(await requestOf(command, changes));
    answers.push((await response.json()) as Envelope);
  }
  return answers;
}
const createStill = () => ({
  ...{ now: () => 1_700_000_000_000, elapsed: () => 0 },
  ...{ setTimeout: () => 0, clearTimeout: () => {} },
});

const set = (changes: Changes = {}): [string, Changes] => ["set_callback", { body: json(good), ...changes }];
const word = "Room.CallbackAfterEverything";

describe("the sandbox of a contract that has changed", () => {
  it.each<[string, string, Change, [string, Changes][], [number, RegExp][]]>([
    [
      "the same",
      "#",
      () => {},
      [set(), set()],
      [
        [0, /^$/],
        [100300, /already/],
      ],
    ],
    [
      "another pattern of the Url",
      `${schemas}/CallbackConfiguration/properties/Url`,
      (schema) => Object.assign(schema, { pattern: "^wss://" }),
      [set(), set({ body: json({ ...good, Url: "wss://example.com" }) })],
      [
        [100002, /Url must match pattern "\^wss:/],
        [0, /^$/],
      ],
    ],
    [
      "a longest Url",
      `${schemas}/CallbackConfiguration/properties/Url`,
      (schema) => Object.assign(schema, { maxLength: 10 }),
      [set()],
      [[100002, /Url .*10 characters/]],
    ],
    [
      "a new field that is mandatory",
      `${schemas}/CallbackConfiguration`,
      (schema) => {
        (schema.required as string[]).push("Token");
        Object.assign(schema.properties as object, { Token: { type: "string" } });
      },
      [set()],
      [[100002, /Token is missing/]],
    ],
    [
      "a new word",
      `${schemas}/CallbackCommand/enum`,
      (words) => (words as unknown as string[]).push(word),
      [set({ body: json({ ...good, CallbackCommandList: [word] }) })],
      [[0, /^$/]],
    ],
    [
      "a lower maximum of random",
      `${parameters}/random/schema`,
      (schema) => Object.assign(schema, { maximum: 9 }),
      [set({ query: having({ random: "10" }) }), set({ query: having({ random: "9" }) })],
      [
        [60025, /random must be <= 9/],
        [0, /^$/],
      ],
    ],
    [
      "a parameter that is optional",
      `${parameters}/contenttype`,
      (parameter) => Object.assign(parameter, { required: false }),
      [set({ query: (query) => query.delete("contenttype") })],
      [[0, /^$/]],
    ],
    [
      "a number in the place of a text",
      `${parameters}/identifier`,
      (parameter) => Object.assign(parameter, { schema: { type: "integer" } }),
      [set()],
      [[60025, /identifier must be integer/]],
    ],
    [
      "another code for a condition",
      `${schemas}/CallbackAlreadyExists`,
      (code) => Object.assign(code, { const: 100399, description: "It is there already." }),
      [set(), set()],
      [
        [0, /^$/],
        [100399, /^It is there already\.$/],
      ],
    ],
    [
      "another effect",
      post("set_callback"),
      (operation) => Object.assign(operation, { "x-effect": "replace" }),
      [set()],
      [[100301, /./]],
    ],
    [
      "another media type",
      `${post("set_callback")}/requestBody`,
      (body) =>
        Object.assign(body, {
          content: { "application/x": (body.content as object[])["application/json" as never] },
        }),
      [set(), set({ type: "application/x" })],
      [
        [60002, /has to be application\/x/],
        [0, /^$/],
      ],
    ],
    [
      "another path",
      "#/paths",
      (paths) => {
        paths["/v5/set"] = paths["/v4/room_config/set_callback"];
        delete paths["/v4/room_config/set_callback"];
      },
      [set(), set({ path: "/v5/set" })],
      [
        [60009, /./],
        [0, /^$/],
      ],
    ],
  ])("follows it: %s", async (_, place, change, calls, expected) => {
    const answers = await answersTo(place, change, calls);
    expect(answers.map(({ ErrorCode }) => ErrorCode)).toEqual(expected.map(([code]) => code));
    answers.forEach(({ ErrorInfo }, i) => {
      expect(ErrorInfo).toMatch(expected[i]?.[1] ?? "");
    });
  });
});
