import { readFile, writeFile } from "node:fs/promises";
import { fromRoot } from "../../root.ts";
import { originals } from "./originals.ts";

/** The file in which a translation keeps what it was made from. */
const fileOf = (language: string) => fromRoot("docs", language, "translated-from.json");

export interface Behind {
  /** Texts that say something else now, or are new. */
  changed: string[];
  /** Texts that there are no more. */
  gone: string[];
}

/** What has changed in the originals since they were translated. */
export async function behind(language: string): Promise<Behind> {
  const made: Record<string, string> = JSON.parse(await readFile(fileOf(language), "utf8"));
  const now = await originals();
  return {
    changed: [...now].filter(([name, hash]) => made[name] !== hash).map(([name]) => name),
    gone: Object.keys(made).filter((name) => !now.has(name)),
  };
}

/** Says that the translation says what the originals say now. */
export async function markInStep(language: string): Promise<void> {
  const now = Object.fromEntries([...(await originals())].sort(([a], [b]) => (a < b ? -1 : 1)));
  await writeFile(fileOf(language), `${JSON.stringify(now, null, 2)}\n`);
}
