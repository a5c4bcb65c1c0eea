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

it("says of each option what it is, and whether it is needed", () => {
  const rows = new Map([...page.matchAll(/^\| `(\w+)` \| (.*) \|$/gm)].map(([, name, text]) => [name, text]));
  expect(rows.size).toBeGreaterThan(60);
  for (const [name, text] of rows) expect(text, name).toMatch(/[A-Za-z].*[.)]$/);
  expect(rows.get("onOther")).toMatch(/^\*\*Needed\.\*\* /);
  expect(rows.get("bodyTimeout")).toContain("**Default:** 5000.");
});

it("has no code beside", () => expect(blockCounts("options")).toEqual({}));

it("refuses a mark of an interface that nobody can import", () => {
  expect(() => withOptions("<!-- options: ReceiverSettings -->")).toThrow("ReceiverSettings");
});
