import type { StoredConfiguration } from "../../generated/types.ts";
import { ConferenceError } from "./base.ts";

/** What was known when `ensureCallback` ended. */
export interface EnsureState {
  /** Whether a request of this call has changed the configuration: `possible` when one's outcome is not known. */
  change: "none" | "possible" | "made";
  /** The configuration as it was read last; undefined when none was seen. */
  lastRead: StoredConfiguration | undefined;
  /** What a call failed with last, also where `ensureCallback` went on. */
  lastError: Error | undefined;
}

/**
 * `ensureCallback` could not see the wanted configuration in place. `cause` is what a call failed with last, a
 * ConferenceCallError mostly; there is none when no call failed and the configuration still was another one.
 */
export class ConferenceEnsureError extends ConferenceError {
  override readonly name = "ConferenceEnsureError";
  readonly kind = "ensure";
  /** Whether a request of this call has changed the configuration: `possible` when one's outcome is not known. */
  readonly change: EnsureState["change"];
  // Private, because its Url may hold a secret of the application's own, which nothing that is logged may show.
  readonly #lastRead: StoredConfiguration | undefined;

  constructor(why: string, state: EnsureState) {
    super(
      `ensureCallback did not see the wanted configuration in place. ${changes[state.change]} ${why}`,
      state.lastError && { cause: state.lastError },
    );
    this.change = state.change;
    this.#lastRead = state.lastRead;
  }

  /** The configuration as it was read last; undefined when none was seen. A method, so that no log shows it. */
  lastRead(): StoredConfiguration | undefined {
    return this.#lastRead;
  }
}

const changes = {
  none: "Nothing was changed.",
  possible: "It may have been changed.",
  made: "It was changed.",
} as const;
