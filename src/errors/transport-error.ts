import { type CallContext, ConferenceCallError, describeOutcome } from "./call-error.ts";

export interface TransportFailure {
  /** What came instead of a response of the service, as a sentence without its full stop. */
  readonly what: string;
  /** The HTTP status, when an HTTP response came. */
  readonly status?: number | undefined;
  /** The exception of `fetch`, already redacted. */
  readonly cause?: Error | undefined;
  /** Whether the same request may succeed later. */
  readonly transient: boolean;
}

/** No valid response of the service came: the network failed, or something else responded in its place. */
export class ConferenceTransportError extends ConferenceCallError {
  override readonly name = "ConferenceTransportError";
  readonly kind = "transport";
  /** The HTTP status. Undefined when no HTTP response came. */
  readonly status: number | undefined;
  /** Whether the same request may succeed later. False after a redirect and after most 4xx. */
  readonly transient: boolean;

  constructor(failure: TransportFailure, context: CallContext) {
    const message =
      `${context.operation} got no valid response: ${failure.what}. ${describeOutcome(context)}`.trimEnd();
    super(message, context, failure.cause);
    this.status = failure.status;
    this.transient = failure.transient;
  }
}
