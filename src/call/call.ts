import type { Operation } from "../contract/operations.ts";
import { confirm } from "../ensure/confirm-write.ts";
import { ConferenceApiError } from "../errors/api-error.ts";
import { ConferenceError } from "../errors/base.ts";
import { ConferenceCallError } from "../errors/call-error.ts";
import { ConferenceTimeoutError } from "../errors/timeout-error.ts";
import { ConferenceTransportError } from "../errors/transport-error.ts";
import { sleep } from "../internal/clock.ts";
import { toError } from "../internal/to-error.ts";
import { type AttemptContext, attemptCall, cleaner } from "./attempt.ts";
import { type AttemptListener, tell } from "./attempt-listener.ts";
import { about, begin, type Progress } from "./call-state.ts";
import { withDeadline } from "./deadline.ts";
import type { Limiter } from "./rate-limiter.ts";
import { callQuery, queryString } from "./request.ts";
import { decide, pause } from "./retry.ts";
import { serialize } from "./serialize.ts";

export interface CallerContext extends AttemptContext {
  readonly limiter: Limiter;
  readonly maxRetries: number;
  /** ms. */
  readonly totalTimeout: number;
  readonly onAttempt: AttemptListener | undefined;
}

/**
 * Calls an operation, within the call's total time: one request, repeated where the contract says that it helps, and
 * confirmed where it is open whether it was carried out and the contract knows how to tell.
 */
export function call(
  context: CallerContext,
  operation: Operation,
  body: unknown,
  signal: AbortSignal | undefined,
  // Of what the call is a part of, where it is a part: the total time counts from there.
  startedAt?: number,
): Promise<object> {
  const { clock, totalTimeout } = context;
  // Set as soon as the call is begun, long before its time can be up.
  let progress: Progress;
  const onTimeout = () =>
    new ConferenceTimeoutError(
      { scope: "call", milliseconds: totalTimeout, cause: progress.lastError },
      about(progress, progress.uncertain),
    );
  return withDeadline({ clock, ms: totalTimeout, parent: signal, onTimeout }, async (span) => {
    const begun = startedAt ?? clock.elapsed();
    const json = serialize(operation, body);
    progress = begin(operation, json, span, begun);
    try {
      return await repeat(context, progress);
    } catch (error) {
      if (span.ended) throw error;
      return confirm(operation, json, error, (reading) => repeat(context, begin(reading, "{}", span, begun)));
    }
  });
}

async function repeat(context: CallerContext, progress: Progress): Promise<object> {
  const { clock, userSigs, limiter, onAttempt } = context;
  const { operation, span } = progress;
  for (;;) {
    let userSig: string;
    let query: string;
    try {
      // Before the limiter: a slow signer would pile up calls that have their turn already, and let them go in one burst.
      const made = userSigs.get();
      userSig = typeof made === "string" ? made : await made;
      query = queryString(callQuery(context, userSig));
      await limiter.acquire(span.signal);
    } catch (error) {
      throw notSent(progress, error);
    }
    const attempt = ++progress.attempts;
    progress.uncertainBefore = progress.uncertain;
    progress.uncertain = true;
    const start = clock.elapsed();
    const tellOf = (error: ConferenceError | undefined, requestId?: string, retryIn?: number) => {
      const milliseconds = clock.elapsed() - start;
      tell(onAttempt, { operation: operation.id, attempt, milliseconds, error, requestId, retryIn });
    };
    try {
      const { body, requestId } = await attemptCall(context, progress, userSig, query);
      // After the call has ended nobody expects an event any more.
      if (onAttempt !== undefined && !span.ended)
        tellOf(undefined, requestId && cleaner(context, userSig)(requestId));
      return body;
    } catch (error) {
      // The caller's own abort and the total time-out are passed on as they are.
      if (span.ended || !(error instanceof ConferenceError)) throw error;
      const retryIn = pauseAfter(context, progress, error, userSig);
      tellOf(error, error instanceof ConferenceApiError ? error.requestId : undefined, retryIn);
      if (retryIn === undefined) throw error;
      if (retryIn > 0) await sleep(clock, retryIn, span.signal);
    }
  }
}

/** What a call rejects with that could not be signed, or was given no turn. */
function notSent(progress: Progress, error: unknown): unknown {
  // What the caller brings is passed on as it is, unless it would hide that something may have been carried out.
  if (progress.span.ended || !progress.uncertain) return error;
  return new ConferenceTransportError(
    {
      what: "the answer was lost, and the repetition could not be sent, see cause",
      cause: toError(error),
      transient: true,
    },
    about(progress, true),
  );
}

/** The same, where a `random` of the caller's may throw. */
function pauseAfter(...args: Parameters<typeof nextPause>): number | undefined {
  try {
    return nextPause(...args);
  } catch (error) {
    throw notSent(args[1], error);
  }
}

/** ms until the request is to be repeated; undefined when it is not. */
function nextPause(
  context: CallerContext,
  progress: Progress,
  error: ConferenceError,
  userSig: string,
): number | undefined {
  progress.lastError = error;
  progress.uncertain = error instanceof ConferenceCallError && error.mayHaveBeenCarriedOut;
  const decision = decide(error, progress.operation);
  // A UserSig that was refused is of no use to any later call either, repeated or not.
  const renewed = decision === "re-sign" && context.userSigs.reject(userSig);
  if (decision === "stop" || progress.attempts > context.maxRetries) return undefined;
  if (decision === "re-sign") {
    if (!renewed || progress.signedAnew) return undefined;
    progress.signedAnew = true;
    return 0;
  }
  const retryIn = pause(progress.attempts, context.random);
  const over = context.clock.elapsed() - progress.startedAt + retryIn >= context.totalTimeout;
  // What the service said is worth more to the caller than a time-out that is sure to follow.
  return over ? undefined : retryIn;
}
