import type { Command } from "commander";
import type { ConferenceClientOptions } from "../call/client-options.ts";
import { type ConferenceClient, createConferenceClient } from "../client.ts";
import { addServiceOptions, readCredentials, type ServiceOptions } from "./credentials.ts";
import type { Terminal } from "./output/terminal.ts";
import { readNumber } from "./typed-values.ts";

/** The options of commands that make a call. */
export interface ConnectOptions extends ServiceOptions {
  readonly timeout?: string;
}

export const addConnectOptions = (command: Command): Command =>
  addServiceOptions(command).option(
    "--timeout <seconds>",
    "how long a call may take, retries included (default: 30)",
  );

/** A client for the application that the options, the profile or the environment name. */
export async function connect(
  options: ConnectOptions,
  terminal: Terminal,
  more: Partial<ConferenceClientOptions> = {},
): Promise<ConferenceClient> {
  const timeouts = readTimeouts(options);
  return createConferenceClient({ ...(await readCredentials(options, terminal)), ...timeouts, ...more });
}

export function readTimeouts({
  timeout,
}: ConnectOptions): Pick<ConferenceClientOptions, "timeout" | "totalTimeout"> {
  if (timeout === undefined) return {};
  const ms = readNumber("--timeout", timeout, 1, 3600) * 1000;
  // The client's own default for one request.
  return { totalTimeout: ms, timeout: Math.min(ms, 5000) };
}
