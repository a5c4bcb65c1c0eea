import { type Command, CommanderError } from "commander";
import { isConferenceError } from "../../errors/guards.ts";
import { type ExitCode, exitCodeOf, exitCodes } from "../exit-codes.ts";
import { json, printable, printableLines } from "./printable.ts";
import type { Terminal } from "./terminal.ts";

/** Prints an error on standard error, and returns the exit code. */
export function report(error: unknown, program: Command, terminal: Terminal): ExitCode {
  const code = exitCodeOf(error);
  if (isPrinted(error)) return code;
  const { args } = terminal;
  const message = terminal.mask(messageOf(error, code, terminal));
  if (terminal.json) {
    terminal.note(json({ error: { message, exitCode: code, ...errorFields(error, code) } }));
  } else {
    terminal.note(`${terminal.errorStyle("red", "error:")} ${message}`);
    if (code === exitCodes.usage) terminal.note(`See ${helpFor(program, args)}`);
  }
  if (args.includes("--debug") && error instanceof Error) terminal.note(terminal.redact(error.stack ?? ""));
  return code;
}

/** Help and version were asked for, and are printed already. */
const isPrinted = (error: unknown): boolean =>
  error instanceof CommanderError && /^commander\.(help|helpDisplayed|version)$/.test(error.code);

function messageOf(error: unknown, code: ExitCode, terminal: Terminal): string {
  const message = error instanceof Error ? error.message : String(error);
  if (code === exitCodes.defect) {
    return `Something unexpected happened: ${printable(terminal.redact(message))}. Run it with --debug to see where.`;
  }
  return error instanceof CommanderError ? misuse(message) : printableLines(message);
}

/** The message of commander, which quotes an unknown option with its value: that may be a key. */
function misuse(message: string): string {
  const text = printableLines(
    message.replace(/^error: /, "").replace(/^(unknown option '[^=']*)=.*'/s, "$1=…'"),
  );
  return /^unknown option '--?(secret-?)?key\b/i.test(text)
    ? `${text}\nA secret key is never read from the command line, which others can see. Set TRTC_SECRET_KEY, use a profile, or pass it to --secret-key-stdin.`
    : text;
}

const members =
  "code codeName errorInfo requestId action retryable operation mayHaveBeenCarriedOut change option".split(
    " ",
  );

/** What a program may want to know of an error. */
function errorFields(error: unknown, code: ExitCode): object {
  if (!isConferenceError(error)) return { kind: code === exitCodes.defect ? "defect" : "usage" };
  const values = error as unknown as Readonly<Record<string, unknown>>;
  const known = members.filter((name) => values[name] !== undefined);
  return { kind: error.kind, ...Object.fromEntries(known.map((name) => [name, values[name]])) };
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
