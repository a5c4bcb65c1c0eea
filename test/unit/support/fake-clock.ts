import type { Clock } from "../../../src/internal/clock.ts";

interface Timer {
  readonly at: number;
  readonly ms: number;
  readonly callback: () => void;
}

/** A clock that moves only when told. */
export interface FakeClock extends Clock {
  /** Moves on by `ms`, and calls back the due timers in order. */
  advance(ms: number): void;
  /** Lets `ms` pass within the current task: no timer is called back. */
  pass(ms: number): void;
  /** Resolves as soon as a timer of exactly `ms` is waiting. */
  whenWaiting(ms: number): Promise<void>;
  /** The delays of the waiting timers, in ms. Those of 0 ms only wait for the end of the task. */
  waiting(): number[];
  /** Sets the wall clock only. */
  setNow(ms: number): void;
}

export function createFakeClock(start = 1_700_000_000_000): FakeClock {
  let now = start;
  let elapsed = 0;
  const timers = new Set<Timer>();
  const watchers = new Set<{ ms: number; resolve: () => void }>();

  return {
    now: () => now,
    elapsed: () => elapsed,
    setNow: (ms) => {
      now = ms;
    },
    setTimeout(callback, ms) {
      const timer = { at: elapsed + ms, ms, callback };
      timers.add(timer);
      for (const watcher of watchers) {
        if (watcher.ms === ms) watcher.resolve();
      }
      return timer;
    },
    clearTimeout(timer) {
      timers.delete(timer as Timer);
    },
    advance(ms) {
      const end = elapsed + ms;
      for (;;) {
        const [next] = [...timers].filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at);
        if (next === undefined) break;
        // An overdue timer does not turn the clock back.
        const at = Math.max(next.at, elapsed);
        now += at - elapsed;
        elapsed = at;
        timers.delete(next);
        next.callback();
      }
      now += end - elapsed;
      elapsed = end;
    },
    pass(ms) {
      now += ms;
      elapsed += ms;
    },
    whenWaiting(ms) {
      if ([...timers].some((timer) => timer.ms === ms)) return Promise.resolve();
      return new Promise((resolve) => watchers.add({ ms, resolve }));
    },
    waiting: () =>
      [...timers]
        .map((timer) => timer.ms)
        .filter((ms) => ms > 0)
        .sort((a, b) => a - b),
  };
}
