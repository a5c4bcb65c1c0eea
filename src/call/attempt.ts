import { ConferenceApiError } from "../errors/api-error.ts";
import { ConferenceTimeoutError } from "../errors/timeout-error.ts";
import { ConferenceTransportError } from "../errors/transport-error.ts";
import type { Clock } from "../internal/clock.ts";
import { cleaner } from "../internal/redact.ts";
import { type CallState, contextOf } from "./call-state.ts";
import { fetchFailure } from "./fetch-failure.ts";
import type { Caller } from "./request.ts";
import { judgeResponse, type SuccessResponse } from "./response.ts";
import type { HttpResponse, Send } from "./send.ts";
import type { UserSigSource } from "./user-sig-source.ts";

/** What every request of a client shares. */
export interface AttemptContext extends Caller {
  readonly userSigs: UserSigSource;
  readonly send: Send;
  readonly clock: Clock;
  /** ms. */
  readonly timeout: number;
  /** What no error may show, besides the UserSig. */
  readonly secrets: readonly string[];
}

/** Sends one request and judges its response. Rejects with a ConferenceError unless it succeeded. */
export async function attemptCall(
  context: AttemptContext,
  state: CallState,
  userSig: string,
  query: string,
): Promise<SuccessResponse> {
  const { timeout } = context;
  const clean = cleanerOf(context, userSig);
  const { operation, body, span } = state;
  const onTimeout = () =>
    new ConferenceTimeoutError({ scope: "attempt", milliseconds: timeout }, contextOf(state, true));
  let response: HttpResponse;
  try {
    response = await span.part(timeout, onTimeout, (signal) =>
      context.send({ path: operation.path, query, body, signal }),
    );
  } catch (error) {
    if (span.ended || error instanceof ConferenceTimeoutError) throw error;
    const { failure, mayHaveArrived } = fetchFailure(error, clean);
    throw new ConferenceTransportError(failure, contextOf(state, mayHaveArrived));
  }
  const judgement = judgeResponse(response, clean);
  if (judgement.kind === "success") return judgement;
  throw judgement.kind === "refused"
    ? new ConferenceApiError(judgement.envelope, contextOf(state, false))
    : new ConferenceTransportError(judgement.failure, contextOf(state, judgement.mayHaveArrived));
}

/** Cleans texts of the service. Used only on what is shown, because the search costs more than the call. */
export const cleanerOf = ({ secrets }: AttemptContext, userSig: string) => cleaner([...secrets, userSig]);
