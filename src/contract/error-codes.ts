/**
 * The contract's table of error codes: name, meaning, what to do, whether to retry. This entry does not bundle the
 * client, and the client does not bundle the meanings.
 *
 * @module
 */
import { errorCodes } from "../../generated/error-codes.ts";

export { errorCodes };

/** The contract's name of an error code. Codes of one meaning share a name. */
export type ErrorCodeName = (typeof errorCodes)[keyof typeof errorCodes]["name"];

/** Whether a retry of a refused call helps: never, after a pause, or once with a fresh UserSig. */
export type RetryAdvice = "never" | "backoff" | "re-sign";

/** An entry of the contract's table of error codes. */
export interface ErrorCodeEntry {
  readonly code: number;
  readonly name: ErrorCodeName;
  readonly meaning: string;
  /** What to do about it. */
  readonly action: string;
  readonly retry: RetryAdvice;
  /** True when the official page gives this advice, false when it is this project's judgement. */
  readonly documented: boolean;
  /** True when the call may have been carried out although the service reports a failure. */
  readonly outcomeUnknown: boolean;
}

/**
 * What the contract says about a code. Undefined for a code that it does not list.
 *
 * @example
 * describeErrorCode(100300)?.meaning;
 */
export function describeErrorCode(code: number): ErrorCodeEntry | undefined {
  return (errorCodes as Readonly<Record<number, ErrorCodeEntry>>)[code];
}
