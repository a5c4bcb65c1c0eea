import {
  describeErrorCode,
  type ErrorCodeEntry,
  errorCodes,
  type RetryAdvice,
} from "../../contract/error-codes.ts";
import type { CommandDefinition } from "../command.ts";
import { exitCodes, UsageError } from "../exit-codes.ts";
import type { Terminal } from "../output/terminal.ts";

export const errors: CommandDefinition = {
  summary: "Explain an ErrorCode, and say what to do",
  more: "Without a code it prints the table. It ends with 1 for a code that the contract does not list.",
  examples: ["trtc-conference-api errors 100300", "trtc-conference-api errors --json"],
  declare(command) {
    command.argument("[code]", "the ErrorCode of a response");
  },
  async run(_, terminal, code) {
    if (code === undefined) printTable(terminal);
    else explain(code, terminal);
  },
};

const retries: Record<RetryAdvice, string> = {
  never: "does not help",
  backoff: "helps after a pause",
  "re-sign": "may help once, with a fresh UserSig",
};

function printTable(terminal: Terminal): void {
  const entries: ErrorCodeEntry[] = Object.values(errorCodes);
  const width = Math.max(...entries.map(({ name }) => name.length));
  const lines = entries.map(
    ({ code, name, meaning }) => `${String(code).padStart(6)}  ${name.padEnd(width)}  ${meaning}`,
  );
  terminal.result(entries, lines.join("\n"));
}

function explain(text: string, terminal: Terminal): void {
  if (!/^\d{1,15}$/.test(text)) throw new UsageError("The code must be a number, for example 100300.");
  const code = Number(text);
  const entry = describeErrorCode(code);
  if (entry === undefined) {
    const unlisted = `The contract does not list ${code}. ErrorInfo of the response may say more.`;
    terminal.result({ code, listed: false }, unlisted);
    terminal.exitCode = exitCodes.refused;
    return;
  }
  const { name, meaning, action, retry, documented, outcomeUnknown } = entry;
  terminal.result(
    { ...entry, listed: true },
    [
      terminal.style("bold", `${code} ${name}`),
      `Meaning     ${meaning}`,
      `What to do  ${action}`,
      `Retry       ${retries[retry]}${outcomeUnknown ? "; the call may have been carried out" : ""}`,
      `Advice      ${documented ? "of the official page" : "of this project"}`,
    ].join("\n"),
  );
}
