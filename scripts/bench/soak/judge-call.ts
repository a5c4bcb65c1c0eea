import { isDeepStrictEqual } from "node:util";
import {
  describeErrorCode,
  isConferenceApiError,
  isConferenceCallError,
  isConferenceEnsureError,
} from "../../../src/index.ts";

/** What is configured, undefined for nothing. */
export type State = { readonly Url: string; readonly CallbackCommandList: readonly string[] } | undefined;

/** What a call has said, and what is so. */
export interface Called {
  /** What was configured before. */
  readonly before: State;
  /** What will be once the call is carried out. */
  readonly wanted: State;
  /** What is configured now, as the sandbox knows it. */
  readonly after: State;
  /** What it rejected with; undefined for a success. */
  readonly error: unknown;
}

/** How a call has ended: it has succeeded, was refused, or has failed, for certain or not. */
export type End = "success" | "refusal" | "failure" | "uncertain" | "unexpected";

export function endOf(error: unknown): End {
  if (error === undefined) return "success";
  if (isConferenceEnsureError(error)) return error.change === "none" ? "failure" : "uncertain";
  if (!isConferenceCallError(error)) return "unexpected";
  if (error.mayHaveBeenCarriedOut) return "uncertain";
  return isConferenceApiError(error) ? "refusal" : "failure";
}

/** What is wrong: something was promised that is not so. Undefined where all is well. */
export function problemOf({ before, wanted, after, error }: Called): string | undefined {
  const is = (state: State) => isDeepStrictEqual(after, state);
  switch (endOf(error)) {
    case "success":
      return is(wanted) ? undefined : "a call has succeeded, and what it was to do is not done";
    case "uncertain":
      return is(wanted) || is(before)
        ? undefined
        : "a call of unknown outcome has left something else behind";
    case "unexpected":
      return `a call has ended in something that is no error of its own: ${error}`;
    case "refusal":
      if (isConferenceApiError(error) && describeErrorCode(error.code) === undefined) {
        return `a call was refused with ${error.code}, which is documented nowhere`;
      }
      return is(before) ? undefined : "a call was refused, and was carried out all the same";
    case "failure":
      return is(before) ? undefined : "a call has failed for certain, and was carried out all the same";
  }
}
