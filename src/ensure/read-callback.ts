import { commonErrorCodes } from "../../generated/error-codes.ts";
import type { StoredConfiguration } from "../../generated/types.ts";
import type { SuccessBody } from "../contract/operations.ts";
import { ConferenceApiError } from "../errors/api-error.ts";
import { isConfiguration } from "./same-configuration.ts";

/** What `get_callback` says of the configuration. */
export interface CallbackReading {
  /** Undefined when nothing is configured. */
  readonly configuration: StoredConfiguration | undefined;
  /** The success body. Undefined when the query was refused because nothing is configured. */
  readonly response: SuccessBody<"getCallback"> | undefined;
  /** The refusal from which "nothing is configured" was inferred. */
  readonly refusal: ConferenceApiError | undefined;
}

/**
 * Reads the configuration. Only this function decides what "nothing is configured" looks like, because no page states
 * the response of the service then (CC-06).
 *
 * @param query Calls `get_callback`.
 * @throws What `query` rejects with, unless it may mean that nothing is configured.
 * @see https://trtc.io/document/60730
 */
export async function readCallback(
  query: () => Promise<SuccessBody<"getCallback">>,
): Promise<CallbackReading> {
  try {
    const response = await query();
    const { Response: stored } = response;
    return { configuration: isConfiguration(stored) ? stored : undefined, response, refusal: undefined };
  } catch (error) {
    if (!(error instanceof ConferenceApiError) || !mayMeanNothing(error)) throw error;
    return { configuration: undefined, response: undefined, refusal: error };
  }
}

/** Not where the contract gives the code another meaning, or every operation shares it. */
function mayMeanNothing({ code, codeName, contradictory }: ConferenceApiError): boolean {
  if (contradictory) return false;
  const shared = code >= commonErrorCodes.minimum && code <= commonErrorCodes.maximum;
  return codeName === "CallbackNotFound" || (codeName === undefined && !shared);
}
