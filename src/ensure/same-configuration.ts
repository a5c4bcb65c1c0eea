import type { StoredConfiguration } from "../../generated/types.ts";
import { canonicalWord } from "../contract/command-words.ts";

/**
 * Whether two configurations have the same effect: the same Url and the same events, in whatever order, however often a
 * word stands in the list, and whichever of its spellings it has. The service may give back another one than it was
 * given.
 */
export function sameConfiguration(one: unknown, other: unknown): boolean {
  if (!isConfiguration(one) || !isConfiguration(other) || one.Url !== other.Url) return false;
  const [words, others] = [eventsOf(one), eventsOf(other)];
  return words.size === others.size && [...words].every((word) => others.has(word));
}

/** Whether it is a configuration. What the service answers when there is none is not stated. */
export function isConfiguration(value: unknown): value is StoredConfiguration {
  const { Url: url, CallbackCommandList: words } = (value ?? {}) as {
    Url?: unknown;
    CallbackCommandList?: unknown;
  };
  // A configuration without an address is none: the service does not take one.
  return typeof url === "string" && url !== "" && Array.isArray(words);
}

const eventsOf = (configuration: StoredConfiguration): Set<string> =>
  new Set(configuration.CallbackCommandList.map(canonicalWord));
