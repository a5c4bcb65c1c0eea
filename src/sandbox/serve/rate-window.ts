/** Counts the calls of each application over a sliding window, to the ms. */
export class RateWindow {
  readonly #calls: number;
  readonly #ms: number;
  readonly #recent = new Map<number, number[]>();

  constructor({ calls, seconds }: { readonly calls: number; readonly seconds: number }) {
    this.#calls = calls;
    this.#ms = seconds * 1000;
  }

  /** Whether the application may make another call now. A refused call does not count. */
  take(sdkAppId: number, now: number): boolean {
    const recent = (this.#recent.get(sdkAppId) ?? []).filter((at) => at > now - this.#ms);
    this.#recent.set(sdkAppId, recent);
    if (recent.length >= this.#calls) return false;
    recent.push(now);
    return true;
  }
}
