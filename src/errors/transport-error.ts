import { type CallContext, ConferenceError } from "./base.ts";

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
export class ConferenceTransportError extends ConferenceError implements CallContext {
  override readonly name = "ConferenceTransportError";
  readonly kind = "transport";
  readonly operation: CallContext["operation"];
  readonly attempts: number;
  readonly mayHaveBeenCarriedOut: boolean;
  /** The HTTP status; undefined when no HTTP answer came. */
  readonly status: number | undefined;
  /** Whether the same request may do better another time: not after a redirect or a 4xx, which are of lasting cause. */
  readonly transient: boolean;

  constructor(failure: TransportFailure, context: CallContext) {
    const outcome = context.mayHaveBeenCarriedOut
      ? "The call may have been carried out all the same: read the state before you repeat it."
      : "The call was not carried out.";
    super(
      `${context.operation} got no valid answer: ${failure.what}. ${outcome}`,
      failure.cause === undefined ? {} : { cause: failure.cause },
    );
    this.operation = context.operation;
    this.attempts = context.attempts;
    this.mayHaveBeenCarriedOut = context.mayHaveBeenCarriedOut;
    this.status = failure.status;
    this.transient = failure.transient;
  }
}
