import type { OperationId } from "../contract/operations.ts";
import type { ConferenceError } from "../errors/base.ts";

/**
 * What happened to one request. Holds nothing secret: it may be logged as it is. There is none for a request that the
 * caller's abort or the total time-out ended: the call itself rejects with that.
 */
export interface AttemptEvent {
  readonly operation: OperationId;
  /** 1 for the first request of a call. */
  readonly attempt: number;
  /** How long the request took, in ms, without the wait for the limiter. */
  readonly milliseconds: number;
  /** Undefined when it succeeded. */
  readonly error: ConferenceError | undefined;
  /** `RequestId` of the answer, when one came. */
  readonly requestId: string | undefined;
  /** ms until the request is repeated; undefined when it is not. */
  readonly retryIn: number | undefined;
}

export type AttemptListener = (event: AttemptEvent) => void;

/**
 * Tells the listener. What it throws surfaces as an uncaught exception, as with event listeners: rejecting the call for
 * it would report a failure of something that the service has carried out.
 */
export function tell(listener: AttemptListener | undefined, event: AttemptEvent): void {
  try {
    listener?.(event);
  } catch (error) {
    queueMicrotask(() => {
      throw error;
    });
  }
}
