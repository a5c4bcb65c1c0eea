import type { Operation } from "../contract/operations.ts";
import type { ConferenceError } from "../errors/base.ts";
import { type CallContext, ConferenceCallError } from "../errors/call-error.ts";
import type { Span } from "./deadline.ts";

/** How far a call has come. Apart from the code that drives it, because the total time-out reports it. */
export interface CallState {
  readonly operation: Operation;
  /** JSON text. */
  readonly body: string;
  readonly span: Span;
  /** By the clock's `elapsed`. */
  readonly startedAt: number;
  attempts: number;
  /** A request was started, and its outcome is not known or not known yet. */
  uncertain: boolean;
  /** The same, of the requests before the present one. */
  uncertainBefore: boolean;
  signedAnew: boolean;
  lastError: ConferenceError | undefined;
}

export const beginCall = (operation: Operation, body: string, span: Span, startedAt: number): CallState => ({
  operation,
  body,
  span,
  startedAt,
  attempts: 0,
  uncertain: false,
  uncertainBefore: false,
  signedAnew: false,
  lastError: undefined,
});

export function beginAttempt(state: CallState): void {
  state.attempts += 1;
  state.uncertainBefore = state.uncertain;
  state.uncertain = true;
}

export function failAttempt(state: CallState, error: ConferenceError): void {
  state.lastError = error;
  state.uncertain = error instanceof ConferenceCallError && error.mayHaveBeenCarriedOut;
}

/** What an error says of the call. */
export const contextOf = (
  { operation, attempts, uncertainBefore }: CallState,
  mayHaveBeenCarriedOut: boolean,
): CallContext => ({
  operation: operation.id,
  attempts,
  mayHaveBeenCarriedOut: mayHaveBeenCarriedOut || uncertainBefore,
});
