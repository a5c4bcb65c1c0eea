import { errorCodes } from "../../generated/error-codes.ts";
import type { ErrorCodeName, RetryAdvice } from "../errors/api-error.ts";

/** An entry of the contract's table of error codes. */
export interface ErrorCodeEntry {
  readonly code: number;
  readonly name: ErrorCodeName;
  readonly meaning: string;
  readonly action: string;
  readonly retry: RetryAdvice;
  /** True when the official page gives this advice; false when it is this project's judgement. */
  readonly documented: boolean;
  /** True when the call may have been carried out although the service reports a failure. */
  readonly outcomeUnknown: boolean;
}

/**
 * What the contract says of a code; undefined for one that it does not list.
 *
 * @example
 * describeErrorCode(100300)?.meaning;
 */
export function describeErrorCode(code: number): ErrorCodeEntry | undefined {
  return (errorCodes as Readonly<Record<number, ErrorCodeEntry>>)[code];
}
