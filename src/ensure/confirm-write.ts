import type { Recover } from "../call/call.ts";
import {
  type ConfirmableId,
  type ConfirmedBy,
  type Operation,
  operationOf,
  type RequestBody,
  type SuccessBody,
} from "../contract/operations.ts";
import { sameConfiguration } from "./same-configuration.ts";

/** For each operation with `x-confirmed-by`: whether the operation named there has read what was sent. */
export type Comparators = {
  readonly [Id in ConfirmableId]: (sent: RequestBody<Id>, read: SuccessBody<ConfirmedBy<Id>>) => boolean;
};

const comparators: Comparators = {
  setCallback: (sent, read) => sameConfiguration(sent, read.Response),
};

/**
 * How a write recovers from a lost response: it asks the operation that the contract names. The write has succeeded when
 * that shows what was sent, and the response to the question is its result. Undefined where the contract names none.
 */
export function confirmWrite({ id, confirmedBy }: Operation): Recover | undefined {
  if (confirmedBy === undefined) return undefined;
  const isSame = comparators[id as ConfirmableId] as (sent: unknown, read: unknown) => boolean;
  return async (error, sent, read) => {
    // Where the question fails, nothing is known beyond the error of the write.
    const response = await read(operationOf(confirmedBy)).catch(() => undefined);
    if (response === undefined || !isSame(JSON.parse(sent), response)) throw error;
    return response;
  };
}
