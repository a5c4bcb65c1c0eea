import { expect, it } from "vitest";
import { applyOverlay } from "../../scripts/docs/contract/overlay.ts";

const document = {
  info: { title: "A", summary: "S" },
  tags: [{ name: "one", description: "1" }, { name: "two" }],
  list: ["x"],
};
const apply = (target: string, update: Record<string, never>, overlay = "1.0.0") =>
  applyOverlay(document, { overlay, actions: [{ target, update }] });
const update = (value: object) => value as Record<string, never>;

it("an update is merged into what the target matches, and leaves the document alone", () => {
  const before = structuredClone(document);
  expect(apply("$", update({ info: { title: "가" }, list: ["y"] }))).toEqual({
    ...document,
    info: { title: "가", summary: "S" },
    list: ["x", "y"],
  });
  expect(apply("$.tags[?@.name == 'two']", update({ description: "2" })).tags).toEqual([
    { name: "one", description: "1" },
    { name: "two", description: "2" },
  ]);
  expect(apply("$.tags.*", update({ name: "each" })).tags.map(({ name }) => name)).toEqual(["each", "each"]);
  expect(document).toEqual(before);
});

it("a target that matches nothing, or no object, is an error that names it", () => {
  expect(() => apply("$.tags[?@.name == 'three']", update({}))).toThrow(
    "The overlay's target $.tags[?@.name == 'three'] matches nothing.",
  );
  expect(() => apply("$.info.title", update({}))).toThrow("The overlay's target $.info.title is no object.");
});

it("an overlay of another version is an error", () => {
  expect(() => apply("$", update({}), "2.0.0")).toThrow("An overlay of version 2.0.0; only 1 is known here.");
});
