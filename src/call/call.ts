import type { Operation } from "../contract/operations.ts";
import { ConferenceApiError } from "../errors/api-error.ts";
import { ConferenceError } from "../errors/base.ts";
import { ConferenceCallError } from "../errors/call-error.ts";
import { ConferenceTimeoutError } from "../errors/timeout-error.ts";
import { sleep } from "../internal/clock.ts";
import { type AttemptContext, attemptCall, cleanerOf } from "./attempt.ts";
import { type AttemptListener, tell } from "./attempt-listener.ts";
import { beginAttempt, beginCall, type CallState, contextOf, failAttempt } from "./call-state.ts";
import { withDeadline } from "./deadline.ts";
import type { Limiter } from "./rate-limiter.ts";
import { callQuery, queryString, serializeBody } from "./request.ts";
import { retryDelay, retryNotSent } from "./retry.ts";

/** What every call of a client shares. */
export interface CallerContext extends AttemptContext {
  readonly limiter: Limiter;
  readonly maxRetries: number;
  /** ms. */
  readonly totalTimeout: number;
  readonly onAttempt: AttemptListener | undefined;
}

/** A call that failed and may have been carried out. */
export interface UnknownOutcome {
  readonly operation: Operation;
  readonly error: ConferenceCallError;
  /** The body of the call, as JSON. */
  readonly sent: string;
  /** Calls another operation, within the total time of the call. */
  readonly read: (operation: Operation, body: object) => Promise<object>;
}

/** Finds out whether a call was carried out. Resolves with the call's result, or rejects with the error. */
export type Recover = (call: UnknownOutcome) => Promise<object>;

/** How a single call is made. */
export interface CallSettings {
  readonly signal?: AbortSignal | undefined;
  /** When the total time began, where the call is part of something longer. Default: now. */
  readonly startedAt?: number;
  /** Runs when the call failed and may have been carried out. Default: the call rejects. */
  readonly recover?: Recover | undefined;
}

/** Calls an operation within its total time: one request, and retries where the contract says that they help. */
export function call(
  context: CallerContext,
  operation: Operation,
  body: unknown,
  { signal, startedAt, recover }: CallSettings,
): Promise<object> {
  const { clock, totalTimeout } = context;
  // Assigned before the time can be up.
  let state: CallState;
  const onTimeout = () =>
    new ConferenceTimeoutError(
      { scope: "call", milliseconds: totalTimeout, cause: state.lastError },
      contextOf(state, state.uncertain),
    );
  return withDeadline({ clock, ms: totalTimeout, parent: signal, onTimeout }, async (span) => {
    const start = startedAt ?? clock.elapsed();
    const json = serializeBody(operation, body);
    state = beginCall(operation, json, span, start);
    try {
      return await callWithRetries(context, state);
    } catch (error) {
      if (recover === undefined || span.ended) throw error;
      if (!(error instanceof ConferenceCallError && error.mayHaveBeenCarriedOut)) throw error;
      const read = (other: Operation, question: object) =>
        callWithRetries(context, beginCall(other, serializeBody(other, question), span, start));
      return recover({ operation, error, sent: json, read });
    }
  });
}

async function callWithRetries(context: CallerContext, state: CallState): Promise<object> {
  const { clock, userSigs, limiter, onAttempt } = context;
  const { operation, span } = state;
  for (;;) {
    let userSig: string;
    let query: string;
    try {
      // Before the limiter: behind it, calls with a turn would pile up at a slow signer and then leave in one burst.
      const made = userSigs.get();
      userSig = typeof made === "string" ? made : await made;
      query = queryString(callQuery(context, userSig));
      await limiter.acquire(span.signal);
    } catch (error) {
      throw retryNotSent(state, error);
    }
    beginAttempt(state);
    const { attempts: attempt } = state;
    const start = clock.elapsed();
    const report = (error: ConferenceError | undefined, requestId?: string, retryIn?: number) => {
      const milliseconds = clock.elapsed() - start;
      tell(onAttempt, { operation: operation.id, attempt, milliseconds, error, requestId, retryIn });
    };
    try {
      const { body, requestId } = await attemptCall(context, state, userSig, query);
      // Nobody expects an event after the call has ended.
      if (onAttempt !== undefined && !span.ended)
        report(undefined, requestId && cleanerOf(context, userSig)(requestId));
      return body;
    } catch (error) {
      // The caller's abort and the total time-out are passed on unchanged.
      if (span.ended || !(error instanceof ConferenceError)) throw error;
      failAttempt(state, error);
      const retryIn = retryDelay(context, state, error, userSig);
      report(error, error instanceof ConferenceApiError ? error.requestId : undefined, retryIn);
      if (retryIn === undefined) throw error;
      if (retryIn > 0) await sleep(clock, retryIn, span.signal);
    }
  }
}
