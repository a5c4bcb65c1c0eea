import type { Room, Seat, StoredConfiguration } from "../../generated/types.ts";
import { ConferenceApiError } from "./api-error.ts";
import { ConferenceError } from "./base.ts";

/** What each method that ensures a state reads of it. */
export interface EnsureReads {
  /** The configuration. */
  readonly ensureCallback: StoredConfiguration;
  /** The room. */
  readonly ensureRoom: Room;
  /** The room. */
  readonly ensureRoomGone: Room;
  /** The seats of the room. */
  readonly ensureOnSeat: readonly Seat[];
}

/** A method that ensures a state. */
export type EnsureMethod = keyof EnsureReads;

/** What was known when the method ended. */
export interface EnsureState<Method extends EnsureMethod = "ensureCallback"> {
  /** Whether a request of this call changed something. `possible` when the outcome of one is unknown. */
  change: "none" | "possible" | "made";
  /** What was read last. Undefined when nothing was seen. */
  lastRead: EnsureReads[Method] | undefined;
  /** The last error of a call, also where the method continued after it. */
  lastError: Error | undefined;
}

/**
 * A method such as `ensureCallback` or `ensureRoom` could not see the wanted state in place. `cause` is the last error of a
 * call, usually a ConferenceCallError. There is none when no call failed and the state still was another one.
 */
export class ConferenceEnsureError<Method extends EnsureMethod = "ensureCallback"> extends ConferenceError {
  override readonly name = "ConferenceEnsureError";
  readonly kind = "ensure";
  /** The method that was called. */
  readonly method: EnsureMethod;
  /** Whether a request of this call changed something. `possible` when the outcome of one is unknown. */
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
  // Private, because a Url or a Password may be in it, which no log may show.
  readonly #lastRead: EnsureReads[Method] | undefined;

  constructor(why: string, state: EnsureState<Method>, method: Method = "ensureCallback" as Method) {
    super(
      `${method} did not see the wanted state. ${changes[state.change]} ${why}`,
      state.lastError && { cause: state.lastError },
    );
    this.method = method;
    this.change = state.change;
    const said: Partial<ConferenceApiError> =
      state.lastError instanceof ConferenceApiError ? state.lastError : {};
    const { code, codeName, errorInfo, requestId, action } = said;
    Object.assign(this, { code, codeName, errorInfo, requestId, action });
    this.#lastRead = state.lastRead;
  }

  /** What was read last. Undefined when nothing was seen. A method, so that no log shows it. */
  lastRead(): EnsureReads[Method] | undefined {
    return this.#lastRead;
  }
}

const changes = {
  none: "Nothing was changed.",
  possible: "A change may have been made.",
  made: "A change was made.",
} as const;
