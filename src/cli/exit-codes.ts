import { CommanderError } from "commander";
import {
  isConferenceApiError,
  isConferenceCallError,
  isConferenceEnsureError,
  isConferenceOptionsError,
} from "../errors/guards.ts";
import { ConferenceSandboxError } from "../errors/sandbox-error.ts";

/** The exit codes of the command. The guide to the command lists them for scripts. */
export const exitCodes = {
  done: 0,
  /** The service refused the call, or a check found something wrong. */
  refused: 1,
  /** The command line, the credentials or the profile are wrong. Nothing was sent. */
  usage: 2,
  /** No valid response came, or something could not be checked. */
  noResponse: 3,
  /** A defect of this program. */
  defect: 70,
  /** Standard output could not be written, for example because the disk is full. */
  unwritten: 74,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** The command was used wrongly; nothing was sent. The message says what to do, and quotes no secret. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

export function exitCodeOf(error: unknown): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  if (error instanceof UsageError || isConferenceOptionsError(error)) return exitCodes.usage;
  if (isConferenceApiError(error) || error instanceof ConferenceSandboxError) return exitCodes.refused;
  if (isConferenceCallError(error)) return exitCodes.noResponse;
  if (isConferenceEnsureError(error)) {
    if (error.cause !== undefined) return exitCodeOf(error.cause);
    // Without a cause either the write succeeded and something else is configured, or no response came in time.
    return error.change === "made" ? exitCodes.refused : exitCodes.noResponse;
  }
  return exitCodes.defect;
}
