import type { ConferenceClient } from "../../client-interface.ts";
import { type ConnectOptions, createClient, readTimeouts } from "../connect.ts";
import { readCredentials, readGiven } from "../credentials.ts";
import { UsageError } from "../exit-codes.ts";
import type { Terminal } from "../output/terminal.ts";
import { hostAndPort, readAddress } from "../service-address.ts";
import { type Finding, finding } from "./finding.ts";

export interface CredentialFindings {
  readonly findings: readonly Finding[];
  /** Undefined where credentials or address do not suffice. */
  readonly client: ConferenceClient | undefined;
  readonly sdkAppId: number | undefined;
  /** The address of the service; undefined where it is not known. */
  readonly baseUrl: string | undefined;
}

const unknown = { client: undefined, sdkAppId: undefined, baseUrl: undefined };

/** Checks credentials and address before anything is sent. */
export async function checkCredentials(
  options: ConnectOptions,
  terminal: Terminal,
  send: typeof fetch,
): Promise<CredentialFindings> {
  const [credentials, address] = [finding("credentials"), finding("region and host")];
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
    const service = readAddress(options, given, terminal.env);
    findings.push(address.ok(`${hostAndPort(service.baseUrl)}, from ${service.from}.`));
    const client = createClient(complete, service, terminal, { ...timeouts, maxRetries: 1, fetch: send });
    return { findings, client, sdkAppId, baseUrl: service.baseUrl };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const wrong =
      sdkAppId === undefined
        ? credentials.wrong(error.message, advice)
        : address.wrong(error.message, `Correct it in ${from}.`);
    return { findings: [...findings, wrong], ...unknown, sdkAppId };
  }
}
