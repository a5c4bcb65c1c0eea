import type { Command } from "commander";
import type { ConferenceClientOptions } from "../call/client-options.ts";
import { createConferenceClient } from "../client.ts";
import type { ConferenceClient } from "../client-interface.ts";
import {
  addServiceOptions,
  type Credentials,
  readCredentials,
  readGiven,
  type ServiceOptions,
} from "./credentials.ts";
import type { Terminal } from "./output/terminal.ts";
import { hostAndPort, readAddress, type ServiceAddress } from "./service-address.ts";
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

type MoreOptions = Pick<ConferenceClientOptions, "fetch" | "maxRetries">;

/** A client for the application that the options, the profile or the environment name. */
export async function connect(
  options: ConnectOptions,
  terminal: Terminal,
  more: MoreOptions = {},
): Promise<ConferenceClient> {
  const timeouts = readTimeouts(options);
  const given = await readGiven(options, terminal);
  const address = readAddress(options, given, terminal.env);
  return createClient(await readCredentials(options, given, terminal), address, terminal, {
    ...timeouts,
    ...more,
  });
}

/** A client, after it was said whom it is going to call, and for which application. */
export function createClient(
  credentials: Credentials,
  { baseUrl }: ServiceAddress,
  terminal: Terminal,
  { fetch: send = fetch, ...more }: MoreOptions & Timeouts,
): ConferenceClient {
  const { sdkAppId, secretKey, identifier = "admin" } = credentials;
  const client = createConferenceClient({
    sdkAppId,
    secretKey,
    // Not left out: a profile without one must not be completed from the environment.
    identifier,
    baseUrl,
    // Checked where the address was read.
    allowInsecureHttp: true,
    ...more,
    fetch(input, init) {
      // A UserSig is as good as the key, and a response may repeat it.
      terminal.remember(new URL(String(input)).searchParams.get("usersig") ?? undefined);
      return send(input, init);
    },
  });
  terminal.service = hostAndPort(baseUrl);
  terminal.notice(
    { calling: { host: terminal.service, sdkAppId } },
    `Calling ${terminal.service} for application ${sdkAppId}.`,
  );
  return client;
}

type Timeouts = Pick<ConferenceClientOptions, "timeout" | "totalTimeout">;

export function readTimeouts({ timeout }: ConnectOptions): Timeouts {
  if (timeout === undefined) return {};
  const ms = readNumber("--timeout", timeout, 1, 3600) * 1000;
  // The client's own default for one request.
  return { totalTimeout: ms, timeout: Math.min(ms, 5000) };
}
