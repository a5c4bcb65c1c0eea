import type { Operation } from "../contract/operations.ts";
import { ConferenceApiError } from "../errors/api-error.ts";
import type { ConferenceError } from "../errors/base.ts";
import { ConferenceCallError } from "../errors/call-error.ts";
import { ConferenceTransportError } from "../errors/transport-error.ts";
import type { Clock } from "../internal/clock.ts";
import { fraction, type RandomUint32 } from "../internal/random.ts";
import { toError } from "../internal/thrown.ts";
import { type CallState, contextOf } from "./call-state.ts";
import type { UserSigSource } from "./user-sig-source.ts";

/** The upper limit of the pause before the first retry, in ms. It doubles with each retry. */
const firstPause = 500;
const longestPause = 8000;

interface RetryContext {
  readonly clock: Clock;
  readonly random: RandomUint32;
  readonly userSigs: UserSigSource;
  readonly maxRetries: number;
  /** ms. */
  readonly totalTimeout: number;
}

/** Decides whether a failed request is retried: after how many ms, or undefined for no retry. */
export function retryDelay(
  context: RetryContext,
  state: CallState,
  error: ConferenceError,
  userSig: string,
): number | undefined {
  const advice = retryAdvice(error, state.operation);
  // Retried or not, a refused UserSig must not be used by later calls.
  const renewed = advice === "re-sign" && context.userSigs.reject(userSig);
  if (advice === "never" || state.attempts > context.maxRetries) return undefined;
  if (advice === "re-sign") {
    if (!renewed || state.signedAnew) return undefined;
    state.signedAnew = true;
    return 0;
  }
  try {
    const retryIn = pause(state.attempts, context.random);
    const isLate = context.clock.elapsed() - state.startedAt + retryIn >= context.totalTimeout;
    // The service's refusal tells the caller more than the time-out that would follow.
    return isLate ? undefined : retryIn;
  } catch (thrown) {
    // The caller's `random` or clock.
    throw retryNotSent(state, thrown);
  }
}

/** What the contract advises after this error. */
function retryAdvice(error: ConferenceError, operation: Operation): ConferenceApiError["retry"] {
  if (!(error instanceof ConferenceCallError)) return "never";
  if (error.mayHaveBeenCarriedOut && !operation.retryAfterUnknownOutcome) return "never";
  if (error instanceof ConferenceApiError) return error.retry;
  if (error instanceof ConferenceTransportError && !error.transient) return "never";
  return "backoff";
}

/**
 * Exponential backoff with full jitter: a random pause up to a limit that doubles with each retry, so that clients that
 * failed together do not return together.
 *
 * @param retry 1 for the first.
 * @returns ms.
 */
export function pause(retry: number, random: RandomUint32): number {
  return fraction(random) * Math.min(longestPause, firstPause * 2 ** (retry - 1));
}

/** The error of a call whose request could not be signed, or was given no turn. */
export function retryNotSent(state: CallState, thrown: unknown): unknown {
  // The caller's own error is passed on unchanged, unless it would hide that the call may have been carried out.
  if (state.span.ended || !state.uncertain) return thrown;
  return new ConferenceTransportError(
    {
      what: "the response was lost, and the retry could not be sent, see cause",
      cause: toError(thrown),
      transient: true,
    },
    contextOf(state, true),
  );
}
