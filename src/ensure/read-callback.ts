import { commonErrorCodes } from "../../generated/error-codes.ts";
import type { StoredConfiguration } from "../../generated/types.ts";
import type { SuccessBody } from "../contract/operations.ts";
import type { ConferenceApiError } from "../errors/api-error.ts";
import { isConferenceApiError } from "../errors/guards.ts";
import { isConfiguration } from "./same-configuration.ts";

/** What `get_callback` says of the configuration. */
export interface CallbackReading {
  /** Undefined when nothing is configured. */
  readonly configuration: StoredConfiguration | undefined;
  /** The success body; undefined when the query was refused because nothing is configured. */
  readonly response: SuccessBody<"getCallback"> | undefined;
  readonly refusal: ConferenceApiError | undefined;
}

/**
 * Reads the configuration. This is the only place that decides what "nothing is configured" looks like: no page states
 * what the service answers then (CC-06).
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
    if (!isConferenceApiError(error) || !maySayNothing(error)) throw error;
    return { configuration: undefined, response: undefined, refusal: error };
  }
}

/** A code that means something else, by the contract or because all operations share its range, does not say it. */
function maySayNothing({ code, codeName, contradictory }: ConferenceApiError): boolean {
  if (contradictory) return false;
  const shared = code >= commonErrorCodes.minimum && code <= commonErrorCodes.maximum;
  return codeName === "CallbackNotFound" || (codeName === undefined && !shared);
}
