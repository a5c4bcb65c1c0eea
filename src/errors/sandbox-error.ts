import { ConferenceError } from "./base.ts";

/** A user of a sandbox's room may not do what a test asked for. Nothing changed. */
export class ConferenceSandboxError extends ConferenceError {
  override readonly name = "ConferenceSandboxError";
  readonly kind = "sandbox";
  /** The code by which a call would be refused, for example 100008. */
  readonly code: number;
  /** The contract's name of the code, for example `RoomFull`. */
  readonly codeName: string;

  constructor(message: string, code: number, codeName: string) {
    super(message);
    this.code = code;
    this.codeName = codeName;
  }
}
