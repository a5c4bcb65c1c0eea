import { type AttemptContext, attemptCall } from "./attempt.ts";
import { sleep } from "./clock.ts";
import { confirm } from "./confirm.ts";
import { withDeadline } from "./deadline.ts";
import { ConferenceApiError } from "./errors/api-error.ts";
import { ConferenceError } from "./errors/base.ts";
import { ConferenceCallError } from "./errors/call-error.ts";
import { ConferenceTimeoutError } from "./errors/timeout-error.ts";
import { ConferenceTransportError } from "./errors/transport-error.ts";
import { type AttemptListener, tell } from "./hooks.ts";
import type { Limiter } from "./limiter.ts";
import type { Operation } from "./operation.ts";
import { decide, pause } from "./retry.ts";
import { serialize } from "./serialize.ts";

export interface CallerContext extends AttemptContext {
  readonly limiter: Limiter;
  readonly maxRetries: number;
  /** ms. */
  readonly totalTimeout: number;
  readonly onAttempt: AttemptListener | undefined;
}

/** How far a call has come. Kept outside the loop, because the total time-out has to tell. */
interface Progress {
  readonly startedAt: number;
  attempts: number;
  /** A request was started whose outcome is not known, or not yet. */
  uncertain: boolean;
  signedAnew: boolean;
  lastError: ConferenceError | undefined;
}

/**
 * Calls an operation, within the call's total time: one request, repeated where the contract says that it helps, and
 * confirmed where it is open whether it was carried out and the contract knows how to tell.
 */
export async function call(
  context: CallerContext,
  operation: Operation,
  body: unknown,
  signal: AbortSignal | undefined,
  // Of what the call is a part of, where it is a part: the total time counts from there.
  startedAt = context.clock.elapsed(),
): Promise<object> {
  const json = serialize(operation, body);
  const { clock, totalTimeout } = context;
  const progress = begin(startedAt);
  const onTimeout = () =>
    new ConferenceTimeoutError(
      { scope: "call", milliseconds: totalTimeout, cause: progress.lastError },
      { operation: operation.id, attempts: progress.attempts, mayHaveBeenCarriedOut: progress.uncertain },
    );
  return withDeadline({ clock, ms: totalTimeout, parent: signal, onTimeout }, (running) =>
    repeat(context, operation, json, running, progress).catch((error: unknown) => {
      if (running.aborted) throw error;
      return confirm(operation, json, error, (reading) =>
        repeat(context, reading, "{}", running, begin(startedAt)),
      );
    }),
  );
}

const begin = (startedAt: number): Progress => ({
  startedAt,
  attempts: 0,
  uncertain: false,
  signedAnew: false,
  lastError: undefined,
});

async function repeat(
  context: CallerContext,
  operation: Operation,
  body: string,
  signal: AbortSignal,
  progress: Progress,
): Promise<object> {
  const { clock, onAttempt } = context;
  for (;;) {
    const userSig = await prepare(context, operation, signal, progress);
    const attempt = ++progress.attempts;
    const { uncertain } = progress;
    progress.uncertain = true;
    const start = clock.elapsed();
    const about = () => ({ operation: operation.id, attempt, milliseconds: clock.elapsed() - start });
    try {
      const answer = await attemptCall(context, { operation, body, userSig, signal, attempt, uncertain });
      const requestId = onAttempt && answer.requestId();
      tell(onAttempt, { ...about(), error: undefined, requestId, retryIn: undefined });
      return answer.body;
    } catch (error) {
      // The caller's own abort and the total time-out are passed on as they are.
      if (signal.aborted || !(error instanceof ConferenceError)) throw error;
      const retryIn = nextPause(context, operation, progress, error, userSig);
      const requestId = error instanceof ConferenceApiError ? error.requestId : undefined;
      tell(onAttempt, { ...about(), error, requestId, retryIn });
      if (retryIn === undefined) throw error;
      if (retryIn > 0) await sleep(clock, retryIn, signal);
    }
  }
}

/** Signs, and waits for the turn. */
async function prepare(
  { userSigs, limiter }: CallerContext,
  operation: Operation,
  signal: AbortSignal,
  progress: Progress,
): Promise<string> {
  try {
    // Before the limiter: a slow signer would pile up calls that have their turn already, and let them go in one burst.
    const userSig = await userSigs.get();
    await limiter.acquire(signal);
    return userSig;
  } catch (error) {
    // What the caller brings is passed on as it is, unless it would hide that something may have been carried out.
    if (signal.aborted || !progress.uncertain) throw error;
    const cause = error instanceof Error ? error : new Error(String(error));
    throw new ConferenceTransportError(
      {
        what: "the answer was lost, and the repetition could not be sent, see cause",
        cause,
        transient: true,
      },
      { operation: operation.id, attempts: progress.attempts, mayHaveBeenCarriedOut: true },
    );
  }
}

/** ms until the request is to be repeated; undefined when it is not. */
function nextPause(
  context: CallerContext,
  operation: Operation,
  progress: Progress,
  error: ConferenceError,
  userSig: string,
): number | undefined {
  progress.lastError = error;
  progress.uncertain = error instanceof ConferenceCallError && error.mayHaveBeenCarriedOut;
  const decision = decide(error, operation);
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
