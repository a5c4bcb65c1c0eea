import { type Operation, operationOf } from "../contract/operations.ts";
import { ConferenceCallError } from "../errors/call-error.ts";
import { sameConfiguration } from "./same-configuration.ts";

/**
 * A call failed, but may have been carried out. Where the contract names an operation that tells (`x-confirmed-by`), it
 * is asked: when it shows what was sent, the call has succeeded, and what it answered is the call's result.
 *
 * @param sent The body of the call, as JSON.
 * @param read Calls the operation that tells.
 * @throws The error of the call, unless what was sent is there.
 */
export async function confirm(
  operation: Operation,
  sent: string,
  error: unknown,
  read: (operation: Operation) => Promise<object>,
): Promise<object> {
  const { confirmedBy } = operation;
  if (confirmedBy === undefined) throw error;
  if (!(error instanceof ConferenceCallError && error.mayHaveBeenCarriedOut)) throw error;
  const answer: { Response?: unknown } = await read(operationOf(confirmedBy)).catch(() => {
    // Nothing is known beyond what the call itself says.
    throw error;
  });
  if (!sameConfiguration(JSON.parse(sent), answer.Response)) throw error;
  return answer;
}
