/** Registered with the runtime, so that guards recognise errors of another copy of this package as well. */
const brand = Symbol.for("trtc-conference-api.error");

export type ConferenceErrorKind =
  | "api"
  | "transport"
  | "timeout"
  | "options"
  | "ensure"
  | "event"
  | "sandbox";

/**
 * The base of every error of this package. Messages, properties, causes and the output of `util.inspect` hold no secret
 * key, no UserSig and no query string of a URL.
 */
export abstract class ConferenceError extends Error {
  /** Tells the subclasses apart. */
  abstract readonly kind: ConferenceErrorKind;

  get [brand](): ConferenceErrorKind {
    return this.kind;
  }
}

/** The kind of an error of this package or of another copy of it. Undefined for anything else. */
export function kindOf(error: unknown): ConferenceErrorKind | undefined {
  return (error as { [brand]?: ConferenceErrorKind } | null | undefined)?.[brand];
}
