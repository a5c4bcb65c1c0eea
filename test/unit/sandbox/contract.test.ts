import { stripTypeScriptTypes } from "node:module";
import { describe, expect, it, vi } from "vitest";
import { bundleContract } from "../../../scripts/generate/bundle.ts";
import type { Contract } from "../../../scripts/generate/contract.ts";
import { errorCodesModule } from "../../../scripts/generate/error-codes.ts";
import { operationsModule } from "../../../scripts/generate/operations.ts";
import { requestValidatorsModule } from "../../../scripts/generate/request-validators.ts";
import type * as sandboxEntry from "../../../src/sandbox/index.ts";
import { createFakeClock } from "../support/fake-clock.ts";
import { type Changes, type Envelope, having, requestOf, sdkAppId, secretKey, start } from "./support.ts";

const bundle = await bundleContract();

type Members = Record<string, unknown>;
type Change = (value: Members) => void;

/** The contract, changed at the place after `#`. */
function contractWith(place: string, change: Change): Contract {
  const contract = structuredClone(bundle) as unknown as Members;
  let value = contract;
  for (const key of place.split("/").slice(1)) value = value[key.replaceAll("~1", "/")] as Members;
  change(value);
  return contract as unknown as Contract;
}

/** Imports the text of a TypeScript module. */
function importText(text: string): Promise<Members> {
  const code = stripTypeScriptTypes(text);
  return import(`data:text/javascript;charset=utf-8,${encodeURIComponent(code)}`);
}

/** src/sandbox as it is, with what `npm run generate` makes of this contract. */
async function sandboxOf(contract: Contract): Promise<typeof sandboxEntry> {
  const texts = {
    "request-validators.ts": requestValidatorsModule(contract),
    "operations.ts": operationsModule(contract),
    "error-codes.ts": errorCodesModule(contract),
  };
  vi.resetModules();
  for (const [name, text] of Object.entries(texts)) {
    const made = await importText(text);
    vi.doMock(`../../../generated/${name}`, () => made);
  }
  return import("../../../src/sandbox/index.ts");
}

const schemas = "#/components/schemas";
const parameters = "#/components/parameters";
const setCallback = "#/paths/~1v4~1room_config~1set_callback/post";
const json = (value: unknown) => JSON.stringify(value);
const good = { Url: "https://example.com/callback", CallbackCommandList: [] as string[] };
const set = (changes: Changes = {}): Changes => ({ body: json(good), ...changes });
const word = "Room.CallbackAfterEverything";

describe("the sandbox of a changed contract", () => {
  it.each<[string, string, Change, Changes[], [number, string][]]>([
    [
      "nothing",
      "#",
      () => {},
      [set(), set()],
      [
        [0, ""],
        [100300, "already"],
      ],
    ],
    [
      "another pattern of Url",
      `${schemas}/CallbackConfiguration/properties/Url`,
      (schema) => Object.assign(schema, { pattern: "^wss://" }),
      [set(), set({ body: json({ ...good, Url: "wss://example.com" }) })],
      [
        [100002, "Url"],
        [0, ""],
      ],
    ],
    [
      "a maximum length of Url",
      `${schemas}/CallbackConfiguration/properties/Url`,
      (schema) => Object.assign(schema, { maxLength: 10 }),
      [set()],
      [[100002, "10 characters"]],
    ],
    [
      "a new mandatory field",
      `${schemas}/CallbackConfiguration`,
      (schema) => {
        (schema.required as string[]).push("Token");
        Object.assign(schema.properties as object, { Token: { type: "string" } });
      },
      [set()],
      [[100002, "Token is missing"]],
    ],
    [
      "a new word",
      `${schemas}/CallbackCommand/enum`,
      (words) => (words as unknown as string[]).push(word),
      [set({ body: json({ ...good, CallbackCommandList: [word] }) })],
      [[0, ""]],
    ],
    [
      "a lower maximum of random",
      `${parameters}/random/schema`,
      (schema) => Object.assign(schema, { maximum: 9 }),
      [set({ query: having({ random: "10" }) }), set({ query: having({ random: "9" }) })],
      [
        [60025, "random"],
        [0, ""],
      ],
    ],
    [
      "an optional parameter",
      `${parameters}/contenttype`,
      (parameter) => Object.assign(parameter, { required: false }),
      [set({ query: (query) => query.delete("contenttype") })],
      [[0, ""]],
    ],
    [
      "an integer instead of a text",
      `${parameters}/identifier`,
      (parameter) => Object.assign(parameter, { schema: { type: "integer" } }),
      [set()],
      [[60025, "identifier must be integer"]],
    ],
    [
      "another number for a code",
      `${schemas}/CallbackAlreadyExists`,
      (code) => Object.assign(code, { const: 100399, description: "It is there already." }),
      [set(), set()],
      [
        [0, ""],
        [100399, "It is there already."],
      ],
    ],
    [
      "another media type",
      `${setCallback}/requestBody`,
      (body) =>
        Object.assign(body, { content: { "application/x": Object.values(body.content as object)[0] } }),
      [set(), set({ type: "application/x" })],
      [
        [60002, "application/x"],
        [0, ""],
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
        [60009, "URL"],
        [0, ""],
      ],
    ],
  ])("follows %s", async (_, place, change, calls, expected) => {
    const { createSandbox } = await sandboxOf(contractWith(place, change));
    const sandbox = createSandbox({ sdkAppId, secretKey, clock: createFakeClock(start) });
    for (const [i, changes] of calls.entries()) {
      const response = await sandbox.fetch(await requestOf("set_callback", changes));
      const { ErrorCode, ErrorInfo } = (await response.json()) as Envelope;
      const [code, info] = expected[i] ?? [];
      expect([ErrorCode, ErrorInfo]).toEqual([code, expect.stringContaining(info ?? "")]);
    }
  });

  it("CB-09 judges the answer to an event by it", async () => {
    const contract = contractWith(`${schemas}/EventAnswer/properties/ErrorCode`, (schema) =>
      Object.assign(schema, { maximum: 5 }),
    );
    const { validateEventAnswer } = await importText(requestValidatorsModule(contract));
    const violationsOf = validateEventAnswer as (answer: unknown) => unknown[];
    expect(violationsOf({ ActionStatus: "OK", ErrorInfo: "", ErrorCode: 5 })).toEqual([]);
    expect(violationsOf({ ActionStatus: "OK", ErrorInfo: "", ErrorCode: 6 })).toMatchObject([
      { field: "ErrorCode" },
    ]);
  });
});

describe("the generator of the request validators", () => {
  const content = `${setCallback}/requestBody/content`;
  it.each<[string, string, Change, string]>([
    [
      "a body with two media types",
      content,
      (types) => Object.assign(types, { "text/json": types["application/json"] }),
      "media type",
    ],
    ["a body without a media type", content, (types) => delete types["application/json"], "media type"],
    [
      "a body whose schema has no name",
      `${content}/application~1json`,
      (media) => Object.assign(media, { schema: { type: "object" } }),
      "components.schemas",
    ],
    [
      "an unknown keyword",
      `${schemas}/EmptyObject`,
      (schema) => Object.assign(schema, { maxKeys: 1 }),
      "maxKeys",
    ],
    [
      "a reference that leads nowhere",
      `${schemas}/CallbackConfiguration/properties/Url`,
      (schema) => Object.assign(schema, { $ref: "#/components/schemas/Gone" }),
      "Gone",
    ],
  ])("refuses %s", (_, place, change, named) => {
    expect(() => requestValidatorsModule(contractWith(place, change))).toThrow(named);
  });
});
