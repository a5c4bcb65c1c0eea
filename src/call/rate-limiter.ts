import { check, isWhole } from "../internal/check.ts";
import { type Clock, systemClock } from "../internal/clock.ts";
import { checkTime } from "./check-limits.ts";

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
  const few = Math.ceil(calls / 50);
  let timer: unknown;
  let due = 0;

  const waitTime = () => (starts[oldest] ?? 0) + milliseconds - clock.elapsed();
  const wake = (ms: number) => {
    if (timer !== undefined) return;
    due = clock.elapsed() + ms;
    timer = clock.setTimeout(proceed, Math.ceil(ms));
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
    clock.clearTimeout(timer);
    timer = undefined;
    const now = clock.elapsed();
    for (; starting > 0; starting -= 1) starts[(oldest - starting + calls) % calls] = now;
    // Where tasks come late, as the process is busy, each lets more through: all within a tenth of the window.
    const most = Math.max(few, Math.ceil((10 * calls * (now - due)) / milliseconds));
    for (const start of waiting) {
      if (starting === most) return;
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
      // Workers forget a timer with the request that has set it. Whoever comes, or waits, sees to it that all goes on.
      if (timer !== undefined && clock.elapsed() > due + milliseconds) proceed();
      if (waiting.size === 0 && waitTime() <= 0) {
        count();
        return atOnce;
      }
      return new Promise((resolve, reject) => {
        let own: unknown;
        const look = () => {
          own = clock.setTimeout(look, milliseconds);
          if (clock.elapsed() > due) proceed();
        };
        const leave = () => {
          clock.clearTimeout(own);
          signal.removeEventListener("abort", onAbort);
        };
        const onAbort = () => {
          leave();
          waiting.delete(start);
          if (waiting.size === 0 && starting === 0) {
            clock.clearTimeout(timer);
            timer = undefined;
          }
          reject(signal.reason);
        };
        const start = () => {
          leave();
          resolve();
        };
        signal.addEventListener("abort", onAbort, { once: true });
        waiting.add(start);
        own = clock.setTimeout(look, milliseconds);
        wake(waitTime());
      });
    },
  };
}
