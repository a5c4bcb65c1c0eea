import { resolveBaseUrl } from "../../call/base-url.ts";
import type { ConferenceClientOptions } from "../../call/client-options.ts";
import { type ConferenceClient, createConferenceClient } from "../../client.ts";
import { isConferenceOptionsError } from "../../errors/guards.ts";
import { type ConnectOptions, readTimeouts } from "../connect.ts";
import { type Credentials, readCredentials } from "../credentials.ts";
import { UsageError } from "../exit-codes.ts";
import type { Terminal } from "../output/terminal.ts";
import { type Finding, finding } from "./finding.ts";

export interface CredentialFindings {
  readonly findings: readonly Finding[];
  /** Undefined where the credentials do not suffice. */
  readonly client: ConferenceClient | undefined;
  readonly sdkAppId: number | undefined;
  /** The host of the service; undefined where it is not known. */
  readonly host: string | undefined;
}

const unknown = { client: undefined, sdkAppId: undefined, host: undefined };

/** Checks credentials and address before anything is sent. */
export async function checkCredentials(
  options: ConnectOptions,
  terminal: Terminal,
  more: Partial<ConferenceClientOptions>,
): Promise<CredentialFindings> {
  const [given, address] = [finding("credentials"), finding("region and host")];
  const from = options.profile === undefined ? "the environment" : `the profile ${options.profile}`;
  const timeouts = readTimeouts(options);
  let credentials: Credentials;
  try {
    credentials = await readCredentials(options, terminal);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const advice = "The console of the service shows both, with the application.";
    return { findings: [given.wrong(error.message, advice)], ...unknown };
  }
  const { sdkAppId, region = "singapore", baseUrl } = credentials;
  try {
    const host = new URL(resolveBaseUrl(credentials)).hostname;
    const client = createConferenceClient({ ...credentials, ...timeouts, maxRetries: 1, ...more });
    const findings = [
      given.ok(`SDKAppID ${sdkAppId} and a secret key, from ${from}.`),
      address.ok(`${host}, from ${baseUrl === undefined ? `the region ${region}` : "the base URL"}.`),
    ];
    return { findings, client, sdkAppId, host };
  } catch (error) {
    if (!isConferenceOptionsError(error)) throw error;
    const where = ["region", "baseUrl"].includes(error.option) ? address : given;
    return { findings: [where.wrong(error.message, `Correct it in ${from}.`)], ...unknown, sdkAppId };
  }
}
