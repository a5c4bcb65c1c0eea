import { ConferenceOptionsError } from "../errors/options-error.ts";

/** Throws a ConferenceOptionsError that begins with the option's name unless the condition holds. */
export function check(condition: boolean, option: string, message: string): asserts condition {
  if (!condition) throw new ConferenceOptionsError(option, `${option} ${message}`);
}
