import { type OperationId, operationOf } from "../contract/operations.ts";
import { ConferenceError } from "./base.ts";

/** What is known of the call that failed. */
export interface CallContext {
  /** The operation that was called, `setCallback` for example. */
  readonly operation: OperationId;
  /** How many requests were started for this call, 0 when it failed before the first. */
  readonly attempts: number;
  /**
   * Whether the service may have carried the call out although it failed, because a request was under way and no
   * certain answer came. Read the state before you repeat a call that must not be carried out twice.
   */
  readonly mayHaveBeenCarriedOut: boolean;
}

/** The base of the errors that a call rejects with. */
export abstract class ConferenceCallError extends ConferenceError implements CallContext {
  readonly operation: OperationId;
  readonly attempts: number;
  readonly mayHaveBeenCarriedOut: boolean;

  constructor(message: string, context: CallContext, cause?: Error) {
    super(message, cause === undefined ? {} : { cause });
    this.operation = context.operation;
    this.attempts = context.attempts;
    this.mayHaveBeenCarriedOut = context.mayHaveBeenCarriedOut;
  }
}

/** What the caller has to know when no answer came; nothing where the call would have changed nothing. */
export function outcomeOf(context: CallContext): string {
  if (operationOf(context.operation).safe) return "";
  return context.mayHaveBeenCarriedOut
    ? "The call may have been carried out all the same: read the state before you repeat it."
    : "The call was not carried out.";
}
