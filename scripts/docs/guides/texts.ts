import { globSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parse } from "yaml";

/** The words of the site's own that stand around the guides. */
export const wordNames = [
  ...["guides", "reference", "menu", "skip", "theme", "onThisPage", "previous", "next"],
  ...["copy", "copied", "source", "seeGuides", "languages", "contract", "download"],
] as const;

export interface Guide {
  /** Of the file and the page: `receiving`. */
  name: string;
  /** The heading of the text. */
  title: string;
  /** One line, for lists of pages. */
  summary: string;
  /** The chapters of the reference that send the reader here. */
  beside: readonly string[];
  markdown: string;
}

/** What one language says. */
export interface Texts {
  /** `en`, as in `<html lang>`. */
  language: string;
  /** The language's own name for itself. */
  languageName: string;
  /** Where its pages lie in the site: the first language at the root, another one in a folder of its own. */
  prefix: "" | `${string}/`;
  name: string;
  summary: string;
  words: Readonly<Record<(typeof wordNames)[number], string>>;
  guides: readonly [Guide, ...Guide[]];
}

/** The language of the contract and of the pages at the root. */
const first = "en";

/** Reads what every language says, the first one first. */
export async function readTexts(folder: string): Promise<[Texts, ...Texts[]]> {
  const languages = globSync("*/site.yaml", { cwd: folder }).map(dirname);
  const names = languages.filter((language) => language !== first).sort();
  const english = await readLanguage(folder, first);
  const rest = await Promise.all(names.map((name) => readLanguage(folder, name)));
  for (const texts of rest) assertSamePages(texts, english);
  return [english, ...rest];
}

// Each page links to itself in the other languages.
function assertSamePages(texts: Texts, english: Texts): void {
  for (const [one, other] of [
    [english, texts],
    [texts, english],
  ] as const) {
    const missing = one.guides.find((guide) => !other.guides.some(({ name }) => name === guide.name));
    if (missing === undefined) continue;
    throw new Error(`There is no ${other.language}/${missing.name}.md, which is a page of ${one.language}.`);
  }
}

async function readLanguage(folder: string, language: string): Promise<Texts> {
  const file = join(folder, language, "site.yaml");
  const { pages, ...site } = parse(await readFile(file, "utf8"));
  for (const name of ["name", "summary", "languageName", "words"]) {
    if (!site[name]) throw new Error(`${file} has no ${name}.`);
  }
  const missing = wordNames.filter((name) => !site.words[name]);
  if (missing.length > 0) throw new Error(`${file} lacks the words ${missing.join(", ")}.`);
  const [start, ...others] = await Promise.all(
    (pages as { page: string; summary: string; beside?: string[] }[]).map(async (page) => ({
      name: page.page,
      summary: page.summary,
      beside: page.beside ?? [],
      ...(await readGuide(join(folder, language, `${page.page}.md`))),
    })),
  );
  const prefix = language === first ? "" : (`${language}/` as const);
  if (start === undefined) throw new Error(`${file} names no pages.`);
  return { ...site, language, prefix, guides: [start, ...others] };
}

async function readGuide(file: string): Promise<Pick<Guide, "title" | "markdown">> {
  const markdown = await readFile(file, "utf8");
  const title = /^# (.+)\n/.exec(markdown)?.[1];
  if (title === undefined) throw new Error(`${file} does not begin with its title, "# …".`);
  return { title, markdown };
}
