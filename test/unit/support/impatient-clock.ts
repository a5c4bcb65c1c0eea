import type { Clock } from "../../../src/internal/clock.ts";

/** A clock on which pauses take no time and time-outs never fire: only delays below the shortest time-out call back. */
export function createImpatientClock(shortestTimeout = 5000): Clock {
  let elapsed = 0;
  return {
    now: () => 1_700_000_000_000 + elapsed,
    elapsed: () => elapsed,
    setTimeout(callback, ms) {
      const timer = { cancelled: ms >= shortestTimeout };
      queueMicrotask(() => {
        if (timer.cancelled) return;
        elapsed += ms;
        callback();
      });
      return timer;
    },
    clearTimeout(timer) {
      (timer as { cancelled: boolean }).cancelled = true;
    },
  };
}
