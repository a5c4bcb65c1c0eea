import { ConferenceError } from "./base.ts";

/**
 * An option, an argument or a variable of the environment is wrong. Nothing was sent. The message never quotes the value,
 * which may be a secret.
 */
export class ConferenceOptionsError extends ConferenceError {
  override readonly name = "ConferenceOptionsError";
  readonly kind = "options";
  /** The option or argument that is wrong, or the variable that stands in for it, for example `TRTC_REGION`. */
  readonly option: string;

  constructor(option: string, message: string) {
    super(message);
    this.option = option;
  }
}
