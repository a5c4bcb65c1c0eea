import { appendFileSync } from "node:fs";
import { checkOption, type Rule, wholeNumber } from "../internal/check.ts";
import { readJson } from "../internal/json.ts";
import { errorCode } from "../internal/thrown.ts";
import { unsignedEventQuery } from "../webhooks/event-query.ts";
import type { ArrivedEvent } from "./event-listener.ts";
import { UsageError } from "./exit-codes.ts";

/**
 * A line of a record: one event, as JSON. The deliveries of the sandbox have the same fields and more, so `replay` reads
 * them too. A record has no signature, no header and no parameter of a user's URL: any of them may be a secret.
 */
export interface RecordedEvent {
  /** When it came, in ms since 1970. */
  readonly time: number;
  readonly sdkAppId: number;
  readonly command: string;
  /** The parameters of the URL that the contract names. */
  readonly query: Readonly<Record<string, string>>;
  /** The body exactly as it came. */
  readonly body: string;
}

/** An event to replay, and the line that it stands in. */
export type EventToReplay = Omit<RecordedEvent, "time"> & { readonly line: number };

/**
 * Returns a function that appends an event. It is in the file when the function returns.
 *
 * @param onLost Gets the error code when an event cannot be written. The command goes on.
 */
export function openRecord(path: string, onLost: (code: string) => void): (event: RecordedEvent) => void {
  const append = (text: string, onError: (code: string) => void) => {
    try {
      appendFileSync(path, text, { mode: 0o600 });
    } catch (error) {
      onError(errorCode(error) ?? "unknown error");
    }
  };
  append("", (code) => {
    throw new UsageError(`The file of --record cannot be written: ${code}.`);
  });
  return (event) => append(`${JSON.stringify(event)}\n`, onLost);
}

export function recordOf({ time, parsed, query, body }: ArrivedEvent, sdkAppId: number): RecordedEvent {
  const { command } = parsed.delivery;
  const named = unsignedEventQuery({ sdkAppId, command });
  const kept = [...query].filter(([name]) => Object.hasOwn(named, name));
  return { time, sdkAppId, command, query: Object.fromEntries(kept), body };
}

/** Reads the events of a record. Skips what never was one: calls, and events that the sandbox did not send. */
export function readRecord(text: string): EventToReplay[] {
  const events = text.split(/\r?\n/).flatMap((line, index) => readLine(line, index + 1) ?? []);
  if (events.length === 0) throw new UsageError("The record has no events.");
  return events;
}

function readLine(text: string, line: number): EventToReplay | undefined {
  if (text.trim() === "") return undefined;
  try {
    const fields = Object(readJson(text)) as Record<string, unknown>;
    if ("operation" in fields || (fields.notSent ?? undefined) !== undefined) return undefined;
    for (const [name, rule] of Object.entries(rules)) checkOption(name, fields[name], rule);
    const { sdkAppId, command, query, body } = fields as unknown as RecordedEvent;
    return { line, sdkAppId, command, query: query ?? {}, body: textOf(body) };
  } catch (error) {
    throw new UsageError(
      `Line ${line} of the record is wrong: ${(error as Error).message.replace(/\.$/, "")}.`,
    );
  }
}

/** A delivery has the body as an object. */
const textOf = (body: unknown): string => (typeof body === "string" ? body : JSON.stringify(body));

const isTextIfAny = (value: unknown): boolean => value === undefined || typeof value === "string";

const rules: Readonly<Record<keyof Omit<RecordedEvent, "time">, Rule>> = {
  sdkAppId: wholeNumber(1),
  command: {
    test: (value) => typeof value === "string" && value !== "",
    must: "the command word of an event",
  },
  query: {
    test: (value) => {
      const { ClientIP, OptPlatform } = Object(value) as Record<string, unknown>;
      return isTextIfAny(ClientIP) && isTextIfAny(OptPlatform);
    },
    must: "an object, with ClientIP and OptPlatform as text if there are any",
  },
  body: {
    test: (value) => typeof value === "string" || (typeof value === "object" && value !== null),
    must: "the body of the event, as text or as an object",
  },
};
