import { callbackCommandAliases } from "../../generated/service.ts";
import type { CallbackCommand, webhooks } from "../../generated/types.ts";

export type { CallbackEvent } from "../../generated/types.ts";

/**
 * The body of the event with this command word, as on the wire. An event with an older spelling of the word (a key of
 * `callbackCommandAliases`) has the same body.
 */
export type CallbackEventOf<Word extends CallbackCommand> = {
  [Key in Word]: webhooks[Key]["post"]["requestBody"]["content"]["application/json"];
}[Word];

const aliases: Readonly<Record<string, string>> = callbackCommandAliases;

/** The contract's spelling of a command word. Anything else is returned unchanged. */
export const canonicalWord = (word: string): string =>
  typeof word === "string" && Object.hasOwn(aliases, word) ? (aliases[word] ?? word) : word;
