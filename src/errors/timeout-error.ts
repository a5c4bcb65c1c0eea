import { type CallContext, ConferenceCallError, outcomeOf } from "./call-error.ts";

export interface Timeout {
  /** Which clock ran out: that of one request, or that of the whole call with its repetitions and pauses. */
  readonly scope: "attempt" | "call";
  /** The time that was allowed, in ms. */
  readonly milliseconds: number;
  /** What the attempt before had failed with. */
  readonly cause?: Error | undefined;
}

/** The answer did not come in time. */
export class ConferenceTimeoutError extends ConferenceCallError {
  override readonly name = "ConferenceTimeoutError";
  readonly kind = "timeout";
  /** Which clock ran out: that of one request (`attempt`), or that of the whole call. */
  readonly scope: Timeout["scope"];
  /** The time that was allowed, in ms. */
  readonly milliseconds: number;

  constructor(timeout: Timeout, context: CallContext) {
    const option = timeout.scope === "attempt" ? "timeout" : "totalTimeout";
    const what = `${context.operation} had no answer within ${timeout.milliseconds} ms (option ${option}).`;
    super(`${what} ${outcomeOf(context)}`.trimEnd(), context, timeout.cause);
    this.scope = timeout.scope;
    this.milliseconds = timeout.milliseconds;
  }
}
