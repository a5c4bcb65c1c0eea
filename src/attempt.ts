import { contentType } from "../generated/service.ts";
import type { UserSigSource } from "./auth.ts";
import type { Clock } from "./clock.ts";
import { withDeadline } from "./deadline.ts";
import { judge } from "./envelope.ts";
import { ConferenceApiError } from "./errors/api-error.ts";
import type { CallContext } from "./errors/call-error.ts";
import { ConferenceTimeoutError } from "./errors/timeout-error.ts";
import { ConferenceTransportError } from "./errors/transport-error.ts";
import type { Operation } from "./operation.ts";
import { checkRandom, type RandomUint32 } from "./random.ts";
import { redact } from "./redact.ts";
import type { Send } from "./transport.ts";
import { failedRequest, isRedirect, unusable } from "./unusable.ts";

/** The query string that every call carries. */
export interface CallQuery {
  readonly sdkappid: number;
  readonly identifier: string;
  readonly usersig: string;
  readonly random: number;
  readonly contenttype: "json";
}

/** What one request needs, the same for every request of a client. */
export interface AttemptContext {
  readonly sdkAppId: number;
  readonly identifier: string;
  readonly userSigs: UserSigSource;
  readonly send: Send;
  readonly random: RandomUint32;
  readonly clock: Clock;
  /** ms. */
  readonly timeout: number;
  /** What must not show up in an error, besides the UserSig. */
  readonly secrets: readonly string[];
}

export interface AttemptRequest {
  readonly operation: Operation;
  readonly body: string;
  readonly userSig: string;
  readonly signal: AbortSignal;
  /** Which request of the call this is, from 1. */
  readonly attempt: number;
  /** Whether an earlier request of the call may have been carried out. */
  readonly uncertain: boolean;
}

export function callQuery(context: AttemptContext, userSig: string): CallQuery {
  return {
    sdkappid: context.sdkAppId,
    identifier: context.identifier,
    usersig: userSig,
    random: checkRandom(context.random()),
    contenttype: contentType,
  };
}

/** A success, as it came. */
export interface AttemptAnswer {
  readonly body: object;
  /** Safe to be logged. Worked out when asked for: few ask, and looking for secrets in it costs more than the call. */
  readonly requestId: () => string | undefined;
}

/** Sends one request and judges its answer: resolves with a success, rejects with a ConferenceError otherwise. */
export async function attemptCall(context: AttemptContext, request: AttemptRequest): Promise<AttemptAnswer> {
  const { operation, userSig } = request;
  const secrets = [...context.secrets, userSig];
  const about = (mayHaveBeenCarriedOut: boolean): CallContext => ({
    operation: operation.id,
    attempts: request.attempt,
    mayHaveBeenCarriedOut: mayHaveBeenCarriedOut || request.uncertain,
  });
  const query = callQuery(context, userSig);
  const answer = await withDeadline(
    {
      clock: context.clock,
      ms: context.timeout,
      parent: request.signal,
      onTimeout: () =>
        new ConferenceTimeoutError({ scope: "attempt", milliseconds: context.timeout }, about(true)),
    },
    async (signal) => {
      const { method, path } = operation;
      try {
        return await context.send({ method, path, query, body: request.body, signal });
      } catch (error) {
        const { cause, what, sent } = failedRequest(error, secrets);
        throw new ConferenceTransportError({ what, cause, transient: true }, about(sent));
      }
    },
  );
  const clean = (text: string | undefined) => (text === undefined ? undefined : redact(text, secrets));
  const judgement = isRedirect(answer) ? ({ kind: "none", why: "" } as const) : judge(answer.text);
  if (judgement.kind === "success") {
    return { body: judgement.body, requestId: () => clean(judgement.requestId) };
  }
  if (judgement.kind === "none") {
    const { failure, taken } = unusable(answer, redact(judgement.why, secrets));
    throw new ConferenceTransportError(failure, about(taken));
  }
  const { ErrorCode, ErrorInfo, RequestId, contradictory } = judgement.refusal;
  const refusal = {
    ErrorCode,
    contradictory,
    ErrorInfo: redact(ErrorInfo, secrets),
    RequestId: clean(RequestId),
  };
  throw new ConferenceApiError(refusal, about(false));
}
