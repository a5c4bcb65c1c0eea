import { createInterface } from "node:readline";
import { readFileOf } from "../read-text.ts";
import type { Desk } from "./prompt-words.ts";
import { runLine } from "./run-line.ts";

/** The lines of a file, or of standard input as they come. */
export async function openScript(
  path: string,
  { terminal }: Pick<Desk, "terminal">,
  signal: AbortSignal,
): Promise<AsyncIterable<string> | Iterable<string>> {
  if (path === "-") return createInterface({ input: terminal.stdin, signal });
  return (await readFileOf("The file of --script", path)).split("\n");
}

/**
 * Carries out the lines one after the other, each when the events of the last one were answered.
 *
 * @throws What is wrong with the first line that fails. Its message begins with the number of the line.
 */
export async function playScript(
  lines: AsyncIterable<string> | Iterable<string>,
  desk: Desk,
  signal: AbortSignal,
): Promise<void> {
  let number = 0;
  for await (const line of lines) {
    if (signal.aborted) return;
    number += 1;
    try {
      await runLine(line, desk);
    } catch (error) {
      if (error instanceof Error) error.message = `Line ${number} of the script: ${error.message}`;
      throw error;
    }
    await desk.served.idle();
  }
}
