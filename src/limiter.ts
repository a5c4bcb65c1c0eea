import { check, isWhole } from "./check.ts";
import { checkTime } from "./check-limits.ts";
import { type Clock, systemClock } from "./clock.ts";

/** Decides when the next call may start. Give the client one of your own to share a limit between processes. */
export interface Limiter {
  /**
   * Resolves when a call may start, and counts it. Rejects with the signal's reason when that is aborted first; an
   * aborted call is not counted.
   */
  acquire(signal: AbortSignal): Promise<void>;
}

export interface RateLimiterOptions {
  /** How many calls may start in any stretch of `milliseconds`. */
  readonly calls: number;
  readonly milliseconds: number;
  readonly clock?: Clock | undefined;
}

const atOnce = Promise.resolve();

/** A start time is kept for each of them. */
const mostCalls = 1_000_000;

/**
 * Lets at most `calls` calls start in any stretch of `milliseconds`, first come, first served.
 *
 * @throws ConferenceOptionsError when an option is wrong.
 *
 * Our own because the libraries looked at either count in fixed windows, which lets twice the limit through around
 * their border, or cannot take a single waiting call back when it is aborted.
 */
export function createRateLimiter(options: RateLimiterOptions): Limiter {
  const { calls, milliseconds, clock = systemClock } = options;
  check(isWhole(calls, 1, mostCalls), "calls", `has to be a whole number from 1 to ${mostCalls}.`);
  checkTime("milliseconds", milliseconds);
  // The start times of the last `calls` calls, as a ring: the next call may start once the oldest is out of the window.
  const starts: number[] = new Array(calls).fill(Number.NEGATIVE_INFINITY);
  let oldest = 0;
  const waiting = new Set<() => void>();
  let timer: unknown;

  const waitTime = () => (starts[oldest] ?? 0) + milliseconds - clock.elapsed();
  const count = () => {
    starts[oldest] = clock.elapsed();
    oldest = (oldest + 1) % calls;
  };

  function letThrough(): void {
    timer = undefined;
    for (const start of waiting) {
      const ms = waitTime();
      if (ms > 0) {
        timer = clock.setTimeout(letThrough, Math.ceil(ms));
        return;
      }
      waiting.delete(start);
      count();
      start();
    }
  }

  return {
    acquire(signal) {
      if (signal.aborted) return Promise.reject(signal.reason);
      if (waiting.size === 0 && waitTime() <= 0) {
        count();
        return atOnce;
      }
      return new Promise((resolve, reject) => {
        const onAbort = () => {
          waiting.delete(start);
          if (waiting.size === 0) {
            clock.clearTimeout(timer);
            timer = undefined;
          }
          reject(signal.reason);
        };
        const start = () => {
          signal.removeEventListener("abort", onAbort);
          resolve();
        };
        signal.addEventListener("abort", onAbort, { once: true });
        waiting.add(start);
        if (timer === undefined) timer = clock.setTimeout(letThrough, Math.ceil(waitTime()));
      });
    },
  };
}
