import {
  describeErrorCode,
  type ErrorCodeEntry,
  errorCodes,
  type RetryAdvice,
} from "../../contract/error-codes.ts";
import { closestTo } from "../closest.ts";
import type { CommandDefinition } from "../command.ts";
import { inCommandWords } from "../command-words.ts";
import { exitCodes, UsageError } from "../exit-codes.ts";
import { type Line, styled } from "../output/style.ts";
import type { Terminal } from "../output/terminal.ts";

export const errors: CommandDefinition = {
  summary: "Explain an ErrorCode, and say what to do",
  more: "A name may stand for several codes. Without a code it prints the table. It ends with 1 for a code that the contract does not list.",
  examples: [
    "trtc-conference-api errors 100300",
    "trtc-conference-api errors CallbackNotFound",
    "trtc-conference-api errors --json",
  ],
  declare(command) {
    command.argument("[code]", "the ErrorCode of a response, or its name");
  },
  async run(_, terminal, code) {
    if (code === undefined) printTable(terminal);
    else if (/^\d{1,15}$/.test(code)) explainCode(Number(code), terminal);
    else explainName(code, terminal);
  },
};

const all: readonly ErrorCodeEntry[] = Object.values(errorCodes);

const retries: Record<RetryAdvice, string> = {
  never: "does not help",
  backoff: "helps after a pause",
  "re-sign": "may help once, with a fresh UserSig",
};

function printTable(terminal: Terminal): void {
  const width = Math.max(...all.map(({ name }) => name.length));
  const lines = all.map(
    ({ code, name, meaning }) => `${String(code).padStart(6)}  ${name.padEnd(width)}  ${meaning}`,
  );
  terminal.result(all, lines);
}

function explainCode(code: number, terminal: Terminal): void {
  const entry = describeErrorCode(code);
  if (entry === undefined) {
    const unlisted = `The contract does not list ${code}. ErrorInfo of the response may say more.`;
    terminal.result({ code, listed: false }, unlisted);
    terminal.exitCode = exitCodes.refused;
    return;
  }
  terminal.result({ ...entry, listed: true }, explanation(entry));
}

/** Codes of one meaning share a name. */
function explainName(typed: string, terminal: Terminal): void {
  const entries = all.filter(({ name }) => name.toLowerCase() === typed.toLowerCase());
  if (entries.length === 0) {
    const closest = closestTo(
      typed,
      all.map(({ name }) => name),
    );
    throw new UsageError(
      `The code must be a number or a name of the table, for example 100300. Did you mean ${closest}?`,
    );
  }
  terminal.result(entries, entries.flatMap(explanation));
}

function explanation(entry: ErrorCodeEntry): Line[] {
  const action = inCommandWords(entry.action);
  // The page's advice names operations, and not commands of ours.
  const isOfPage = entry.documented && action === entry.action;
  return [
    [styled("bold", `${entry.code} ${entry.name}`)],
    `Meaning     ${entry.meaning}`,
    `What to do  ${action}`,
    `Retry       ${retries[entry.retry]}${entry.outcomeUnknown ? "; the call may have been carried out" : ""}`,
    `Advice      ${isOfPage ? "of the official page" : "of this project"}`,
  ];
}
