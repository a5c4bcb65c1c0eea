import type { ConferenceClient } from "../../client-interface.ts";
import { type ConnectOptions, createClient, readTimeouts } from "../connect.ts";
import { readCredentials, readGiven } from "../credentials.ts";
import { UsageError } from "../exit-codes.ts";
import type { Terminal } from "../output/terminal.ts";
import { readAddress, type ServiceAddress } from "../service-address.ts";
import { type Finding, finding } from "./finding.ts";

export interface CredentialFindings {
  readonly findings: readonly Finding[];
  /** Undefined where credentials or address do not suffice. */
  readonly client: ConferenceClient | undefined;
  readonly sdkAppId: number | undefined;
  /** Undefined where it is not known. */
  readonly address: ServiceAddress | undefined;
}

const unknown = { client: undefined, address: undefined };

/** Checks that credentials and address are complete. Sends nothing; of the address only a mistake is a finding. */
export async function checkCredentials(
  options: ConnectOptions,
  terminal: Terminal,
  send: typeof fetch,
): Promise<CredentialFindings> {
  const credentials = finding("credentials");
  const from = options.profile === undefined ? "the environment" : `the profile ${options.profile}`;
  const timeouts = readTimeouts(options);
  const advice = "The console of the service shows both, with the application.";
  const findings: Finding[] = [];
  let sdkAppId: number | undefined;
  try {
    const given = await readGiven(options, terminal);
    const complete = await readCredentials(options, given, terminal);
    sdkAppId = complete.sdkAppId;
    findings.push(credentials.ok(`SDKAppID ${sdkAppId} and a secret key, from ${from}.`));
    const address = readAddress(options, given, terminal.env);
    const client = createClient(complete, address, terminal, { ...timeouts, maxRetries: 1, fetch: send });
    return { findings, client, sdkAppId, address };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const wrong =
      sdkAppId === undefined
        ? credentials.wrong(error.message, advice)
        : finding("region and host").wrong(error.message, `Correct it in ${from}.`);
    return { findings: [...findings, wrong], ...unknown, sdkAppId };
  }
}
