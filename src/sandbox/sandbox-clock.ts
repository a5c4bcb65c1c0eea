import { check, checkOption, wholeNumber } from "../internal/check.ts";
import type { Clock } from "../internal/clock.ts";

/**
 * The time of a sandbox: the option `clock`, moved. Bans, planned starts, UserSigs and the times of events follow it.
 * Delays, time-outs and the rate limit do not: they take as long as ever.
 */
export interface SandboxClock {
  /** The time, in ms since 1970. */
  now(): number;
  /**
   * Sets the time, in ms since 1970. It runs on from there.
   *
   * @throws ConferenceOptionsError when it is no time.
   */
  set(now: number): void;
  /**
   * Lets this many ms pass at once.
   *
   * @throws ConferenceOptionsError when it is no whole number of at least 0.
   */
  advance(ms: number): void;
}

/** The latest time of a `Date`, in ms. */
export const latestTime = 8.64e15;

/** A clock that can be moved, and that `reset` moves back. */
export function createSandboxClock(
  base: Clock,
  onMove: () => void,
): SandboxClock & Clock & { reset(): void } {
  let offset = 0;
  const now = () => base.now() + offset;
  return {
    now,
    elapsed: () => base.elapsed(),
    setTimeout: (callback, ms) => base.setTimeout(callback, ms),
    clearTimeout: (timer) => base.clearTimeout(timer),
    set(time) {
      checkOption("now", time, wholeNumber(0, latestTime));
      offset = time - base.now();
      onMove();
    },
    advance(ms) {
      checkOption("ms", ms, wholeNumber(0));
      check(now() + ms <= latestTime, "ms", `must not lead beyond ${latestTime} ms since 1970.`);
      offset += ms;
      onMove();
    },
    reset() {
      offset = 0;
    },
  };
}
