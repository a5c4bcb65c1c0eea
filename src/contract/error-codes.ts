/**
 * The contract's table of error codes: name, meaning, what to do, whether to repeat. Importing it does not bring the
 * client along, nor does the client bring the meanings along: what its errors say is in them.
 *
 * @module
 */
export { errorCodes } from "../../generated/error-codes.ts";
export type { ErrorCodeName, RetryAdvice } from "../errors/api-error.ts";
export { describeErrorCode, type ErrorCodeEntry } from "./describe-error-code.ts";
