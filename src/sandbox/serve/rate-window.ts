/** Counts the calls to each application over a sliding window, to the ms. */
export class RateWindow {
  readonly #calls: number;
  readonly #ms: number;
  readonly #recent = new WeakMap<object, number[]>();

  constructor({ calls, seconds }: { readonly calls: number; readonly seconds: number }) {
    this.#calls = calls;
    this.#ms = seconds * 1000;
  }

  /** Whether the application may make another call now. A refused call does not count. */
  take(application: object, now: number): boolean {
    const recent = (this.#recent.get(application) ?? []).filter((at) => at > now - this.#ms);
    this.#recent.set(application, recent);
    if (recent.length >= this.#calls) return false;
    recent.push(now);
    return true;
  }
}
