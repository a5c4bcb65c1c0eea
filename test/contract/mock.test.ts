import { describe, expect, it } from "vitest";
import contract from "../../generated/openapi.json" with { type: "json" };
import { servedContract } from "../../scripts/prism.ts";
import { useMock } from "./support.ts";
import { body, query, violations } from "./violations.ts";

// A tool or a contract that stops validating fails here: one call for each kind of violation.
const call = useMock();

describe("the mock refuses", () => {
  it.each(violations)("%s", async (_, violation, status, problem) => {
    const response = await call(violation);
    expect(response.status).toBe(status);
    expect(response.problems).toContain(problem);
  });

  it("no call that keeps the contract", async () => {
    expect(await call()).toMatchObject({ status: 200, problems: [] });
  });

  it("several violations at once, and names each", async () => {
    const response = await call({ ...query({ random: "-1", contenttype: "xml" }), ...body({ Url: 1 }) });
    expect(response.status).toBe(422);
    expect(response.problems.sort()).toEqual([
      "body.Url type",
      "query.contenttype const",
      "query.random minimum",
    ]);
  });
});

/*
 * With the OAS base dialect Prism 5.16 validates no body, and without a dialect it ignores unevaluatedProperties and
 * prefixItems. Only the first shows in the table above.
 */
it("the contract served to Prism names the dialect that makes it validate", async () => {
  expect(contract.openapi).toBe("3.1.0");
  expect(contract).not.toHaveProperty("jsonSchemaDialect");
  expect(await servedContract()).toHaveProperty(
    "jsonSchemaDialect",
    "https://json-schema.org/draft/2020-12/schema",
  );
});
