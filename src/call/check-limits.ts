import { check, isWhole } from "../internal/check.ts";
import { type Clock, longestTimer, systemClock } from "../internal/clock.ts";
import type { ConferenceClientOptions } from "./client-options.ts";

export interface Limits {
  readonly clock: Clock;
  readonly timeout: number;
  readonly totalTimeout: number;
  readonly maxRetries: number;
}

export function checkLimits(options: ConferenceClientOptions): Limits {
  const { clock = systemClock, timeout = 5000, totalTimeout = 30_000, maxRetries = 3 } = options;
  checkTime("timeout", timeout);
  checkTime("totalTimeout", totalTimeout);
  check(isWhole(maxRetries, 0), "maxRetries", "has to be a whole number, 0 for no repetition.");
  return { clock, timeout, totalTimeout, maxRetries };
}

/** What a timer takes. */
export function checkTime(name: string, ms: unknown): void {
  const good = typeof ms === "number" && ms > 0 && ms <= longestTimer;
  check(good, name, `has to be a number of ms above 0, ${longestTimer} at most.`);
}

/** What the client calls has to be callable: found out later, it would look like a failure of the network. */
export function checkFunctions(options: ConferenceClientOptions): void {
  for (const name of ["fetch", "onAttempt", "random"] as const) {
    check(["undefined", "function"].includes(typeof options[name]), name, "has to be a function.");
  }
  checkMethods("limiter", options.limiter, ["acquire"]);
  checkClock(options.clock);
}

/** A clock has to be whole. */
export function checkClock(clock: unknown): void {
  checkMethods("clock", clock, ["now", "elapsed", "setTimeout", "clearTimeout"]);
}

function checkMethods(name: string, value: unknown, names: readonly string[]): void {
  const object = value as Record<string, unknown> | null | undefined;
  const good = value === undefined || names.every((method) => typeof object?.[method] === "function");
  check(good, name, `has to be an object with ${names.join(", ")}.`);
}

export function checkSignal(signal: AbortSignal | null | undefined): AbortSignal | undefined {
  if (signal === undefined || signal === null) return undefined;
  check(typeof signal.throwIfAborted === "function", "signal", "has to be an AbortSignal.");
  return signal;
}
