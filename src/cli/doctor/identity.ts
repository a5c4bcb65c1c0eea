import { checkAddress } from "../../call/check-client-options.ts";
import type { ConferenceClientOptions } from "../../call/client-options.ts";
import { type ConferenceClient, createConferenceClient } from "../../client.ts";
import { isConferenceOptionsError } from "../../errors/guards.ts";
import { type CallOptions, readTimeouts } from "../client.ts";
import { type Credentials, readCredentials } from "../credentials.ts";
import { UsageError } from "../usage-error.ts";
import { type Finding, finding } from "./check.ts";

export interface Identity {
  readonly findings: readonly Finding[];
  /** Undefined where what is given is not enough to make one. */
  readonly client: ConferenceClient | undefined;
  readonly sdkAppId: number | undefined;
  /** The host of the service; undefined where it is not known. */
  readonly host: string | undefined;
}

/** Looks at what is given, before anything is sent. */
export async function checkIdentity(
  options: CallOptions,
  more: Partial<ConferenceClientOptions>,
): Promise<Identity> {
  const [given, address] = [finding("credentials"), finding("region and host")];
  const from = options.profile === undefined ? "the environment" : `the profile ${options.profile}`;
  const timeouts = readTimeouts(options);
  let credentials: Credentials;
  try {
    credentials = await readCredentials(options);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    const advice = "Both are in the console of the service, under the application.";
    return { findings: [given.wrong(error.message, advice)], ...unknown };
  }
  const { sdkAppId, region } = credentials;
  try {
    const host = new URL(checkAddress(credentials)).hostname;
    const where = credentials.baseUrl === undefined ? `the region ${region ?? "singapore"}` : "the base URL";
    const client = createConferenceClient({
      ...credentials,
      ...timeouts,
      maxRetries: 1,
      ...more,
    });
    const findings = [
      given.ok(`SDKAppID ${sdkAppId} and a secret key, of ${from}.`),
      address.ok(`${host}, by ${where}.`),
    ];
    return { findings, client, sdkAppId, host };
  } catch (error) {
    if (!isConferenceOptionsError(error)) throw error;
    const where = ["region", "baseUrl"].includes(error.option) ? address : given;
    return { findings: [where.wrong(error.message, `Correct it in ${from}.`)], ...unknown, sdkAppId };
  }
}

const unknown = { client: undefined, sdkAppId: undefined, host: undefined };
