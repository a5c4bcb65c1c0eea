import type { Command } from "commander";
import {
  describeErrorCode,
  type ErrorCodeEntry,
  errorCodes,
  type RetryAdvice,
} from "../../contract/error-codes.ts";
import { define, onRun } from "../define.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import type { Terminal } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";

export function addErrors(program: Command): void {
  const command = define(program, "errors", {
    summary: "Says what an ErrorCode means, and what to do",
    more: "Without a code it prints the table. A code that the contract does not list ends with 1.",
    examples: ["trtc-conference errors 100300", "trtc-conference errors --json"],
  }).argument("[code]", "an ErrorCode of an answer");
  onRun(command, (_, terminal, code) => (code === undefined ? table(terminal) : explain(code, terminal)));
}

const repeats: Record<RetryAdvice, string> = {
  never: "does not help",
  backoff: "helps after a pause",
  "re-sign": "may help once, with a fresh UserSig",
};

function table(terminal: Terminal): undefined {
  const entries: ErrorCodeEntry[] = Object.values(errorCodes);
  const width = Math.max(...entries.map(({ name }) => name.length));
  const lines = entries.map(
    ({ code, name, meaning }) => `${String(code).padStart(6)}  ${name.padEnd(width)}  ${meaning}`,
  );
  terminal.result(entries, lines.join("\n"));
  return undefined;
}

function explain(code: string, terminal: Terminal): ExitCode | undefined {
  if (!/^\d{1,15}$/.test(code)) throw new UsageError("A code is a number, 100300 say.");
  const entry = describeErrorCode(Number(code));
  if (entry === undefined) {
    terminal.result(
      { code: Number(code), listed: false },
      `${Number(code)} is not listed in the contract. ErrorInfo of the answer may say more.`,
    );
    return exitCodes.refused;
  }
  const { name, meaning, action, retry, documented, outcomeUnknown } = entry;
  terminal.result(
    { ...entry, listed: true },
    [
      terminal.style("bold", `${entry.code} ${name}`),
      `Meaning     ${meaning}`,
      `What to do  ${action}`,
      `Repetition  ${repeats[retry]}${outcomeUnknown ? "; the call may have been carried out all the same" : ""}`,
      `Advice      ${documented ? "of the official page" : "of this project"}`,
    ].join("\n"),
  );
  return undefined;
}
