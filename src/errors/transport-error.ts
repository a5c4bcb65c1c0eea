import { type CallContext, ConferenceCallError, outcomeOf } from "./call-error.ts";

export interface TransportFailure {
  /** What came instead of an answer of the service, as a sentence without its full stop. */
  readonly what: string;
  /** The HTTP status, when an HTTP answer came at all. */
  readonly status?: number | undefined;
  /** The exception of `fetch`, already redacted. */
  readonly cause?: Error | undefined;
  /** Whether the same request may do better another time. */
  readonly transient: boolean;
}

/** No valid answer of the service came: the network failed, or something else answered in its place. */
export class ConferenceTransportError extends ConferenceCallError {
  override readonly name = "ConferenceTransportError";
  readonly kind = "transport";
  /** The HTTP status; undefined when no HTTP answer came. */
  readonly status: number | undefined;
  /** Whether the same request may do better another time: not after a redirect, nor after most of the 4xx. */
  readonly transient: boolean;

  constructor(failure: TransportFailure, context: CallContext) {
    const message =
      `${context.operation} got no valid answer: ${failure.what}. ${outcomeOf(context)}`.trimEnd();
    super(message, context, failure.cause);
    this.status = failure.status;
    this.transient = failure.transient;
  }
}
