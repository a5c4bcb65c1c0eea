import { validators } from "../../generated/validators.ts";
import { canonicalWord } from "../contract/command-words.ts";
import type { Body } from "../http/body.ts";
import { readJson } from "../internal/json.ts";
import { makeCanonical } from "./canonical.ts";
import { EventDelivery } from "./delivery.ts";
import type { Delivery, OtherEvent } from "./receiver-options.ts";

/** What a body turned out to be. */
export type Reading =
  | { readonly kind: "known"; readonly word: string; readonly event: OtherEvent; readonly delivery: Delivery }
  | { readonly kind: "other"; readonly event: OtherEvent; readonly delivery: Delivery }
  | {
      readonly kind: "invalid";
      readonly event: OtherEvent;
      readonly delivery: Delivery;
      readonly reasons: readonly string[];
    };

/** Reads an event; undefined when it is none: no JSON object, or one that calls itself something else than its URL. */
export function readEvent(body: Body, query: URLSearchParams): Reading | undefined {
  const event = readObject(body.text);
  if (event === undefined) return undefined;
  const own = event.CallbackCommand;
  const inUrl = query.getAll("CallbackCommand");
  if (typeof own === "string" && inUrl.some((word) => canonicalWord(word) !== canonicalWord(own)))
    return undefined;
  const command = typeof own === "string" ? own : (inUrl[0] ?? "");
  const delivery = new EventDelivery(command, body, query);
  if (typeof own !== "string") {
    return { kind: "invalid", event, delivery, reasons: ["CallbackCommand is no string"] };
  }
  const word = canonicalWord(own);
  const validate = Object.hasOwn(validators, word) ? validators[word] : undefined;
  if (validate === undefined) return { kind: "other", event, delivery };
  makeCanonical(word, event);
  const reasons = validate(event);
  return reasons.length > 0
    ? { kind: "invalid", event, delivery, reasons }
    : { kind: "known", word, event, delivery };
}

function readObject(text: string): Record<string, unknown> | undefined {
  try {
    const value = readJson(text);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    // Whatever it is that cannot be read: a runtime may give up in its own words on a body of many megabytes.
    return undefined;
  }
}
