import { ConferenceOptionsError } from "../errors/options-error.ts";

/** JSON of an event that somebody has made up. */
export function toJson(event: object, option: string): string {
  try {
    return JSON.stringify(event);
  } catch {
    // A BigInt, usually: the number that JavaScript cannot hold (CB-30).
    throw new ConferenceOptionsError(
      option,
      `${option} cannot be written as JSON. Give the body as a string: it is sent to the letter, large numbers too.`,
    );
  }
}
