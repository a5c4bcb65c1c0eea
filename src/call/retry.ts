import type { Operation } from "../contract/operations.ts";
import { ConferenceApiError } from "../errors/api-error.ts";
import type { ConferenceError } from "../errors/base.ts";
import { ConferenceCallError } from "../errors/call-error.ts";
import { ConferenceTransportError } from "../errors/transport-error.ts";
import { fraction, type RandomUint32 } from "../internal/random.ts";

/** The pause before the first repetition is up to this many ms, and doubles with each one. */
const firstPause = 500;
const longestPause = 8000;

/** What to do after a failed request. */
export type Decision = "stop" | "backoff" | "re-sign";

/** Decides by the contract's policy; how often, and how long to wait, is not its matter. */
export function decide(error: ConferenceError, operation: Operation): Decision {
  if (!(error instanceof ConferenceCallError)) return "stop";
  if (error.mayHaveBeenCarriedOut && !operation.repeatAfterUnknownOutcome) return "stop";
  if (error instanceof ConferenceApiError) return error.retry === "never" ? "stop" : error.retry;
  if (error instanceof ConferenceTransportError) return error.transient ? "backoff" : "stop";
  return "backoff";
}

/**
 * Exponential backoff with full jitter: anything from 0 to the longest pause of this repetition, so that clients that
 * failed together do not come back together.
 *
 * @param repetition 1 for the first.
 * @returns ms.
 */
export function pause(repetition: number, random: RandomUint32): number {
  return fraction(random) * Math.min(longestPause, firstPause * 2 ** (repetition - 1));
}
