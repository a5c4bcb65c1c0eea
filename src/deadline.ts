import type { Clock } from "./clock.ts";

export interface Deadline {
  readonly clock: Clock;
  /** ms until `onTimeout` is asked for the error. */
  readonly ms: number;
  readonly onTimeout: () => Error;
  /** Aborting it ends the run as well, with the signal's own reason. */
  readonly parent: AbortSignal | undefined;
}

/**
 * Runs `run` until it settles, the time is up or the parent is aborted, whichever comes first. It does not wait for a
 * `run` that ignores its signal. Timer and listener are gone when it returns; `AbortSignal.any` and
 * `AbortSignal.timeout` would leave theirs to the garbage collector, under load by the thousand.
 */
export async function withDeadline<T>(
  deadline: Deadline,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const { clock, ms, onTimeout, parent } = deadline;
  parent?.throwIfAborted();
  const controller = new AbortController();
  let end: (reason: unknown) => void = () => {};
  const ended = new Promise<never>((_, reject) => {
    end = (reason) => {
      // Rejected before the abort is passed on, so that the reason wins over what `run` makes of it.
      reject(reason);
      controller.abort(reason);
    };
  });
  const onAbort = () => end(parent?.reason);
  const timer = clock.setTimeout(() => end(onTimeout()), ms);
  parent?.addEventListener("abort", onAbort, { once: true });
  try {
    return await Promise.race([run(controller.signal), ended]);
  } finally {
    clock.clearTimeout(timer);
    parent?.removeEventListener("abort", onAbort);
  }
}
