import type { OperationId } from "../operation.ts";

/** Registered with the runtime, so that guards recognise errors of another copy of this package as well. */
const brand = Symbol.for("trtc-conference-api.error");

export type ConferenceErrorKind = "api" | "transport" | "timeout" | "options";

/** What is known of the call that failed. */
export interface CallContext {
  /** The operation that was called, `setCallback` for example. */
  readonly operation: OperationId;
  /** How many requests were started for this call, 0 when it failed before the first. */
  readonly attempts: number;
  /**
   * Whether the service may have carried the call out although it failed, because a request was under way and no
   * certain answer came. Read the state before you repeat a call that must not be carried out twice.
   */
  readonly mayHaveBeenCarriedOut: boolean;
}

/**
 * The base of every error that this package makes. Messages, properties, causes and what `util.inspect` prints hold
 * neither the secret key nor a UserSig nor the query string of a URL.
 */
export abstract class ConferenceError extends Error {
  /** Tells the subclasses apart. */
  abstract readonly kind: ConferenceErrorKind;

  get [brand](): ConferenceErrorKind {
    return this.kind;
  }
}

/** The kind of an error of this package, of whichever copy of it; undefined for anything else. */
export function kindOf(error: unknown): ConferenceErrorKind | undefined {
  return (error as { [brand]?: ConferenceErrorKind } | null | undefined)?.[brand];
}
