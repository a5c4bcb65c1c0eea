import { describe, expect, it } from "vitest";
import contract from "../../generated/openapi.json" with { type: "json" };
import { useMock } from "./support.ts";
import { body, query, violations } from "./violations.ts";

/*
 * The mock as a mock: one call for every way in which it has to say no. A tool or a contract that stops validating
 * turns this red, whatever the reason.
 */
const call = useMock();

describe("the mock refuses", () => {
  it.each(violations)("%s", async (_, violation, status, problem) => {
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
