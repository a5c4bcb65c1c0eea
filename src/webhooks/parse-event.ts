import { validators } from "../../generated/validators.ts";
import { canonicalWord } from "../contract/events.ts";
import type { Body } from "../http/body.ts";
import { singleValue } from "../http/incoming.ts";
import { readJsonOr } from "../internal/json.ts";
import { makeCanonical } from "./make-canonical.ts";
import type { Delivery, OtherEvent } from "./receiver-options.ts";
import { sha256 } from "./url-signature.ts";

interface Parsed {
  readonly event: OtherEvent;
  readonly delivery: Delivery;
}

/** An event that was received: valid by the contract, of a word that the contract does not know, or invalid. */
export type ParsedEvent =
  | (Parsed & { readonly kind: "valid"; readonly word: string })
  | (Parsed & { readonly kind: "unknown" })
  | (Parsed & { readonly kind: "invalid"; readonly reasons: readonly string[] });

/** Parses an event, or tells why it is none. */
export function parseEvent(
  body: Body,
  query: URLSearchParams,
): ParsedEvent | "not a JSON object" | "another CallbackCommand in the URL" {
  const event = readObject(body.text);
  if (event === undefined) return "not a JSON object";
  const own = event.CallbackCommand;
  const inUrl = query.getAll("CallbackCommand");
  if (typeof own !== "string") {
    const delivery = new EventDelivery(inUrl[0] ?? "", body, query);
    return { kind: "invalid", event, delivery, reasons: ["/CallbackCommand must be string"] };
  }
  const word = canonicalWord(own);
  if (inUrl.some((other) => canonicalWord(other) !== word)) return "another CallbackCommand in the URL";
  const delivery = new EventDelivery(own, body, query);
  const validate = Object.hasOwn(validators, word) ? validators[word] : undefined;
  if (validate === undefined) return { kind: "unknown", event, delivery };
  makeCanonical(word, event);
  const reasons = validate(event);
  return reasons.length > 0
    ? { kind: "invalid", event, delivery, reasons }
    : { kind: "valid", event, delivery, word };
}

function readObject(text: string): Record<string, unknown> | undefined {
  // Undefined as well for more than the runtime can hold: some throw errors of their own on many megabytes.
  const value = readJsonOr(undefined, text);
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}

/** A class with getters, because few handlers read the query or the id, and both cost time. */
class EventDelivery implements Delivery {
  readonly command: string;
  readonly rawBody: string;
  readonly #bytes: Uint8Array;
  readonly #query: URLSearchParams;
  #id: Promise<string> | undefined;

  constructor(command: string, body: Body, query: URLSearchParams) {
    this.command = command;
    this.rawBody = body.text;
    this.#bytes = body.bytes;
    this.#query = query;
  }

  get clientIp(): string | undefined {
    return singleValue(this.#query, "ClientIP");
  }

  get platform(): string | undefined {
    return singleValue(this.#query, "OptPlatform");
  }

  id(): Promise<string> {
    this.#id ??= sha256(this.#bytes);
    return this.#id;
  }
}
