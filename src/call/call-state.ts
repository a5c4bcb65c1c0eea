import type { Operation } from "../contract/operations.ts";
import type { ConferenceError } from "../errors/base.ts";
import type { CallContext } from "../errors/call-error.ts";
import type { Span } from "./deadline.ts";

/** A call, and how far it has come. Kept apart from what drives it, because the total time-out has to tell. */
export interface Progress {
  readonly operation: Operation;
  /** JSON text. */
  readonly body: string;
  readonly span: Span;
  readonly startedAt: number;
  attempts: number;
  /** A request was started whose outcome is not known, or not yet. */
  uncertain: boolean;
  /** The same, of the requests before the one that is under way. */
  uncertainBefore: boolean;
  signedAnew: boolean;
  lastError: ConferenceError | undefined;
}

export const begin = (operation: Operation, body: string, span: Span, startedAt: number): Progress => ({
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

/** What an error says of the call. */
export const about = (
  { operation, attempts, uncertainBefore }: Progress,
  mayHaveBeenCarriedOut: boolean,
): CallContext => ({
  operation: operation.id,
  attempts,
  mayHaveBeenCarriedOut: mayHaveBeenCarriedOut || uncertainBefore,
});
