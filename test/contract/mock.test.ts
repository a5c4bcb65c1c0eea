import { describe, expect, it } from "vitest";
import contract from "../../generated/openapi.json" with { type: "json" };
import { type Call, queryWith, sampleBody, useMock } from "./support.ts";

/*
 * The mock as a mock: one call for every way in which it has to say no. A tool or a contract that stops validating
 * turns this red, whatever the reason.
 */
const call = useMock();
const query = (changes: Record<string, string | undefined>): Call => ({ query: queryWith(changes) });
const body = (changes: Record<string, unknown>): Call => ({ body: { ...sampleBody, ...changes } });

describe("the mock refuses", () => {
  it.each<[string, Call, number, string]>([
    ["an unknown path", { path: "/v4/room_config/nothing" }, 404, "NO_PATH_MATCHED_ERROR"],
    ["another method", { method: "PUT" }, 405, "NO_METHOD_MATCHED_ERROR"],
    ["a missing security value", query({ usersig: undefined }), 401, "UNAUTHORIZED"],
    ["a missing parameter", query({ random: undefined }), 422, "query required"],
    ["a parameter of the wrong type", query({ sdkappid: "x" }), 422, "query.sdkappid type"],
    ["a number below its minimum", query({ random: "-1" }), 422, "query.random minimum"],
    ["a number above its maximum", query({ random: "4294967296" }), 422, "query.random maximum"],
    ["a string that is too long", query({ identifier: "x".repeat(33) }), 422, "query.identifier maxLength"],
    ["a string that breaks its pattern", query({ identifier: "a b" }), 422, "query.identifier pattern"],
    ["another value than the constant", query({ contenttype: "xml" }), 422, "query.contenttype const"],
    ["another media type", { headers: { "content-type": "text/plain" } }, 415, "INVALID_CONTENT_TYPE"],
    ["no body", { body: undefined }, 422, "required"],
    ["a body of the wrong type", { body: [] }, 422, "body type"],
    ["a missing field", body({ Url: undefined }), 422, "body required"],
    ["a field of the wrong type", body({ Url: 1 }), 422, "body.Url type"],
    ["a field that breaks its pattern", body({ Url: "ftp://www.example.com" }), 422, "body.Url pattern"],
    [
      "a word that is none of the list",
      body({ CallbackCommandList: ["x"] }),
      422,
      "body.CallbackCommandList.0 enum",
    ],
    ["an additional field", body({ Extra: 1 }), 422, "body additionalProperties"],
  ])("%s", async (_, violation, status, problem) => {
    const answer = await call(violation);
    expect(answer.status).toBe(status);
    expect(answer.problems).toContain(problem);
  });

  it("nothing about the call that breaks no rule", async () => {
    expect(await call()).toMatchObject({ status: 200, problems: [] });
  });

  it("more than one violation at once, and names each", async () => {
    const answer = await call({ ...query({ random: "-1", contenttype: "xml" }), ...body({ Url: 1 }) });
    expect(answer.status).toBe(422);
    expect(answer.problems.sort()).toEqual([
      "body.Url type",
      "query.contenttype const",
      "query.random minimum",
    ]);
  });
});

/*
 * With the dialect of OpenAPI itself Prism 5.16 validates no body at all; with none it ignores unevaluatedProperties
 * and prefixItems. The table above sees the first, this line both.
 */
it("the mock is told the dialect that makes it validate", () => {
  expect(contract.openapi).toBe("3.1.0");
  expect(contract.jsonSchemaDialect).toBe("https://json-schema.org/draft/2020-12/schema");
});
