import type { CallbackCommand, webhooks } from "../../generated/types.ts";

/**
 * The body of the event with this command word, as it comes over the wire. One whose word is an older spelling (the keys
 * of `callbackCommandAliases`) is the same event: put the word of today in its place first.
 */
export type CallbackEventOf<Word extends CallbackCommand> = {
  [Key in Word]: webhooks[Key]["post"]["requestBody"]["content"]["application/json"];
}[Word];

/** The body of any event, as it comes over the wire. `CallbackCommand` tells them apart. */
export type CallbackEvent = CallbackEventOf<CallbackCommand>;
