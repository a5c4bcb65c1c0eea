import { UsageError } from "./usage-error.ts";

/** A whole number that was typed. */
export function readNumber(option: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < least || number > most) {
    throw new UsageError(`${option} takes a number from ${least} to ${most}.`);
  }
  return number;
}

export const readPort = (text: string): number => {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number > 65_535) {
    throw new UsageError("--port takes a number from 0 to 65535; 0 takes any free port.");
  }
  return number;
};
