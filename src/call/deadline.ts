import type { Clock } from "../internal/clock.ts";

export interface Deadline {
  readonly clock: Clock;
  /** ms until the work is ended with the error of `onTimeout`. */
  readonly ms: number;
  readonly onTimeout: () => Error;
  /** The caller's signal. Its abort ends the work with the signal's reason. */
  readonly parent: AbortSignal | null | undefined;
}

/**
 * Work under way, as seen from inside. It and its parts share one AbortController, because each signal that `fetch`
 * listens to costs as much as all other work of a call.
 */
export class Span {
  /** Whether the time is up or the parent was aborted. */
  ended = false;
  readonly #clock: Clock;
  #controller = new AbortController();
  #timer: unknown;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Aborted as soon as the result is no longer wanted. Read it again after a part: a time-out replaces it. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  end(reason: unknown): void {
    this.ended = true;
    this.#clock.clearTimeout(this.#timer);
    this.#controller.abort(reason);
  }

  /** Runs a part of the work. Its time-out ends that part only. */
  part<T>(ms: number, onTimeout: () => Error, run: (signal: AbortSignal) => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      this.signal.throwIfAborted();
      const timer = this.#clock.setTimeout(() => {
        const controller = this.#controller;
        this.#controller = new AbortController();
        const error = onTimeout();
        reject(error);
        controller.abort(error);
      }, ms);
      this.#timer = timer;
      settle(run(this.signal), resolve, reject, () => this.#clock.clearTimeout(timer));
    });
  }
}

/**
 * Runs `run` until it settles, the time is up or the parent is aborted, and does not wait for a `run` that ignores its
 * signal. Timer and listener are gone when it returns. `AbortSignal.any` and `AbortSignal.timeout` would leave theirs to
 * the garbage collector, thousands of them under load.
 */
export function withDeadline<T>(deadline: Deadline, run: (span: Span) => Promise<T>): Promise<T> {
  const { clock, ms, onTimeout, parent } = deadline;
  return new Promise((resolve, reject) => {
    parent?.throwIfAborted();
    const span = new Span(clock);
    const close = () => {
      clock.clearTimeout(timer);
      parent?.removeEventListener("abort", onAbort);
    };
    const end = (reason: unknown) => {
      close();
      // Before the abort is passed on, so that the reason wins over the error of `run`.
      reject(reason);
      span.end(reason);
    };
    const onAbort = () => end(parent?.reason);
    const timer = clock.setTimeout(() => end(onTimeout()), ms);
    parent?.addEventListener("abort", onAbort, { once: true });
    settle(run(span), resolve, reject, close);
  });
}

/** Neither `finally` nor `Promise.race`: their promises and closures live as long as the request. */
function settle<T>(
  work: Promise<T>,
  resolve: (value: T) => void,
  reject: (reason: unknown) => void,
  close: () => void,
): void {
  work.then(
    (value) => {
      close();
      resolve(value);
    },
    (error) => {
      close();
      reject(error);
    },
  );
}
