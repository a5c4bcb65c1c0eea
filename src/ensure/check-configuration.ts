import { callbackCommands, callbackUrlPattern } from "../../generated/service.ts";
import type { CallbackConfiguration } from "../../generated/types.ts";
import { check, checkOptions, type Rules } from "../internal/check.ts";

const rules: Rules<CallbackConfiguration> = {
  Url: {
    test: (url) => typeof url === "string" && new RegExp(callbackUrlPattern).test(url),
    must: "a string that begins with http:// or https://, in lower case",
    required: true,
  },
  CallbackCommandList: {
    test: (words) => Array.isArray(words) && words.every((word) => callbackCommands.includes(word)),
    must: `an array of these words: ${callbackCommands.join(", ")}`,
    required: true,
  },
};

/**
 * Checks a configuration by the contract's rules before anything is sent. `setCallback` and `updateCallback` leave that
 * to the service, but `ensureCallback` would be refused only after it has read the present configuration.
 *
 * @returns A copy, which the caller cannot change during the call.
 */
export function checkConfiguration(value: CallbackConfiguration): CallbackConfiguration {
  check(typeof value === "object" && value !== null, "configuration", "must be an object.");
  const { CallbackCommandList: words } = value;
  // The spread turns a hole into undefined, which `every` would skip.
  const copy = { ...value, CallbackCommandList: Array.isArray(words) ? [...words] : words };
  checkOptions("ensureCallback", copy, rules);
  return copy;
}
