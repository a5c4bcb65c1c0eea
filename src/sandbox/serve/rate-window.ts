import type { Application } from "../state/application.ts";

/**
 * Counts the calls of every application over the last so many seconds, to the ms. One list for all of them: it is as
 * long as there are calls within that time, however many applications there are.
 */
export class RateWindow {
  readonly #calls: number;
  readonly #ms: number;
  #taken: { readonly at: number; readonly by: Application }[] = [];
  #oldest = 0;

  constructor(limit: { readonly calls: number; readonly seconds: number }) {
    this.#calls = limit.calls;
    this.#ms = limit.seconds * 1000;
  }

  /** Whether the application may make another call now. One that is refused does not count. */
  take(application: Application, now: number): boolean {
    this.#forget(now - this.#ms);
    if (application.recent >= this.#calls) return false;
    application.recent += 1;
    this.#taken.push({ at: now, by: application });
    return true;
  }

  #forget(until: number): void {
    for (;;) {
      const call = this.#taken[this.#oldest];
      if (call === undefined || call.at > until) break;
      call.by.recent -= 1;
      this.#oldest += 1;
    }
    // Seldom, so that a call costs the same however many there are.
    if (this.#oldest > 1000 && this.#oldest * 2 > this.#taken.length) {
      this.#taken = this.#taken.slice(this.#oldest);
      this.#oldest = 0;
    }
  }
}
