import { createInterface } from "node:readline";
import { Writable } from "node:stream";
import { text } from "node:stream/consumers";
import type { Terminal } from "./output/terminal.ts";

/** All of standard input. */
export const readInput = ({ stdin }: Terminal): Promise<string> => text(stdin);

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
      lines.push(await new Promise<string>((resolve) => reader.question("", resolve)));
      terminal.printError("\n");
    }
    return lines;
  } finally {
    reader.close();
  }
}
