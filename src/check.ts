import { ConferenceOptionsError } from "./errors/options-error.ts";

/** Throws a ConferenceOptionsError that begins with the option's name unless the condition holds. */
export function check(condition: boolean, option: string, message: string): asserts condition {
  if (!condition) throw new ConferenceOptionsError(option, `${option} ${message}`);
}

/** Whether it is a whole number, within these limits. */
export const isWhole = (value: unknown, least: number, most = Number.MAX_SAFE_INTEGER): value is number =>
  Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most;
