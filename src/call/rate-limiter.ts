import {
  checkOptions,
  clock as clockRule,
  milliseconds as millisecondsRule,
  type Rules,
  required,
  wholeNumber,
} from "../internal/check.ts";
import { type Clock, systemClock } from "../internal/clock.ts";

/** Decides when the next call may start. Implement it to share a limit between processes. */
export interface Limiter {
  /**
   * Resolves when a call may start, and counts it. Rejects with the signal's reason when the signal is aborted first:
   * an aborted call is not counted.
   */
  acquire(signal: AbortSignal): Promise<void>;
}

export interface RateLimiterOptions {
  /** How many calls may start in any window of `milliseconds`, 1 to 1000000. */
  readonly calls: number;
  /** The length of the window. */
  readonly milliseconds: number;
  /** The time, for tests. Default: the system's clock. */
  readonly clock?: Clock | undefined;
}

const atOnce = Promise.resolve();

const rules: Rules<RateLimiterOptions> = {
  // A start time is kept for each call.
  calls: /* @__PURE__ */ required(wholeNumber(1, 1_000_000)),
  milliseconds: /* @__PURE__ */ required(millisecondsRule),
  clock: clockRule,
};

// No library: they either count in fixed windows, which lets twice the limit through around a border, or cannot remove a
// waiting call that is aborted.

/**
 * Lets at most `calls` calls start in any window of `milliseconds`, first come, first served.
 *
 * @throws ConferenceOptionsError when an option is wrong.
 */
export function createRateLimiter(options: RateLimiterOptions): Limiter {
  checkOptions("createRateLimiter", options, rules);
  const { calls, milliseconds, clock = systemClock } = options;
  // When the last `calls` calls started, as a ring. The next one may start once the oldest is out of the window.
  const starts: number[] = new Array(calls).fill(Number.NEGATIVE_INFINITY);
  let oldest = 0;
  /** How many calls got their turn in the current task. */
  let starting = 0;
  const waiting = new Set<() => void>();
  // A few in each task, so that tasks stay short and calls start on time.
  const few = Math.ceil(calls / 50);
  let timer: unknown;
  let due = 0;

  const waitTime = () => (starts[oldest] ?? 0) + milliseconds - clock.elapsed();
  const wake = (ms: number) => {
    if (timer !== undefined) return;
    due = clock.elapsed() + ms;
    timer = clock.setTimeout(proceed, Math.ceil(ms));
  };

  // A call starts when the code that waits for its turn runs, which is later than now in a task with many calls. All of
  // them have started by the next task, so its time counts.
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
    // In a busy process tasks come late, and each lets more calls start: all of them within a tenth of the window.
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
      // Workers drop a timer with the request that set it, so every call checks whether it is overdue.
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
