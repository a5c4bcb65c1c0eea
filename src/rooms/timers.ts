import type { Clock } from "../internal/clock.ts";

/** Timers by name. A name has one at a time. */
export class Timers {
  readonly #clock: Clock;
  readonly #running = new Map<string, unknown>();
  isClosed = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Calls back once after `ms`, unless the name has a timer already. */
  set(name: string, ms: number, callback: () => void): void {
    if (this.isClosed || this.#running.has(name)) return;
    const timer = this.#clock.setTimeout(() => {
      this.#running.delete(name);
      callback();
    }, ms);
    this.#running.set(name, timer);
  }

  cancel(name: string): void {
    this.#clock.clearTimeout(this.#running.get(name));
    this.#running.delete(name);
  }

  /** Ends all timers, and takes no more. */
  close(): void {
    this.isClosed = true;
    for (const name of this.#running.keys()) this.cancel(name);
  }
}
