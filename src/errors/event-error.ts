import { ConferenceError } from "./base.ts";

/** An event cannot be used. The message and the reasons name places, and never quote a value: it tells what users do. */
export class ConferenceEventError extends ConferenceError {
  override readonly name = "ConferenceEventError";
  readonly kind = "event";
  /** What is wrong, one place each; the first 20 of a long list. */
  readonly reasons: readonly string[];

  constructor(reasons: readonly string[]) {
    super(`The event breaks the contract: ${reasons.join("; ")}.`);
    this.reasons = reasons;
  }
}
