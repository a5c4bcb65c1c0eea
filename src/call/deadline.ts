import type { Clock } from "../internal/clock.ts";
import { checkSignal } from "./check-limits.ts";

export interface Deadline {
  readonly clock: Clock;
  /** ms until `onTimeout` is asked for the error. */
  readonly ms: number;
  readonly onTimeout: () => Error;
  /** The caller's, as it was given. Aborting it ends the run as well, with the signal's own reason. */
  readonly parent: AbortSignal | undefined;
}

/**
 * Something under way, as seen from inside. It and its parts share one AbortController: each signal that `fetch` is to
 * listen to, and each one that has to pass its abort on, costs as much as all else that a call does of its own.
 */
export class Span {
  /** Whether it has been ended: its own time is up, or its parent was aborted. */
  ended = false;
  readonly #clock: Clock;
  #controller = new AbortController();
  #timer: unknown;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Aborted as soon as what is under way is no longer wanted. To be asked for anew after a part that may have run out of time. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  end(reason: unknown): void {
    this.ended = true;
    this.#clock.clearTimeout(this.#timer);
    this.#controller.abort(reason);
  }

  /** Runs a part of it. When the part's time is up only that part is ended. */
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
 * Runs `run` until it settles, the time is up or the parent is aborted, whichever comes first. It does not wait for a
 * `run` that ignores its signal. Timer and listener are gone when it returns; `AbortSignal.any` and
 * `AbortSignal.timeout` would leave theirs to the garbage collector, under load by the thousand.
 */
export function withDeadline<T>(deadline: Deadline, run: (span: Span) => Promise<T>): Promise<T> {
  const { clock, ms, onTimeout } = deadline;
  return new Promise((resolve, reject) => {
    const parent = checkSignal(deadline.parent);
    parent?.throwIfAborted();
    const span = new Span(clock);
    const close = () => {
      clock.clearTimeout(timer);
      parent?.removeEventListener("abort", onAbort);
    };
    const end = (reason: unknown) => {
      close();
      // Rejected before the abort is passed on, so that the reason wins over what `run` makes of it.
      reject(reason);
      span.end(reason);
    };
    const onAbort = () => end(parent?.reason);
    const timer = clock.setTimeout(() => end(onTimeout()), ms);
    parent?.addEventListener("abort", onAbort, { once: true });
    settle(run(span), resolve, reject, close);
  });
}

/** Not `finally` or `Promise.race`: each of their promises and closures lives as long as the request does. */
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
