import { ConferenceOptionsError } from "../../errors/options-error.ts";
import { check, checkOptions, type Rule, type Rules } from "../../internal/check.ts";

/** What can be left out of a snapshot, and what cannot. */
export type SeedOf<Snapshot, Needed extends keyof Snapshot> = Pick<Snapshot, Needed> & Partial<Snapshot>;

/** Checks each item of a list, and hands it on with its path. */
export function eachItem<Item extends object>(
  path: string,
  list: readonly Item[] | null | undefined,
  rules: Rules<Item>,
  use: (item: Item, path: string) => void,
): void {
  if (list === undefined) return;
  check(Array.isArray(list), path, "must be a list.");
  for (const [index, item] of list.entries()) {
    const at = `${path}[${index}]`;
    checkItem(at, item, rules);
    use(item, at);
  }
}

/** Checks an object like options, with its path in the error. */
export function checkItem<Item extends object>(path: string, item: Item, rules: Rules<Item>): void {
  check(typeof item === "object" && item !== null, path, "must be an object.");
  try {
    checkOptions(path, item, rules);
  } catch (error) {
    if (!(error instanceof ConferenceOptionsError)) throw error;
    throw new ConferenceOptionsError(`${path}.${error.option}`, `${path}.${error.message}`);
  }
}

/** For a value with a check of its own. */
export const anything: Rule = { test: () => true, must: "there" };
