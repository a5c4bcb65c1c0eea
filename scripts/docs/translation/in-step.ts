import { readFile, writeFile } from "node:fs/promises";
import { fromRoot } from "../../root.ts";
import { deviations } from "./deviations.ts";
import { originals } from "./originals.ts";

/** The hashes of the English texts that a translation was made from. */
const fileOf = (language: string) => fromRoot("docs", language, "translated-from.json");

export interface Behind {
  /** Texts that are new or have changed. */
  changed: string[];
  /** Texts that no longer exist. */
  gone: string[];
}

/** How the originals have changed since they were translated. */
export function behind(made: Readonly<Record<string, string>>, now: ReadonlyMap<string, string>): Behind {
  return {
    changed: [...now].filter(([name, hash]) => made[name] !== hash).map(([name]) => name),
    gone: Object.keys(made).filter((name) => !now.has(name)),
  };
}

/** What keeps a translation from being in step with the English, one line each. */
export async function readFaults(language: string): Promise<string[]> {
  const made = JSON.parse(await readFile(fileOf(language), "utf8"));
  const { changed, gone } = behind(made, await originals());
  return [
    ...changed.map((name) => `translate again ${name}`),
    ...gone.map((name) => `no longer there ${name}`),
    ...(await deviations(language, changed)),
  ];
}

/** Records that the translation was made from the originals as they are now. */
export async function markInStep(language: string): Promise<void> {
  const now = Object.fromEntries([...(await originals())].sort(([a], [b]) => (a < b ? -1 : 1)));
  await writeFile(fileOf(language), `${JSON.stringify(now, null, 2)}\n`);
}
