import { readFileSync } from "node:fs";
import { type Guide, readGuides } from "../../../docs/.vitepress/guides.ts";
import { fromRoot } from "../../../scripts/root.ts";
import { blocksIn } from "./markdown.ts";

const landing = readFileSync(fromRoot("docs", "en", "index.md"), "utf8");

/** The landing page, and the guides in the order of the menu. */
export const guides: readonly Guide[] = [
  { name: "index", title: "", markdown: landing },
  ...readGuides("en"),
];

/** A guide by the name of its file. */
export function guide(name: string): Guide {
  const found = guides.find((one) => one.name === name);
  if (found === undefined) throw new Error(`There is no guide ${name}.`);
  return found;
}

/** The code blocks of one language in a guide. */
export const printedIn = (name: string, language: string): string[] =>
  blocksIn(guide(name).markdown, language);

/** The TypeScript of a guide by file: the first one that the paragraph before a block names, or the block's number. */
export function filesIn(name: string): Map<string, string> {
  const parts = guide(name).markdown.split("```ts\n");
  const before = parts.map((part) => part.split("\n\n").at(-2));
  return new Map(
    printedIn(name, "ts").map((code, i) => [
      /`([\w./-]+\.ts)`/.exec(before[i] ?? "")?.[1] ?? `${i}.ts`,
      code,
    ]),
  );
}

/** How many code blocks of each language a guide has. */
export function blockCounts(name: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const [, language = ""] of guide(name).markdown.matchAll(/^```(\w+)\n.*?^```$/gms))
    counts[language] = (counts[language] ?? 0) + 1;
  return counts;
}
