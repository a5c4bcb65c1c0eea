import { callbackCommands, callbackUrlPattern } from "../../generated/service.ts";
import type { CallbackConfiguration } from "../../generated/types.ts";
import { check } from "../internal/check.ts";

/**
 * Checks a configuration before anything is sent, by the contract's rules. `setCallback` and `updateCallback` leave that
 * to the service; `ensureCallback` would otherwise read, find a difference and only then be refused.
 *
 * @returns A copy, which the caller cannot change while the call is under way.
 */
export function checkConfiguration(value: unknown): CallbackConfiguration {
  check(
    typeof value === "object" && value !== null,
    "configuration",
    "has to be an object with Url and CallbackCommandList.",
  );
  const { Url, CallbackCommandList: list, ...others } = value as Partial<CallbackConfiguration>;
  check(
    typeof Url === "string" && new RegExp(callbackUrlPattern).test(Url),
    "Url",
    "has to be a string that begins with http:// or https://, in small letters.",
  );
  // Copied before it is checked, since a hole of the list would be passed over.
  const words = Array.isArray(list) ? [...list] : undefined;
  check(
    words?.every((word) => callbackCommands.includes(word)) === true,
    "CallbackCommandList",
    `has to be an array of these words: ${callbackCommands.join(", ")}.`,
  );
  const [other = ""] = Object.keys(others);
  check(other === "" && !("" in others), other, "is no field of a configuration.");
  return { Url, CallbackCommandList: words as CallbackConfiguration["CallbackCommandList"] };
}
