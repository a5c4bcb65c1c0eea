import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import contract from "../../generated/openapi.json" with { type: "json" };
import { fromRoot } from "../../scripts/root.ts";
import { chapter } from "./support/contract.ts";
import { guides } from "./support/guides.ts";

const rows = [...readFileSync(fromRoot("test/docs/facts.md"), "utf8").matchAll(/^- (.*)$/gm)];

/** The one paragraph, table row or list item of a chapter or guide with these words, as one line. */
function passage(name: string, words: string): string {
  const text = guides.find(({ title }) => title === name)?.markdown ?? chapter(name);
  const passages = text.split(/\n\n|\n(?=- |\| |\d\. )/).map((text) => text.replaceAll(/\s+/g, " "));
  const found = passages.filter((text) => text.includes(words));
  expect(found, `passages of ${name} with "${words}"`).toHaveLength(1);
  return found[0] ?? "";
}

describe("the docs state", () => {
  it.each(rows.map(([, row = ""]) => row.split(" ~ ")))("%s", (_, name = "", words = "", ...patterns) => {
    const text = passage(name, words);
    for (const pattern of patterns) expect(text).toMatch(new RegExp(pattern));
  });
});

it("EV-01 to EV-06 the chapter Events names each operation that causes an event", () => {
  const lines = chapter("Events").split("\n");
  for (const [path, { post }] of Object.entries(contract.paths)) {
    for (const { event } of ("x-triggers" in post && post["x-triggers"]) || []) {
      const ofEvent = lines.filter((line) => line.startsWith(`| \`${event}\` |`));
      expect(ofEvent.join("\n")).toContain(`\`${path.slice(path.lastIndexOf("/") + 1)}\``);
    }
  }
});

it("the chapters link to no official page that the contract replaces", () => {
  const text = ["Life cycle", "Errors", "Limits"].map(chapter).join("\n");
  expect(text).not.toMatch(/trtc\.io\/document\/607(?:27|28|30)\b/);
});
