/** Registered with the runtime, so that guards recognise errors of another copy of this package as well. */
const brand = Symbol.for("trtc-conference-api.error");

export type ConferenceErrorKind = "api" | "transport" | "timeout" | "options" | "ensure";

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
