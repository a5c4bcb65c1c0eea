import type { CallName } from "../contract/operations.ts";
import type { ConferenceError } from "../errors/base.ts";

/**
 * What happened to one request. It holds no secret and may be logged. A request that the caller's abort or the total
 * time-out ended has no event: the call itself rejects with that.
 */
export interface AttemptEvent {
  /** The operation that was called, for example `setCallback`, or the path where the contract has no operation. */
  readonly operation: CallName;
  /** 1 for the first request of a call. */
  readonly attempt: number;
  /** How long the request took, in ms, without the wait for the limiter. */
  readonly milliseconds: number;
  /** Undefined when it succeeded. */
  readonly error: ConferenceError | undefined;
  /** `RequestId` of the response, when one came. */
  readonly requestId: string | undefined;
  /** ms until the request is retried. Undefined for no retry. */
  readonly retryIn: number | undefined;
}

export type AttemptListener = (event: AttemptEvent) => void;

/** Calls the listener. Its exception surfaces as an uncaught one: rejecting the call would report a false failure. */
export function tell(listener: AttemptListener | undefined, event: AttemptEvent): void {
  try {
    listener?.(event);
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}
