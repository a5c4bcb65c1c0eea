import { type Clock, longestTimer, systemClock } from "./clock.ts";
import { ConferenceOptionsError } from "./errors/options-error.ts";
import type { ConferenceClientOptions } from "./options.ts";

export interface Limits {
  readonly clock: Clock;
  readonly timeout: number;
  readonly totalTimeout: number;
  readonly maxRetries: number;
}

export function checkLimits(options: ConferenceClientOptions): Limits {
  const { clock = systemClock, timeout = 5000, totalTimeout = 30_000, maxRetries = 3 } = options;
  for (const [name, ms] of Object.entries({ timeout, totalTimeout })) {
    if (typeof ms !== "number" || !(ms > 0 && ms <= longestTimer)) {
      throw new ConferenceOptionsError(
        name,
        `${name} has to be a number of ms above 0, ${longestTimer} at most.`,
      );
    }
  }
  if (!Number.isSafeInteger(maxRetries) || maxRetries < 0) {
    throw new ConferenceOptionsError(
      "maxRetries",
      "maxRetries has to be a whole number, 0 for no repetition.",
    );
  }
  return { clock, timeout, totalTimeout, maxRetries };
}

/** What the client calls has to be callable: found out later, it would look like a failure of the network. */
export function checkFunctions(options: ConferenceClientOptions): void {
  for (const name of ["fetch", "onAttempt", "random"] as const) {
    if (options[name] !== undefined && typeof options[name] !== "function") {
      throw new ConferenceOptionsError(name, `${name} has to be a function.`);
    }
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
  if (value !== undefined && !names.every((method) => typeof object?.[method] === "function")) {
    throw new ConferenceOptionsError(name, `${name} has to be an object with ${names.join(", ")}.`);
  }
}

export function checkSignal(signal: AbortSignal | null | undefined): AbortSignal | undefined {
  if (signal === undefined || signal === null) return undefined;
  if (typeof signal.addEventListener !== "function") {
    throw new ConferenceOptionsError(
      "signal",
      "signal has to be an AbortSignal, that of an AbortController say.",
    );
  }
  return signal;
}
