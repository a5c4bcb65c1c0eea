import { createInterface } from "node:readline";
import { Writable } from "node:stream";
import type { Terminal } from "./output/terminal.ts";
import { readText } from "./read-text.ts";

/** All of standard input. */
export async function readInput({ stdin }: Terminal): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk));
  return readText(Buffer.concat(chunks), "Standard input");
}

/** The first lines of standard input. At a terminal it asks for each, and does not show what is typed. */
export async function readLines(questions: readonly string[], terminal: Terminal): Promise<string[]> {
  const { stdin } = terminal;
  if (!stdin.isTTY) return (await readInput(terminal)).split(/\r?\n/).slice(0, questions.length);
  const lines: string[] = [];
  // readline echoes what is typed to its output.
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input: stdin, output: silent, terminal: true });
  // readline takes Ctrl-C for itself.
  reader.once("SIGINT", () => {
    reader.close();
    process.kill(process.pid, "SIGINT");
  });
  try {
    for (const question of questions) {
      terminal.printError(`${question} (not shown): `);
      lines.push(
        await new Promise<string>((resolve) => {
          reader.question("", resolve);
          // Ctrl-D ends the input.
          reader.once("close", () => resolve(""));
        }),
      );
      terminal.printError("\n");
    }
    return lines;
  } finally {
    reader.close();
  }
}

/** Asks at the terminal, and resolves with whether the answer is yes. */
export async function confirm(question: string, terminal: Terminal): Promise<boolean> {
  terminal.printError(`${question} [y/N] `);
  for await (const line of createInterface({ input: terminal.stdin })) return /^y(es)?$/i.test(line.trim());
  return false;
}
