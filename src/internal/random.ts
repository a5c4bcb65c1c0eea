import { random as range } from "../../generated/service.ts";
import { check, isWhole } from "./check.ts";

/** Returns a random 32-bit unsigned integer, 0 to 4294967295. */
export type RandomUint32 = () => number;

// Drawn in advance: one draw costs as much as 256, and was the most expensive part of a call.
const drawn = new Uint32Array(256);
let used = drawn.length;

export const randomUint32: RandomUint32 = () => {
  if (used === drawn.length) {
    crypto.getRandomValues(drawn);
    used = 0;
  }
  return drawn[used++] as number;
};

/** A fraction from 0 to just below 1, from the same source. */
export const fraction = (random: RandomUint32): number => checkRandom(random()) / 2 ** 32;

export function checkRandom(value: number): number {
  const { minimum, maximum } = range;
  check(
    isWhole(value, minimum, maximum),
    "random",
    `must return whole numbers from ${minimum} to ${maximum}.`,
  );
  return value;
}
