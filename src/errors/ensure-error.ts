import type { StoredConfiguration } from "../../generated/types.ts";
import { ConferenceApiError } from "./api-error.ts";
import { ConferenceError } from "./base.ts";

/** What was known when `ensureCallback` ended. */
export interface EnsureState {
  /** Whether a request of this call changed the configuration. `possible` when the outcome of one is unknown. */
  change: "none" | "possible" | "made";
  /** The configuration that was read last. Undefined when none was seen. */
  lastRead: StoredConfiguration | undefined;
  /** The last error of a call, also where `ensureCallback` continued after it. */
  lastError: Error | undefined;
}

/**
 * `ensureCallback` could not see the wanted configuration in place. `cause` is the last error of a call, usually a
 * ConferenceCallError. There is none when no call failed and the configuration still was another one.
 */
export class ConferenceEnsureError extends ConferenceError {
  override readonly name = "ConferenceEnsureError";
  readonly kind = "ensure";
  /** Whether a request of this call changed the configuration. `possible` when the outcome of one is unknown. */
  readonly change: EnsureState["change"];
  // What the service said, as in ConferenceApiError.
  /** `ErrorCode` of the refusal that is the `cause`. Undefined when the service refused nothing. */
  declare readonly code: ConferenceApiError["code"] | undefined;
  /** The contract's name for the code. */
  declare readonly codeName: ConferenceApiError["codeName"];
  /** `ErrorInfo` of the refusal, without secrets. */
  declare readonly errorInfo: ConferenceApiError["errorInfo"] | undefined;
  /** `RequestId` of the refusal. Support asks for it. */
  declare readonly requestId: ConferenceApiError["requestId"];
  /** What the contract advises. */
  declare readonly action: ConferenceApiError["action"];
  // Private, because its Url may hold a secret of the application, which no log may show.
  readonly #lastRead: StoredConfiguration | undefined;

  constructor(why: string, state: EnsureState) {
    super(
      `ensureCallback did not see the wanted configuration in place. ${changes[state.change]} ${why}`,
      state.lastError && { cause: state.lastError },
    );
    this.change = state.change;
    const said: Partial<ConferenceApiError> =
      state.lastError instanceof ConferenceApiError ? state.lastError : {};
    const { code, codeName, errorInfo, requestId, action } = said;
    Object.assign(this, { code, codeName, errorInfo, requestId, action });
    this.#lastRead = state.lastRead;
  }

  /** The configuration that was read last. Undefined when none was seen. A method, so that no log shows it. */
  lastRead(): StoredConfiguration | undefined {
    return this.#lastRead;
  }
}

const changes = {
  none: "Nothing was changed.",
  possible: "It may have been changed.",
  made: "It was changed.",
} as const;
