import { isDeepStrictEqual } from "node:util";
import {
  describeErrorCode,
  isConferenceApiError,
  isConferenceCallError,
  isConferenceEnsureError,
} from "../../../src/index.ts";
import { bindingGoal, type Goal, rounded } from "../suite.ts";
import { allowedGrowth, grows, growthOf, type Sample } from "./leaks.ts";

/** What is configured; undefined for nothing. */
export type State = { readonly Url: string; readonly CallbackCommandList: readonly string[] } | undefined;

export type End = "success" | "refusal" | "failure" | "uncertain" | "unexpected";

/** How a call ended, by what it rejected with; undefined for a success. */
export function endOf(error: unknown): End {
  if (error === undefined) return "success";
  if (isConferenceEnsureError(error)) return error.change === "none" ? "failure" : "uncertain";
  if (!isConferenceCallError(error)) return "unexpected";
  if (error.mayHaveBeenCarriedOut) return "uncertain";
  return isConferenceApiError(error) ? "refusal" : "failure";
}

export interface Called {
  readonly before: State;
  /** What is configured once the call is carried out. */
  readonly wanted: State;
  /** What is configured now, by the sandbox itself. */
  readonly after: State;
  readonly error: unknown;
}

/** The promise that a call did not keep; undefined when it kept all. */
export function problemOf({ before, wanted, after, error }: Called): string | undefined {
  const is = (state: State) => isDeepStrictEqual(after, state);
  switch (endOf(error)) {
    case "success":
      return is(wanted) ? undefined : "a call succeeded, and was not carried out";
    case "uncertain":
      return is(wanted) || is(before) ? undefined : "a call of unknown outcome left something else";
    case "unexpected":
      return `a call rejected with something that is not an error of the client: ${error}`;
    case "refusal":
      if (isConferenceApiError(error) && describeErrorCode(error.code) === undefined) {
        return `a call was refused with ${error.code}, which is documented nowhere`;
      }
      return is(before) ? undefined : "a refused call was carried out";
    case "failure":
      return is(before) ? undefined : "a call that failed for certain was carried out";
  }
}

/** @param taken Whether the receiver took the event. @param handled How often its handler ended well. */
export function eventProblem(taken: boolean, handled: number): string | undefined {
  if (!taken) return "an event was not taken, although it was sent again and again";
  if (handled === 1) return undefined;
  return handled === 0 ? "an event was taken, and never handled" : "an event was handled more than once";
}

/** What a soak has seen. */
export interface Seen {
  readonly counts: Readonly<Record<string, number>>;
  readonly lost: number;
  /** The first problems, in words. */
  readonly problems: readonly string[];
  readonly memory: readonly Sample[];
  /** Handles that were opened and not closed. */
  readonly open: readonly string[];
}

/** What must hold at the end of a soak on every machine. */
export function judge({ lost, memory, open }: Seen): Goal[] {
  const growth = growthOf(memory);
  return [
    bindingGoal("nothing is lost, and nothing done twice", lost, lost === 0),
    bindingGoal(
      `memory grows by ${allowedGrowth} MB at most from the first to the last quarter`,
      rounded(growth.last - growth.first),
      memory.length > 0 && !grows(growth),
    ),
    bindingGoal("no handle is left open", open.length, open.length === 0),
  ];
}
