import { ConferenceError } from "./base.ts";

/** An option or argument is wrong. Nothing was sent. The message never quotes the value, which may be a secret. */
export class ConferenceOptionsError extends ConferenceError {
  override readonly name = "ConferenceOptionsError";
  readonly kind = "options";
  /** The option or argument that is wrong. */
  readonly option: string;

  constructor(option: string, message: string) {
    super(message);
    this.option = option;
  }
}
