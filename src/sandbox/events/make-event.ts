import { eventSamples } from "../../../generated/event-samples.ts";
import { validators } from "../../../generated/validators.ts";
import { canonicalWord } from "../../contract/events.ts";
import { check } from "../../internal/check.ts";
import { readJsonOr, toJson } from "../../internal/json.ts";

/** Changes to the sample, at any depth. A list is replaced as a whole, and `undefined` removes a field. */
export type EventChanges<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? { readonly [Key in keyof T]?: EventChanges<T[Key]> | undefined }
    : T;

type Json = Record<string, unknown>;
const samples: Readonly<Record<string, object>> = eventSamples;

/** The body of an event, judged by the contract. */
export interface MadeEvent {
  readonly text: string;
  /** How it breaks the contract. Empty when it keeps it. */
  readonly reasons: readonly string[];
}

/** Makes the body of an event: the contract's sample with the current time, changed. A string is the body itself. */
export function makeEvent(command: string, changes: object | string, now: number): MadeEvent {
  const word = canonicalWord(command);
  if (typeof changes === "string")
    return { text: changes, reasons: reasonsOf(word, readJsonOr(undefined, changes)) };
  const sample = Object.hasOwn(samples, word) ? samples[word] : undefined;
  const text = toJson(
    changed({ ...sample, CallbackCommand: command, EventTime: now }, changes as Json),
    "changes",
  );
  // Parsed again, as fields that are `undefined` are not on the wire.
  return { text, reasons: reasonsOf(word, JSON.parse(text)) };
}

/**
 * The body of an event that `emit` sends.
 *
 * @param unchecked Allows a word without a sample, and a body that breaks the contract.
 */
export function eventBody(
  command: string,
  changes: object | string,
  now: number,
  unchecked: boolean,
): string {
  check(
    typeof command === "string" && (unchecked || Object.hasOwn(samples, canonicalWord(command))),
    "command",
    `must be one of ${Object.keys(samples).join(", ")}. To send any other word, add force: true.`,
  );
  check(typeof changes === "string" || isObject(changes), "changes", "must be an object or a string.");
  const { text, reasons } = makeEvent(command, changes, now);
  check(
    unchecked || reasons.length === 0,
    "changes",
    `must keep the contract: ${reasons.join("; ")}. To send the event anyway, add force: true.`,
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

function reasonsOf(word: string, event: unknown): readonly string[] {
  // The service may send an older spelling of the word.
  const current = isObject(event)
    ? { ...event, CallbackCommand: canonicalWord(String(event.CallbackCommand)) }
    : event;
  const validate = Object.hasOwn(validators, word) ? validators[word] : undefined;
  return validate?.(current) ?? [];
}
