import type { StoredConfiguration } from "../../generated/types.ts";
import { canonicalWord } from "../contract/events.ts";

/**
 * Whether two configurations have the same effect: the same Url and the same events. The service may return the words
 * in another order, another spelling or without duplicates.
 */
export function sameConfiguration(one: unknown, other: unknown): boolean {
  if (!isConfiguration(one) || !isConfiguration(other) || one.Url !== other.Url) return false;
  const [words, others] = [eventsOf(one), eventsOf(other)];
  return words.size === others.size && [...words].every((word) => others.has(word));
}

/** Whether it is a configuration. No page states the response when there is none. */
export function isConfiguration(value: unknown): value is StoredConfiguration {
  const { Url: url, CallbackCommandList: words } = (value ?? {}) as {
    Url?: unknown;
    CallbackCommandList?: unknown;
  };
  // The service accepts no configuration without an address.
  return typeof url === "string" && url !== "" && Array.isArray(words);
}

const eventsOf = (configuration: StoredConfiguration): Set<string> =>
  new Set(configuration.CallbackCommandList.map(canonicalWord));
