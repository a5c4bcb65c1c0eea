import { createInterface } from "node:readline";
import { Writable } from "node:stream";
import { text } from "node:stream/consumers";

/**
 * The first lines of standard input, without the line breaks. At a terminal each is asked for, and what is typed is not
 * shown.
 */
export async function readLines(questions: readonly string[]): Promise<string[]> {
  const { stdin } = process;
  if (!stdin.isTTY) return (await text(stdin)).split(/\r?\n/).slice(0, questions.length);
  const lines: string[] = [];
  // Without an output of its own nothing that is typed is echoed.
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const reader = createInterface({ input: stdin, output: silent, terminal: true });
  // The reader takes Ctrl-C for itself.
  reader.once("SIGINT", () => {
    reader.close();
    process.kill(process.pid, "SIGINT");
  });
  try {
    for (const question of questions) {
      process.stderr.write(`${question} (not shown): `);
      lines.push(await new Promise<string>((resolve) => reader.question("", resolve)));
      process.stderr.write("\n");
    }
    return lines;
  } finally {
    reader.close();
  }
}
