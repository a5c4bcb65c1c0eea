import { commonErrorCodes } from "../../generated/error-codes.ts";
import { type CallerContext, call } from "../call/call.ts";
import { operationOf, type SuccessBody } from "../contract/operations.ts";
import { ConferenceApiError } from "../errors/api-error.ts";

/**
 * Reads the configuration. Resolves with the refusal when it may be how the service says that there is none: no page
 * states that answer.
 *
 * @see https://trtc.io/document/60730
 */
export async function readStored(
  context: CallerContext,
  signal: AbortSignal,
  startedAt: number,
): Promise<SuccessBody<"getCallback"> | ConferenceApiError> {
  try {
    const answer = await call(context, operationOf("getCallback"), undefined, signal, startedAt);
    return answer as SuccessBody<"getCallback">;
  } catch (error) {
    if (error instanceof ConferenceApiError && maySayNothing(error)) return error;
    throw error;
  }
}

/**
 * Whether a refused query may say that there is no configuration. A code that means something else, by the contract or
 * because all operations share its range, does not say it.
 */
export function maySayNothing({ code, codeName, contradictory }: ConferenceApiError): boolean {
  if (contradictory) return false;
  const shared = code >= commonErrorCodes.minimum && code <= commonErrorCodes.maximum;
  return codeName === "CallbackNotFound" || (codeName === undefined && !shared);
}
