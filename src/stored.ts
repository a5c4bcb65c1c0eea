import { commonErrorCodes } from "../generated/error-codes.ts";
import { type CallerContext, call } from "./call.ts";
import { ConferenceApiError } from "./errors/api-error.ts";
import { operationOf, type SuccessBody } from "./operation.ts";

/**
 * Reads the configuration. Undefined when the query is refused in a way that may be how the service says that there is
 * none: no page states that answer. A code that all operations share says something else, and so does one that may pass.
 *
 * @see https://trtc.io/document/60730
 */
export async function readStored(
  context: CallerContext,
  signal: AbortSignal,
): Promise<SuccessBody<"getCallback"> | undefined> {
  try {
    return (await call(context, operationOf("getCallback"), undefined, signal)) as SuccessBody<"getCallback">;
  } catch (error) {
    if (error instanceof ConferenceApiError && maySayNothing(error)) return undefined;
    throw error;
  }
}

function maySayNothing({ code, retryable, mayHaveBeenCarriedOut: open }: ConferenceApiError): boolean {
  const shared = code >= commonErrorCodes.minimum && code <= commonErrorCodes.maximum;
  return !shared && !retryable && !open;
}
