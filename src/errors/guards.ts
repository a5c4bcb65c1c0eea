import type { ConferenceApiError } from "./api-error.ts";
import { type ConferenceError, kindOf } from "./base.ts";
import type { ConferenceCallError } from "./call-error.ts";
import type { ConferenceEnsureError, EnsureMethod } from "./ensure-error.ts";
import type { ConferenceEventError } from "./event-error.ts";
import type { ConferenceOptionsError } from "./options-error.ts";
import type { ConferenceTimeoutError } from "./timeout-error.ts";
import type { ConferenceTransportError } from "./transport-error.ts";

// Guards rather than instanceof: two copies of the package in one application have two sets of classes.

/** Whether it is an error of this package. */
export function isConferenceError(error: unknown): error is ConferenceError {
  return kindOf(error) !== undefined;
}

/** Whether a call failed: the error has `operation`, `attempts`, `mayHaveBeenCarriedOut`. */
export function isConferenceCallError(error: unknown): error is ConferenceCallError {
  return ["api", "transport", "timeout"].includes(kindOf(error) ?? "");
}

/** Whether the service refused the call: the error has `code`, `codeName`, `requestId`, `action`. */
export function isConferenceApiError(error: unknown): error is ConferenceApiError {
  return kindOf(error) === "api";
}

/** Whether no valid response of the service came: the error has `status` or `cause`. */
export function isConferenceTransportError(error: unknown): error is ConferenceTransportError {
  return kindOf(error) === "transport";
}

/** Whether no response came in time: the error has `scope`, `milliseconds`. */
export function isConferenceTimeoutError(error: unknown): error is ConferenceTimeoutError {
  return kindOf(error) === "timeout";
}

/** Whether an option or argument was wrong: the error has `option`. */
export function isConferenceOptionsError(error: unknown): error is ConferenceOptionsError {
  return kindOf(error) === "options";
}

/**
 * Whether a method such as `ensureCallback` could not see the wanted state in place: the error has `method`, `change`,
 * `lastRead()`, `cause`, `code`.
 *
 * @param method The only method that counts. Default: any. `lastRead()` has the type of what this one reads.
 */
export function isConferenceEnsureError<Method extends EnsureMethod = "ensureCallback">(
  error: unknown,
  method?: Method,
): error is ConferenceEnsureError<Method> {
  if (kindOf(error) !== "ensure") return false;
  return method === undefined || (error as ConferenceEnsureError<Method>).method === method;
}

/** Whether an event cannot be used: the error has `reasons`. */
export function isConferenceEventError(error: unknown): error is ConferenceEventError {
  return kindOf(error) === "event";
}
