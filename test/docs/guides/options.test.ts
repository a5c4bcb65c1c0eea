import { expect, it } from "vitest";
import { optionTypes, withOptions } from "../../../docs/.vitepress/options.ts";
import { blockCounts, guide } from "../support/guides.ts";

const { markdown } = guide("options");
const page = withOptions(markdown);

it("shows the options of everything that the package exports", () => {
  const shown = [...markdown.matchAll(/^<!-- options: (\w+Options) -->$/gm)].map(([, name]) => name);
  expect(shown.sort()).toEqual([...optionTypes].sort());
  expect(page).not.toContain("<!--");
});

it("says of each option what it is, and its default or that it is needed", () => {
  const rows = [...page.matchAll(/^\| `(\w+)` \| (.*) \| (.*) \|$/gm)];
  expect(rows.length).toBeGreaterThan(80);
  for (const [, name, what] of rows) expect(what, name).toMatch(/\w.*\.( \(\[page\]\(https:.*\)\))?$/);
  expect(page).toContain("| `timeout` | ms for one request, body included. |");
  expect(rows.find(([, name]) => name === "onOther")?.[3]).toBe("needed");
});

it("has no code beside", () => expect(blockCounts("options")).toEqual({}));

it("refuses a mark of an interface that nobody can import", () => {
  expect(() => withOptions("<!-- options: ReceiverSettings -->")).toThrow("ReceiverSettings");
});
