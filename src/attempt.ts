import { contentType } from "../generated/service.ts";
import type { UserSigSource } from "./auth.ts";
import type { Clock } from "./clock.ts";
import { withDeadline } from "./deadline.ts";
import { judge } from "./envelope.ts";
import { ConferenceApiError } from "./errors/api-error.ts";
import type { CallContext } from "./errors/call-error.ts";
import { ConferenceTimeoutError } from "./errors/timeout-error.ts";
import { ConferenceTransportError, type TransportFailure } from "./errors/transport-error.ts";
import type { Operation } from "./operation.ts";
import type { RandomUint32 } from "./random.ts";
import { errorCode, redact, redactedCause } from "./redact.ts";
import type { IncomingAnswer, Send } from "./transport.ts";

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
    random: context.random(),
    contenttype: contentType,
  };
}

/** Sends one request and judges its answer: the success body, or a ConferenceError. */
export async function attemptCall(context: AttemptContext, request: AttemptRequest): Promise<object> {
  const { operation, userSig } = request;
  const secrets = [...context.secrets, userSig];
  const about = (mayHaveBeenCarriedOut: boolean): CallContext => ({
    operation: operation.id,
    attempts: request.attempt,
    mayHaveBeenCarriedOut: mayHaveBeenCarriedOut || request.uncertain,
  });
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
        return await context.send({
          method,
          path,
          query: callQuery(context, userSig),
          body: request.body,
          signal,
        });
      } catch (error) {
        const cause = redactedCause(error, secrets);
        const failure = { what: `the request failed${describe(error)}`, cause, transient: true };
        throw new ConferenceTransportError(failure, about(!neverSent(error)));
      }
    },
  );
  const judgement = judge(answer.text);
  if (judgement.kind === "success") return judgement.body;
  if (judgement.kind === "none") {
    const failure = unusable(answer, redact(judgement.why, secrets));
    throw new ConferenceTransportError(failure, about(failure.transient));
  }
  const ErrorInfo = redact(judgement.refusal.ErrorInfo, secrets);
  throw new ConferenceApiError({ ...judgement.refusal, ErrorInfo }, about(false));
}

/** A redirect or a 4xx says that the request was not taken; the service itself answers neither. */
function unusable({ status }: IncomingAnswer, why: string): TransportFailure {
  if (status === 0 || (status >= 300 && status < 400)) {
    const what = `a redirect${status === 0 ? "" : ` (HTTP ${status})`}, not followed because it would carry the UserSig along`;
    return { what, status, transient: false };
  }
  return { what: `HTTP ${status} with ${why}`, status, transient: status < 400 || status >= 500 };
}

const describe = (error: unknown) => {
  const code = errorCode(error);
  return code === undefined ? "" : ` (${code})`;
};

/** Errors of name look-up and connecting, as Node and Bun name them: the request had not left yet. */
const beforeSending = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
  "ConnectionRefused",
]);

const neverSent = (error: unknown) => beforeSending.has(errorCode(error) ?? "");
