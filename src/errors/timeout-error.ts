import { type CallContext, ConferenceCallError, describeOutcome } from "./call-error.ts";

export interface Timeout {
  /** What took too long: one request, or the whole call with its retries and pauses. */
  readonly scope: "attempt" | "call";
  /** The time that was allowed, in ms. */
  readonly milliseconds: number;
  /** The error of the previous attempt. */
  readonly cause?: Error | undefined;
}

/** No response came in time. */
export class ConferenceTimeoutError extends ConferenceCallError {
  override readonly name = "ConferenceTimeoutError";
  readonly kind = "timeout";
  /** What took too long: one request (`attempt`), or the whole call. */
  readonly scope: Timeout["scope"];
  /** The time that was allowed, in ms. */
  readonly milliseconds: number;

  constructor(timeout: Timeout, context: CallContext) {
    const option = timeout.scope === "attempt" ? "timeout" : "totalTimeout";
    const what = `${context.operation} had no response within ${timeout.milliseconds} ms (option ${option}).`;
    super(`${what} ${describeOutcome(context)}`.trimEnd(), context, timeout.cause);
    this.scope = timeout.scope;
    this.milliseconds = timeout.milliseconds;
  }
}
