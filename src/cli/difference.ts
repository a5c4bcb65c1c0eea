import type { CallbackConfiguration, StoredConfiguration } from "../../generated/types.ts";
import { canonicalWord } from "../contract/command-words.ts";
import { printable } from "./printable.ts";
import type { Style } from "./style.ts";

/** What has to change for a configuration to become another one. */
export interface Difference {
  /** Undefined where it stays. */
  readonly url: { readonly from: string | null; readonly to: string } | undefined;
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

export function differenceOf(
  before: StoredConfiguration | undefined,
  wanted: CallbackConfiguration,
): Difference {
  // An older spelling of a word is no other event.
  const present = new Set(before?.CallbackCommandList.map(canonicalWord));
  const words = new Set<string>(wanted.CallbackCommandList);
  return {
    url: before?.Url === wanted.Url ? undefined : { from: before?.Url ?? null, to: wanted.Url },
    added: [...words].filter((word) => !present.has(word)),
    removed: [...present].filter((word) => !words.has(word)),
  };
}

/** A difference as lines that begin with + and -. */
export function showDifference({ url, added, removed }: Difference, style: Style): string[] {
  const minus = (what: string, text: string) => style("red", `- ${what.padEnd(8)} ${printable(text)}`);
  const plus = (what: string, text: string) => style("green", `+ ${what.padEnd(8)} ${printable(text)}`);
  return [
    ...(url?.from ? [minus("Url", url.from)] : []),
    ...(url === undefined ? [] : [plus("Url", url.to)]),
    ...removed.map((word) => minus("Command", word)),
    ...added.map((word) => plus("Command", word)),
  ];
}
