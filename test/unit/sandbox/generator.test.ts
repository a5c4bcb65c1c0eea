import { describe, expect, it } from "vitest";
import { requestValidatorsModule, sandboxModule } from "../../../scripts/generate/sandbox.ts";
import { type Change, contractWith, importText } from "./changed-contract.ts";

const schemas = "#/components/schemas";
const post = (command: string) => `#/paths/~1v4~1room_config~1${command}/post`;

describe("the judge of an answer to an event", () => {
  it("CB-09 goes by the contract, whatever that says", async () => {
    const contract = contractWith(`${schemas}/EventAnswer/properties/ErrorCode`, (schema) =>
      Object.assign(schema, { maximum: 5 }),
    );
    const { validateEventAnswer } = await importText(requestValidatorsModule(contract));
    const judge = validateEventAnswer as (answer: unknown) => unknown;
    expect(judge({ ActionStatus: "OK", ErrorInfo: "", ErrorCode: 5 })).toEqual([]);
    expect(judge({ ActionStatus: "OK", ErrorInfo: "", ErrorCode: 6 })).toEqual([
      { field: "ErrorCode", problem: "must be <= 5" },
    ]);
  });
});

describe("the generator of the sandbox", () => {
  const body = `${post("set_callback")}/requestBody/content`;
  it.each<[string, string, Change, string]>([
    [
      "two codes have one condition",
      `${schemas}/CallbackNotFound`,
      (code) => Object.assign(code, { "x-condition": "configuration-exists" }),
      "The codes 100300 and 100301 have one x-condition, configuration-exists.",
    ],
    [
      "a body has two media types",
      body,
      (content) => Object.assign(content, { "text/json": content["application/json"] }),
      "The body of /v4/room_config/set_callback has to have one media type",
    ],
    ["a body has none", body, (content) => delete content["application/json"], "has to have one media type"],
    [
      "an operation has no effect",
      post("get_callback"),
      (operation) => delete operation["x-effect"],
      "The contract has no x-effect at /v4/room_config/get_callback: add it there.",
    ],
    [
      "an operation has no name",
      post("get_callback"),
      (operation) => delete operation.operationId,
      "The contract has no operationId at /v4/room_config/get_callback",
    ],
    [
      "a body's schema is written out",
      `${body}/application~1json`,
      (media) => Object.assign(media, { schema: { type: "object" } }),
      "The body of /v4/room_config/set_callback must be a reference into components.schemas",
    ],
    [
      "a path has another method",
      "#/paths/~1v4~1room_config~1get_callback",
      (item) => delete item.post,
      "The contract has no post at /v4/room_config/get_callback",
    ],
    [
      "a security scheme is missing",
      "#/components/securitySchemes",
      (schemes) => delete schemes.usersig,
      "The contract has no usersig at securitySchemes",
    ],
  ])("refuses a contract in which %s", (_, place, change, message) => {
    const contract = contractWith(place, change);
    expect(() => sandboxModule(contract) + requestValidatorsModule(contract)).toThrow(message);
  });

  it.each<[string, string, Change]>([
    [
      "a rule that Ajv does not know",
      `${schemas}/EmptyObject`,
      (schema) => Object.assign(schema, { maxKeys: 1 }),
    ],
    [
      "a reference to nothing",
      `${schemas}/CallbackConfiguration/properties/Url`,
      (schema) => Object.assign(schema, { $ref: "#/components/schemas/Gone" }),
    ],
  ])("throws rather than pass over %s", (_, place, change) => {
    expect(() => requestValidatorsModule(contractWith(place, change))).toThrow();
  });
});
