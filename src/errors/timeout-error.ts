import { type CallContext, ConferenceError } from "./base.ts";

export interface Timeout {
  /** Which clock ran out: that of one request, or that of the whole call with its repetitions and pauses. */
  readonly scope: "attempt" | "call";
  /** The time that was allowed, in ms. */
  readonly milliseconds: number;
  /** What the attempt before had failed with. */
  readonly cause?: Error | undefined;
}

/** The answer did not come in time. */
export class ConferenceTimeoutError extends ConferenceError implements CallContext {
  override readonly name = "ConferenceTimeoutError";
  readonly kind = "timeout";
  readonly operation: CallContext["operation"];
  readonly attempts: number;
  readonly mayHaveBeenCarriedOut: boolean;
  readonly scope: Timeout["scope"];
  readonly milliseconds: number;

  constructor(timeout: Timeout, context: CallContext) {
    const option = timeout.scope === "attempt" ? "timeout" : "totalTimeout";
    const outcome = context.mayHaveBeenCarriedOut
      ? "The call may have been carried out all the same: read the state before you repeat it."
      : "The call was not carried out.";
    super(
      `${context.operation} had no answer within ${timeout.milliseconds} ms (option ${option}). ${outcome}`,
      timeout.cause === undefined ? {} : { cause: timeout.cause },
    );
    this.operation = context.operation;
    this.attempts = context.attempts;
    this.mayHaveBeenCarriedOut = context.mayHaveBeenCarriedOut;
    this.scope = timeout.scope;
    this.milliseconds = timeout.milliseconds;
  }
}
