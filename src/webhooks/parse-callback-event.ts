import { ConferenceEventError } from "../errors/event-error.ts";
import { writeJson } from "../internal/json.ts";
import { parseEvent } from "./parse-event.ts";
import type { OtherEvent, ReceivedEvent } from "./receiver-options.ts";

/** An event that was read. `known` tells whether the contract has its word. */
export type ParsedCallbackEvent =
  /** In canonical form. `CallbackCommand` tells the events apart. */
  | { readonly known: true; readonly event: ReceivedEvent }
  /** As it came, for example an event that is newer than this version. */
  | { readonly known: false; readonly event: OtherEvent };

/**
 * Reads the body of an event that came without HTTP: from a queue, a log, or a platform that has read the request. It
 * checks the body and brings it into the form that a handler of the receiver gets. Whether the service has sent it is
 * not checked.
 *
 * @param body The body as it came: text, or its bytes. An object only if it was read without losing digits: an integer
 * above 2^53 in it is refused.
 *
 * @example
 * const { known, event } = parseCallbackEvent(body);
 * if (known && event.CallbackCommand === "Room.CallbackAfterMemberLeave") console.log(event.MemberList_Account);
 *
 * @throws ConferenceEventError if it is not an event, or breaks the contract.
 */
export function parseCallbackEvent(body: string | Uint8Array | object): ParsedCallbackEvent {
  const parsed = parseEvent({ text: textOf(body), bytes: new Uint8Array() }, new URLSearchParams());
  if (typeof parsed === "string") throw new ConferenceEventError([`it is ${parsed}`]);
  const { kind, event } = parsed;
  if (kind === "invalid") throw new ConferenceEventError(parsed.reasons);
  // The validator has checked its type.
  return kind === "valid" ? { known: true, event: event as ReceivedEvent } : { known: false, event };
}

function textOf(body: string | Uint8Array | object): string {
  if (typeof body === "string") return body;
  const reason = ArrayBuffer.isView(body)
    ? "it is neither UTF-8 nor UTF-16"
    : "it holds an integer above 2^53, whose last digits are lost, or what JSON cannot hold";
  try {
    return ArrayBuffer.isView(body) ? decode(body as Uint8Array) : writeJson(body);
  } catch {
    throw new ConferenceEventError([reason]);
  }
}

/** Shells on Windows save text as UTF-16, with a byte order mark. */
function decode(bytes: Uint8Array): string {
  const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
  const encoding = mark === 0xfffe ? "utf-16le" : mark === 0xfeff ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding, { fatal: true }).decode(bytes);
}
