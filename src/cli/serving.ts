import type { AddressInfo } from "node:net";
import type { Command } from "commander";
import { UsageError } from "./exit-codes.ts";
import type { Terminal } from "./output/terminal.ts";
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

/** Where to listen. An IPv6 address may be in brackets, as in a URL. */
export function readAddress({ port, host }: ServingOptions): { port: number; host: string } {
  // Node takes an empty host for every interface of the machine.
  if (host.trim() === "") throw new UsageError("--host must be the name or address of an interface.");
  return { port: readNumber("--port", port, 0, 65_535), host: host.replace(/^\[(.*)\]$/, "$1") };
}

/** The URL of a server that listens at this address, without a slash at the end. */
export const urlOf = ({ address, family, port }: AddressInfo): string =>
  `http://${family === "IPv6" ? `[${address}]` : address}:${port}`;

const endings = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Resolves at Ctrl-C, when the terminal is closed, or when the process is asked to end. The second time ends the process
 * at once. Until then no reader of the output stops the command.
 */
export function untilEnded(terminal: Terminal): Promise<void> {
  terminal.dropsUnread = true;
  return new Promise((resolve) => {
    const end = () => {
      for (const signal of endings) process.off(signal, end);
      resolve();
    };
    for (const signal of endings) process.on(signal, end);
  });
}

/** A line about something that happened, with the time of day. */
export const logLine = (time: number, ...parts: readonly string[]): string =>
  [new Date(time).toTimeString().slice(0, 8), ...parts].join(" ");

/** The errors of listening, as Node words them. */
const ofAddress = /\b(EADDRINUSE|EADDRNOTAVAIL|ENOTFOUND|EAI_AGAIN|EACCES|EINVAL)\b[^\n]*/;

/**
 * Turns an error of listening into a UsageError, and throws any other error as it is.
 *
 * @param options What to change.
 */
export function explainListening(what: string, options = "--port or --host"): (error: unknown) => never {
  return (error) => {
    const address = ofAddress.exec(error instanceof Error ? error.message : String(error))?.[0];
    if (address === undefined) throw error;
    throw new UsageError(`${what} cannot listen: ${address}. Choose another ${options}.`);
  };
}
