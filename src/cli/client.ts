import type { Command } from "commander";
import type { ConferenceClientOptions } from "../call/client-options.ts";
import { type ConferenceClient, createConferenceClient } from "../client.ts";
import { addServiceOptions, readCredentials, type ServiceOptions } from "./credentials.ts";
import { readNumber } from "./number.ts";

/** The options of commands that make a call. */
export interface CallOptions extends ServiceOptions {
  readonly timeout?: string;
}

export const addCallOptions = (command: Command): Command =>
  addServiceOptions(command).option(
    "--timeout <seconds>",
    "how long it may take, with all repetitions; unless given 30",
  );

/** A client for the application that the options, the profile or the environment name. */
export async function connect(
  options: CallOptions,
  more: Partial<ConferenceClientOptions> = {},
): Promise<ConferenceClient> {
  const timeouts = readTimeouts(options);
  return createConferenceClient({ ...(await readCredentials(options)), ...timeouts, ...more });
}

export function readTimeouts({ timeout }: CallOptions): { timeout?: number; totalTimeout?: number } {
  if (timeout === undefined) return {};
  const ms = readNumber("--timeout", timeout, 1, 3600) * 1000;
  // One request never needs longer than the client grants it anyway.
  return { totalTimeout: ms, timeout: Math.min(ms, 5000) };
}
