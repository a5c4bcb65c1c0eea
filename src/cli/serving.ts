import type { Command } from "commander";
import { UsageError } from "./exit-codes.ts";
import { readNumber } from "./typed-values.ts";

/** The options of commands that serve. */
export interface ServingOptions {
  readonly port: string;
  readonly host: string;
}

export const addServingOptions = (command: Command, port: number): Command =>
  command
    .option("--port <number>", "the port; 0 takes any free one", String(port))
    .option("--host <name>", "the interface", "127.0.0.1");

export const readPort = ({ port }: ServingOptions): number => readNumber("--port", port, 0, 65_535);

/** Resolves at Ctrl-C, or when the process is asked to end. The second time ends the process at once. */
export const untilEnded = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });

/** The errors of listening, as Node and Prism word them. */
const ofAddress = /\b(EADDRINUSE|EADDRNOTAVAIL|ENOTFOUND|EAI_AGAIN|EACCES)\b[^\n]*/;

/** Turns an error of listening into a UsageError, and throws any other error as it is. */
export function explainListening(what: string): (error: unknown) => never {
  return (error) => {
    const address = ofAddress.exec(error instanceof Error ? error.message : String(error))?.[0];
    if (address === undefined) throw error;
    throw new UsageError(`${what} cannot listen: ${address}. Choose another --port or --host.`);
  };
}
