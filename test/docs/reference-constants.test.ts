import { expect, it } from "vitest";
import contract from "../../generated/openapi.json" with { type: "json" };
import { withPlainAlternatives } from "../../scripts/docs/reference/alternatives.ts";

/** Every object that has a constant both as `const` and as `enum`. Redoc shows its value twice. */
function doubled(value: unknown): object[] {
  if (typeof value !== "object" || value === null) return [];
  const own = "const" in value && "enum" in value ? [value] : [];
  return [...own, ...Object.values(value).flatMap(doubled)];
}

it("the reference shows each constant once", () => {
  expect(doubled(contract)).not.toEqual([]);
  expect(doubled(withPlainAlternatives(contract, { openSet: "" }))).toEqual([]);
});
