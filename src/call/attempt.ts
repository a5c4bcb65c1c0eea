import { ConferenceApiError } from "../errors/api-error.ts";
import { ConferenceTimeoutError } from "../errors/timeout-error.ts";
import { ConferenceTransportError } from "../errors/transport-error.ts";
import type { Clock } from "../internal/clock.ts";
import { redact } from "../internal/redact.ts";
import { about, type Progress } from "./call-state.ts";
import type { Caller } from "./request.ts";
import { judge, type Success } from "./response.ts";
import type { IncomingAnswer, Send } from "./send.ts";
import { failedRequest, isRedirect, unusable } from "./unusable.ts";
import type { UserSigSource } from "./user-sig-source.ts";

/** What one request needs, the same for every request of a client. */
export interface AttemptContext extends Caller {
  readonly userSigs: UserSigSource;
  readonly send: Send;
  readonly clock: Clock;
  /** ms. */
  readonly timeout: number;
  /** What must not show up in an error, besides the UserSig. */
  readonly secrets: readonly string[];
}

/** Sends one request and judges its answer: resolves with a success, rejects with a ConferenceError otherwise. */
export async function attemptCall(
  context: AttemptContext,
  progress: Progress,
  userSig: string,
  query: string,
): Promise<Success> {
  const { timeout } = context;
  const { operation, body, span } = progress;
  const onTimeout = () =>
    new ConferenceTimeoutError({ scope: "attempt", milliseconds: timeout }, about(progress, true));
  let answer: IncomingAnswer;
  try {
    answer = await span.part(timeout, onTimeout, (signal) =>
      context.send({ method: operation.method, path: operation.path, query, body, signal }),
    );
  } catch (error) {
    if (span.ended || error instanceof ConferenceTimeoutError) throw error;
    const { cause, what, sent } = failedRequest(error, secretsOf(context, userSig));
    throw new ConferenceTransportError({ what, cause, transient: true }, about(progress, sent));
  }
  const judgement = isRedirect(answer) ? ({ kind: "none", why: "" } as const) : judge(answer.text);
  if (judgement.kind === "success") return judgement;
  const clean = cleaner(context, userSig);
  if (judgement.kind === "none") {
    const { failure, taken } = unusable(answer, clean(judgement.why));
    throw new ConferenceTransportError(failure, about(progress, taken));
  }
  const { ErrorInfo, RequestId, ...refusal } = judgement.refusal;
  throw new ConferenceApiError(
    { ...refusal, ErrorInfo: clean(ErrorInfo), RequestId: RequestId && clean(RequestId) },
    about(progress, false),
  );
}

const secretsOf = ({ secrets }: AttemptContext, userSig: string) => [...secrets, userSig];

/** Takes the secrets out of a text. Only where one is shown: looking for them costs more than the call. */
export const cleaner = (context: AttemptContext, userSig: string) => (text: string) =>
  redact(text, secretsOf(context, userSig));
