import { type Command, CommanderError } from "commander";
import {
  isConferenceApiError,
  isConferenceCallError,
  isConferenceEnsureError,
  isConferenceError,
  isConferenceOptionsError,
} from "../errors/guards.ts";
import { type ExitCode, exitCodes } from "./exit-codes.ts";
import { json, printable } from "./printable.ts";
import { masked, withoutSecrets } from "./secrets.ts";
import { styleFor } from "./style.ts";
import { UsageError } from "./usage-error.ts";

/** Prints what went wrong on standard error, and says what the command ends with. */
export function report(error: unknown, program: Command, args: readonly string[]): ExitCode {
  const code = exitCodeOf(error);
  // Help and version were asked for, and are printed already.
  if (isShown(error)) return code;
  const message = masked(messageOf(error, code));
  if (args.includes("--json")) {
    process.stderr.write(`${json({ error: { message, exitCode: code, ...fieldsOf(error) } })}\n`);
  } else {
    process.stderr.write(`${styleFor(process.stderr)("red", "error:")} ${message}\n`);
    if (code === exitCodes.usage) process.stderr.write(`See ${helpFor(program, args)}\n`);
  }
  if (args.includes("--debug") && error instanceof Error) {
    process.stderr.write(`${withoutSecrets(error.stack ?? "")}\n`);
  }
  return code;
}

const isShown = (error: unknown): boolean =>
  error instanceof CommanderError && /^commander\.(help|helpDisplayed|version)$/.test(error.code);

function exitCodeOf(error: unknown): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.usage;
  if (error instanceof UsageError || isConferenceOptionsError(error)) return exitCodes.usage;
  if (isConferenceApiError(error)) return exitCodes.refused;
  if (isConferenceCallError(error)) return exitCodes.noAnswer;
  if (isConferenceEnsureError(error)) {
    // Without a cause the service has answered all along, and something else was configured each time.
    return error.cause === undefined ? exitCodes.refused : exitCodeOf(error.cause);
  }
  return exitCodes.defect;
}

function messageOf(error: unknown, code: ExitCode): string {
  if (code === exitCodes.defect) {
    const what = error instanceof Error ? error.message : String(error);
    return `Something unexpected happened: ${printable(withoutSecrets(what))}. With --debug it says where.`;
  }
  const { message } = error as Error;
  return error instanceof CommanderError ? misuse(message) : lines(message);
}

/** Our own messages may have several lines; what they quote of others may not control the terminal. */
const lines = (message: string): string => message.split("\n").map(printable).join("\n");

/** What the library says of the command line. It quotes the option with its value, which may be a key. */
function misuse(message: string): string {
  const text = lines(message.replace(/^error: /, "").replace(/^(unknown option '[^=']*)=.*'/s, "$1=…'"));
  return /^unknown option '--?(secret-?)?key\b/i.test(text)
    ? `${text}\nA secret key is never taken from the command line, which others can read: set TRTC_SECRET_KEY, use a profile, or give it to --secret-key-stdin.`
    : text;
}

/** What a program may want to know of an error. */
function fieldsOf(error: unknown): object {
  const fields: Record<string, unknown> = { kind: "usage" };
  if (isConferenceError(error)) fields.kind = error.kind;
  else if (exitCodeOf(error) === exitCodes.defect) fields.kind = "defect";
  const names = ["code", "codeName", "errorInfo", "requestId", "action", "retryable", "operation"];
  if (!isConferenceError(error)) return fields;
  for (const name of [...names, "mayHaveBeenCarriedOut", "change", "option"]) {
    const value = (error as unknown as Record<string, unknown>)[name];
    if (value !== undefined) fields[name] = value;
  }
  return fields;
}

/** The help of the command that was meant, as far as there is one. */
function helpFor(program: Command, args: readonly string[]): string {
  const words = [program.name()];
  let command: Command | undefined = program;
  for (const arg of args) {
    command = command.commands.find((one) => one.name() === arg);
    if (command === undefined) break;
    words.push(arg);
  }
  return [...words, "--help"].join(" ");
}
