import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Command, CommanderError } from "commander";
import {
  isConferenceError,
  isConferenceOptionsError,
  isConferenceTimeoutError,
  isConferenceTransportError,
} from "../../errors/guards.ts";
import { inCommandWords } from "../command-words.ts";
import { type ExitCode, exitCodeOf, exitCodes } from "../exit-codes.ts";
import { styled } from "./style.ts";
import type { Terminal } from "./terminal.ts";

/** Prints an error on standard error, and returns the exit code. */
export function report(error: unknown, program: Command, terminal: Terminal): ExitCode {
  const code = exitCodeOf(error);
  if (isPrinted(error)) return code;
  const { args } = terminal;
  const message = messageOf(error, code, terminal);
  const help = code === exitCodes.usage ? [`See ${helpFor(program, args)}`] : [];
  terminal.notice({ error: { message, exitCode: code, ...errorFields(error, code, terminal) } }, [
    [styled("red", "error:"), ` ${message}`],
    ...help,
  ]);
  if (args.includes("--debug") && error instanceof Error) {
    terminal.note([`${error.name}: ${message}`, ...framesOf(error), ...causesOf(error, terminal)]);
  }
  return code;
}

/** Help and version were asked for, and are printed already. */
const isPrinted = (error: unknown): boolean =>
  error instanceof CommanderError && /^commander\.(help|helpDisplayed|version)$/.test(error.code);

function messageOf(error: unknown, code: ExitCode, terminal: Terminal): string {
  const message = error instanceof Error ? error.message : String(error);
  if (code === exitCodes.defect) {
    return `Something unexpected happened: ${foreign(message, terminal)}. Run it with --debug to see where.`;
  }
  if (error instanceof CommanderError) return misuse(message);
  if (isConferenceOptionsError(error)) {
    return inCommandWords(message.replace(/^[a-z][A-Za-z]*/, (option) => typedNames[option] ?? option));
  }
  return isConferenceError(error) ? inCommandWords(message) + hostOf(error, terminal) : message;
}

/** A message of the runtime, which may quote what was typed, for example a key. */
const foreign = (message: string, terminal: Terminal): string =>
  terminal.redact(message, ...terminal.args.flatMap((arg) => arg.split(/^--?[\w-]+[=:]|^-\w/)));

/** The options of the library whose values come from an option of the command, which most have the same name. */
const typedNames: Readonly<Record<string, string>> = {
  administrators: "--administrator",
  path: "--path",
  token: "The token, --token or TRTC_CALLBACK_TOKEN,",
  sdkAppId: "The SDKAppID",
  secretKey: "The secret key",
};

/** Host and port where the network failed, or did not respond in time. */
function hostOf(error: Error, { service }: Terminal): string {
  const failed = [error, error.cause].some(
    (one) => isConferenceTransportError(one) || isConferenceTimeoutError(one),
  );
  return failed && service !== undefined ? ` The host was ${service}.` : "";
}

/** The message of commander without the values that it quotes: what was typed in the wrong place may be a key. */
function misuse(message: string): string {
  const [, problem = "", suggestion = ""] = /^(?:error: )?(.*?)(\n\(Did you mean .*)?$/s.exec(message) ?? [];
  const option = /^unknown option '(.*)'$/s.exec(problem)?.[1];
  if (option !== undefined) return `${unknownOption(option)}${suggestion.replace("\n", " ")}`;
  // A value that resembles a known word is a typo.
  if (suggestion !== "") return `${problem}${suggestion.replace("\n", " ")}`;
  return problem
    .replace(/^unknown command '.*'$/s, "unknown command")
    .replace(/(value|argument) '.*' (is invalid)/s, "$1 $2");
}

function unknownOption(option: string): string {
  // What does not look like a name, or follows it, may be a value.
  const [, name = "--", rest = "…"] = /^(--[a-z][a-z-]{0,23}(?=[=:]|$)|-[a-z])(.*)$/is.exec(option) ?? [];
  const problem = `unknown option '${name}${rest && "…"}'`;
  return /^-{1,2}(k(?![a-z-]*$)|secret|key)/i.test(option)
    ? `${problem}. A secret key is never read from the command line, which others can see. Set TRTC_SECRET_KEY, use a profile, or pass it to --secret-key-stdin.`
    : problem;
}

const members =
  "code codeName errorInfo requestId action retryable operation mayHaveBeenCarriedOut change option".split(
    " ",
  );

/** What a program may want to know of an error. */
export function errorFields(error: unknown, code: ExitCode, { service }: Terminal): object {
  if (!isConferenceError(error)) return { kind: code === exitCodes.defect ? "defect" : "usage" };
  const values = error as unknown as Readonly<Record<string, unknown>>;
  const known = members.filter((name) => values[name] !== undefined);
  const fields = Object.fromEntries(known.map((name) => [name, values[name]]));
  const action = typeof fields.action === "string" && { action: inCommandWords(fields.action) };
  return { kind: error.kind, ...fields, ...action, ...(service !== undefined && { host: service }) };
}

/** Where an error comes from. A foreign message may hold lines that look like frames. */
function framesOf({ stack = "", message }: Error): string[] {
  const frames = stack.slice(stack.includes(message) ? stack.indexOf(message) + message.length : 0);
  const path = /(?<=[ (])(?:file:\/\/)?(?:\/|[A-Z]:[\\/])[^()]*(?=:\d+:\d+\)?$)/i;
  return frames
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.replace(path, placeOf));
}

/** Paths of this package and of its dependencies are no secret, any others may be. */
function placeOf(path: string): string {
  const folder = dirname(createRequire(import.meta.url).resolve("trtc-conference-api/package.json"));
  const own = [`${pathToFileURL(folder)}/`, join(folder, "/")].find((start) => path.startsWith(start));
  if (own !== undefined) return path.slice(own.length);
  return /node_modules[\\/](?!.*node_modules)(.*)/.exec(path)?.[1] ?? "[redacted]";
}

function causesOf({ cause }: Error, terminal: Terminal): string[] {
  if (!(cause instanceof Error)) return [];
  const what = `Caused by ${cause.name}: ${foreign(cause.message, terminal)}`;
  return [what, ...framesOf(cause), ...causesOf(cause, terminal)];
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
