import { random as range } from "../generated/service.ts";
import { ConferenceOptionsError } from "./errors/options-error.ts";

/** Returns a random 32-bit unsigned integer, 0 to 4294967295. */
export type RandomUint32 = () => number;

export const randomUint32: RandomUint32 = () => crypto.getRandomValues(new Uint32Array(1))[0] as number;

/** A fraction from 0 to just below 1, from the same source. */
export const fraction = (random: RandomUint32): number => checkRandom(random()) / 2 ** 32;

export function checkRandom(value: number): number {
  if (!Number.isInteger(value) || value < range.minimum || value > range.maximum) {
    throw new ConferenceOptionsError(
      "random",
      `random has to return integers from ${range.minimum} to ${range.maximum}.`,
    );
  }
  return value;
}
