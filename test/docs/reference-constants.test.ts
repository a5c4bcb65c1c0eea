import { expect, it } from "vitest";
import { readContractIn } from "../../scripts/docs/contract/read.ts";
import { contractForReading } from "../../scripts/docs/reading.ts";

/** Every object that has a constant both as `const` and as `enum`. Redoc shows its value twice. */
function doubled(value: unknown): object[] {
  if (typeof value !== "object" || value === null) return [];
  const own = "const" in value && "enum" in value ? [value] : [];
  return [...own, ...Object.values(value).flatMap(doubled)];
}

it("the reference shows each constant once", async () => {
  const described = await readContractIn("en");
  expect(doubled(described.contract)).not.toEqual([]);
  expect(doubled(await contractForReading(described, ""))).toEqual([]);
});
