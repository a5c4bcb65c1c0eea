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
  // When the last `calls` calls started, as a ring: the next one may start once the oldest is out of the window.
  const starts: number[] = new Array(calls).fill(Number.NEGATIVE_INFINITY);
  let oldest = 0;
  /** How many of them got their turn in the task that is running. */
  let starting = 0;
  const waiting = new Set<() => void>();
  // A few in each task, so that it is short, and the time of their start not much later than it had to be.
  const atATime = Math.ceil(calls / 50);
  let timer: unknown;

  const waitTime = () => (starts[oldest] ?? 0) + milliseconds - clock.elapsed();
  const wake = (ms: number) => {
    timer ??= clock.setTimeout(proceed, Math.ceil(ms));
  };

  // A call starts when the code that waited for its turn runs, and in a task with many calls that is later than now. When
  // the next task comes all of them have started, and that time counts; until then nobody can tell when the next may.
  function count(): void {
    starts[oldest] = Number.POSITIVE_INFINITY;
    oldest = (oldest + 1) % calls;
    starting += 1;
    wake(0);
  }

  function proceed(): void {
    timer = undefined;
    for (; starting > 0; starting -= 1) starts[(oldest - starting + calls) % calls] = clock.elapsed();
    for (const start of waiting) {
      if (starting === atATime) return;
      const ms = waitTime();
      if (ms > 0) {
        wake(ms);
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
          if (waiting.size === 0 && starting === 0) {
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
        wake(waitTime());
      });
    },
  };
}
