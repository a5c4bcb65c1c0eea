import { eventSamples } from "../../generated/event-samples.ts";
import { canonicalWord } from "../contract/events.ts";
import { UsageError } from "./exit-codes.ts";

type Json = Record<string, unknown>;

/**
 * The changes that `--set RoomInfo.RoomId=rid-1` makes to the sample. A value is text where the sample has text, and
 * elsewhere JSON, or text if it is not JSON.
 */
export function readChanges(command: string, settings: readonly string[]): Json {
  const word = canonicalWord(command);
  const samples: Readonly<Record<string, object>> = eventSamples;
  const sample = Object.hasOwn(samples, word) ? samples[word] : {};
  const changes: Json = {};
  for (const setting of settings) {
    const [, path = "", text = ""] = /^([^=]*)=(.*)$/s.exec(setting) ?? [];
    const names = path.split(".");
    if (names.includes("")) {
      throw new UsageError(
        "--set must be a field and its value, for example RoomId=rid-1 or RoomInfo.RoomName=lecture.",
      );
    }
    put(changes, names, readValue(text, at(sample, names)));
  }
  return changes;
}

function readValue(text: string, present: unknown): unknown {
  if (typeof present === "string") return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function at(value: unknown, names: readonly string[]): unknown {
  return names.reduce<unknown>((inner, name) => {
    const known = typeof inner === "object" && inner !== null && Object.hasOwn(inner, name);
    return known ? (inner as Json)[name] : undefined;
  }, value);
}

function put(target: Json, [name = "", ...rest]: readonly string[], value: unknown): void {
  // Defined, not assigned: a field may be called __proto__.
  const set = (own: unknown) =>
    Object.defineProperty(target, name, { value: own, enumerable: true, writable: true, configurable: true });
  if (rest.length === 0) {
    set(value);
    return;
  }
  const inner = Object.hasOwn(target, name) ? target[name] : undefined;
  const next: Json =
    typeof inner === "object" && inner !== null && !Array.isArray(inner) ? (inner as Json) : {};
  set(next);
  put(next, rest, value);
}
