import { describe, expect, it } from "vitest";
import { readContractIn } from "../../scripts/docs/contract/read.ts";
import { contractForReading } from "../../scripts/docs/reading.ts";

const described = await readContractIn("en");
const reading = await contractForReading(described, "Reference");

/** Every object below a value. */
function objectsIn(value: unknown): Record<string, unknown>[] {
  if (typeof value !== "object" || value === null) return [];
  return [value as Record<string, unknown>, ...Object.values(value).flatMap(objectsIn)];
}
const doubled = (value: unknown) => objectsIn(value).filter((one) => "const" in one && "enum" in one);
const openTexts = (value: unknown) =>
  objectsIn(value).filter((one) => one["x-open-set"] === true && one.type === "string");

describe("the contract as the reference shows it", () => {
  it("has each constant once, which Redoc would show twice", () => {
    expect(doubled(described.contract)).not.toEqual([]);
    expect(doubled(reading)).toEqual([]);
  });

  it("names the known words of an open list, and says that others are possible", () => {
    expect(openTexts(described.contract)).not.toEqual([]);
    expect(openTexts(reading)).toEqual([]);
    const platform = JSON.stringify(reading.components.parameters?.EventOptPlatform);
    expect(platform).toContain("`RESTAPI`");
    expect(platform).toContain(described.words.openSet.split("}. ")[1]);
  });

  it("has the limit of each operation", () => {
    for (const { post } of Object.values(reading.paths))
      expect(post.description).toMatch(/200 calls in 1 s\.$/);
  });

  it("links each command in a chapter to its operation, and none to itself", () => {
    const { description } = reading.info;
    expect(description).toContain("[`get_callback`](#/callback-configuration/getcallback)");
    expect(description).toContain("[`Mic.CallbackAfterSeatInfoChanged`](#/events/");
    for (const [path, { post }] of Object.entries(reading.paths))
      expect(post.description).not.toContain(`[\`${path.split("/").at(-1)}\`]`);
  });
});
