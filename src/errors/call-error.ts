import { type CallName, type Operation, operationTable } from "../contract/operations.ts";
import { ConferenceError } from "./base.ts";

/** What is known of the call that failed. */
export interface CallContext {
  /** The operation that was called, for example `setCallback`, or the path where the contract has no operation. */
  readonly operation: CallName;
  /** How many requests were started for this call. 0 when it failed before the first. */
  readonly attempts: number;
  /**
   * Whether the service may have carried the call out although it failed: a request was sent, and no certain response
   * came. Read the state before you retry a call that must not be carried out twice.
   */
  readonly mayHaveBeenCarriedOut: boolean;
}

/** The base of the errors that a call rejects with. */
export abstract class ConferenceCallError extends ConferenceError implements CallContext {
  readonly operation: CallName;
  readonly attempts: number;
  readonly mayHaveBeenCarriedOut: boolean;

  constructor(message: string, context: CallContext, cause?: Error) {
    super(message, cause === undefined ? {} : { cause });
    this.operation = context.operation;
    this.attempts = context.attempts;
    this.mayHaveBeenCarriedOut = context.mayHaveBeenCarriedOut;
  }
}

/** What the caller needs to know when no response came. Empty for an operation that changes nothing. */
export function describeOutcome(context: CallContext): string {
  if ((operationTable as Partial<Record<string, Partial<Operation>>>)[context.operation]?.safe) return "";
  return context.mayHaveBeenCarriedOut
    ? "The call may have been carried out: read the state before you retry it."
    : "The call was not carried out.";
}
