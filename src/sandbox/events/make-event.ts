import { eventSamples } from "../../../generated/event-samples.ts";
import { validators } from "../../../generated/validators.ts";
import { canonicalWord } from "../../contract/command-words.ts";
import { check } from "../../internal/check.ts";
import { readJson } from "../../internal/json.ts";
import { toJson } from "../../internal/to-json.ts";

/** What is to be different from the sample: at any depth, a list as a whole; `undefined` takes a field out. */
export type EventChanges<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? { readonly [Key in keyof T]?: EventChanges<T[Key]> | undefined }
    : T;

type Json = Record<string, unknown>;
const samples: Readonly<Record<string, object>> = eventSamples;

/** The body of an event, and what the contract says of it. */
export interface MadeEvent {
  readonly text: string;
  /** What is wrong with it; empty where the contract takes it. */
  readonly reasons: readonly string[];
}

/** Makes the body of an event: the contract's sample of today's time, changed. A string is the body itself. */
export function makeEvent(command: string, changes: object | string, now: number): MadeEvent {
  const word = canonicalWord(command);
  if (typeof changes === "string") return { text: changes, reasons: reasonsOf(word, parse(changes)) };
  const sample = Object.hasOwn(samples, word) ? samples[word] : undefined;
  const text = toJson(
    changed({ ...sample, CallbackCommand: command, EventTime: now }, changes as Json),
    "changes",
  );
  // As it will be on the wire: `undefined` is gone there.
  return { text, reasons: reasonsOf(word, JSON.parse(text)) };
}

/**
 * The body of an event that `emit` sends.
 *
 * @param unchecked Takes a word that has no sample, and a body that the contract does not take.
 */
export function eventBody(
  command: string,
  changes: object | string,
  now: number,
  unchecked: boolean,
): string {
  check(
    unchecked || Object.hasOwn(samples, canonicalWord(command)),
    "command",
    `has to be one of ${Object.keys(samples).join(", ")}. With force: true any word is sent.`,
  );
  check(typeof changes === "string" || isObject(changes), "changes", "have to be an object, or a string.");
  const { text, reasons } = makeEvent(command, changes, now);
  check(
    unchecked || reasons.length === 0,
    "changes",
    `make an event that breaks the contract: ${reasons.join("; ")}. With force: true it is sent as it is.`,
  );
  return text;
}

function changed(value: Json, changes: Json): Json {
  const result = { ...value };
  for (const [key, change] of Object.entries(changes)) {
    const own = result[key];
    result[key] = isObject(own) && isObject(change) ? changed(own, change) : change;
  }
  return result;
}

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function parse(text: string): unknown {
  try {
    return readJson(text);
  } catch {
    return undefined;
  }
}

function reasonsOf(word: string, event: unknown): readonly string[] {
  // An older spelling of the word is one that the service may send.
  const current = isObject(event)
    ? { ...event, CallbackCommand: canonicalWord(String(event.CallbackCommand)) }
    : event;
  const validate = Object.hasOwn(validators, word) ? validators[word] : undefined;
  return validate?.(current) ?? [];
}
