import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { fromRoot } from "../../root.ts";
import { textsOf } from "./contract-texts.ts";
import { sectionsOf } from "./sections.ts";

/**
 * What there is to translate, text by text: a name for each, and a short hash of what it says. A translation keeps the
 * hashes of what it was made from (translated-from.json), so that a text that changes is known to be behind.
 */
export async function originals(): Promise<Map<string, string>> {
  const contract: { info: { description?: string }; tags: { description?: string }[] } = JSON.parse(
    await readFile(fromRoot("generated", "openapi.json"), "utf8"),
  );
  // The chapters, which are files of their own and hold what is made from the rest.
  delete contract.info.description;
  const prose = contract.tags.filter(({ description }) => description?.includes("\n##"));
  for (const tag of prose) delete tag.description;
  return new Map([
    ...(await ofMarkdown("docs/en")),
    ...(await ofMarkdown("spec/guide")),
    ...(await ofYaml("spec/words.yaml")),
    ...textsOf(contract).map(({ place, text }) => entry(`generated/openapi.json#${place}`, text)),
  ]);
}

async function ofMarkdown(folder: string): Promise<[string, string][]> {
  const names = (await readdir(fromRoot(folder))).filter((name) => name.endsWith(".md")).sort();
  const files = names.map(async (name) => {
    const sections = sectionsOf(await readFile(join(fromRoot(folder), name), "utf8"));
    return sections
      .filter(({ level, text }) => level > 0 || text.trim() !== "")
      .map(({ anchor, heading, text }) =>
        entry(`${folder}/${name}${anchor === "" ? "" : `#${anchor}`}`, `${heading}\n${text}`),
      );
  });
  return (await Promise.all(files)).flat();
}

async function ofYaml(file: string): Promise<[string, string][]> {
  const entries = Object.entries(parse(await readFile(fromRoot(file), "utf8")));
  return entries.map(([name, value]) => entry(`${file}#${name}`, JSON.stringify(value)));
}

const entry = (name: string, text: string): [string, string] => [
  name,
  // Where a line is broken says nothing.
  createHash("sha256").update(text.replaceAll(/\s+/g, " ").trim()).digest("hex").slice(0, 8),
];
