import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { Host } from "./output/terminal.ts";

/**
 * Calls `onLine` with each line that is typed, until standard input ends. Returns a function that stops it earlier. No
 * standard input stops the command: not one that is closed, and not the terminal of a background job.
 */
export function readTypedLines(stdin: Host["stdin"], onLine: (line: string) => void): () => void {
  return stdin.isTTY && process.platform !== "win32" ? readTerminal(onLine) : readLinesOf(stdin, onLine);
}

function readLinesOf(input: NodeJS.ReadableStream, onLine: (line: string) => void): () => void {
  const lines = createInterface({ input }).on("line", onLine);
  // Standard input that cannot be read, as that of nohup, has no lines.
  lines.on("error", () => {});
  return () => lines.close();
}

/**
 * Reads in a process that ignores SIGTTIN, with which a shell stops a background job that reads from the terminal. There
 * the read fails, and the process ends. Node itself cannot ignore the signal.
 */
function readTerminal(onLine: (line: string) => void): () => void {
  let stop = () => {};
  const start = () => {
    const reader = spawn("sh", ["-c", 'trap "" TTIN; exec cat'], {
      stdio: ["inherit", "pipe", "ignore"],
      // Not the secret key.
      env: { PATH: process.env.PATH },
    });
    readLinesOf(reader.stdout, onLine);
    // A machine without sh has no typed lines.
    reader.on("error", () => {});
    // `fg` continues a job that was stopped.
    const onEnd = () => void process.once("SIGCONT", start);
    reader.once("close", onEnd);
    stop = () => {
      reader.off("close", onEnd);
      process.off("SIGCONT", start);
      reader.kill();
    };
  };
  start();
  return () => stop();
}
