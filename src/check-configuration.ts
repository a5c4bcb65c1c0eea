import { callbackCommands, callbackUrlPattern } from "../generated/service.ts";
import type { CallbackConfiguration } from "../generated/types.ts";
import { ConferenceOptionsError } from "./errors/options-error.ts";

const urlStart = new RegExp(callbackUrlPattern);
const words: ReadonlySet<unknown> = new Set(callbackCommands);

/**
 * Checks a configuration before anything is sent, by the contract's rules. `setCallback` and `updateCallback` leave that
 * to the service; `ensureCallback` would otherwise read, find a difference and only then be refused.
 *
 * @returns A copy, which the caller cannot change while the call is under way.
 */
export function checkConfiguration(value: unknown): CallbackConfiguration {
  if (typeof value !== "object" || value === null) {
    throw new ConferenceOptionsError(
      "configuration",
      "ensureCallback takes an object with Url and CallbackCommandList.",
    );
  }
  const { Url, CallbackCommandList: list, ...others } = value as Partial<CallbackConfiguration>;
  // Copied before it is checked, since a hole of the list would be passed over.
  const CallbackCommandList = Array.isArray(list) ? [...list] : undefined;
  if (typeof Url !== "string" || !urlStart.test(Url)) {
    throw new ConferenceOptionsError(
      "Url",
      "Url has to be a string that begins with http:// or https://, in small letters.",
    );
  }
  if (!CallbackCommandList?.every((word) => words.has(word))) {
    throw new ConferenceOptionsError(
      "CallbackCommandList",
      `CallbackCommandList has to be an array of these words: ${callbackCommands.join(", ")}.`,
    );
  }
  const [other] = Object.keys(others);
  if (other !== undefined) {
    throw new ConferenceOptionsError(
      other,
      `${other} is no field of a configuration. Give Url and CallbackCommandList alone.`,
    );
  }
  return { Url, CallbackCommandList };
}
