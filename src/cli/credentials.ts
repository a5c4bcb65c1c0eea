import { type Command, Option } from "commander";
import { hosts } from "../../generated/service.ts";
import type { ConferenceClientOptions, Region } from "../call/client-options.ts";
import { type GivenCredentials, readEnvironment } from "./environment.ts";
import { readProfile } from "./profile.ts";
import { remember } from "./secrets.ts";
import { readLines } from "./standard-input.ts";
import { UsageError } from "./usage-error.ts";

/** The options of commands that need an SDKAppID. */
export interface ApplicationOptions {
  readonly profile?: string;
  readonly sdkAppId?: string;
}

/** The options of commands that sign. */
export interface CredentialOptions extends ApplicationOptions {
  readonly identifier?: string;
  readonly secretKeyStdin?: boolean;
}

/** The options of commands that call the service. */
export interface ServiceOptions extends CredentialOptions {
  readonly region?: string;
  readonly baseUrl?: string;
}

/** Credentials that are whole. */
export type Credentials = Pick<ConferenceClientOptions, "sdkAppId" | "identifier" | "region" | "baseUrl"> & {
  readonly secretKey: string;
};

export const addApplicationOptions = (command: Command): Command =>
  command
    .option("--profile <name>", "take the credentials from this profile, and none from the environment")
    .option("--sdk-app-id <number>", "the application; unless given that of the profile or TRTC_SDK_APP_ID");

export const addCredentialOptions = (command: Command): Command =>
  addApplicationOptions(command)
    .option("--secret-key-stdin", "read the secret key from standard input, its first line")
    .option("--identifier <user>", "the account; unless given TRTC_IDENTIFIER, or admin");

export const addServiceOptions = (command: Command): Command =>
  addCredentialOptions(command)
    .addOption(
      new Option(
        "--region <region>",
        "where the application lives; unless given TRTC_REGION, or singapore",
      ).choices(Object.keys(hosts)),
    )
    .option("--base-url <url>", "another address of the service; unless given TRTC_BASE_URL");

/** What a profile or the environment says, never a mixture of both: a key belongs to its application. */
const readGiven = (options: ApplicationOptions): Promise<GivenCredentials> | GivenCredentials =>
  options.profile === undefined ? readEnvironment(process.env) : readProfile(options.profile, process.env);

/**
 * The credentials, if there is a key.
 *
 * @param questions What else is read from standard input, behind the key.
 */
export async function findCredentials(
  options: ServiceOptions,
  questions: readonly string[] = [],
): Promise<{ found: Partial<Credentials>; lines: string[] }> {
  const given = await readGiven(options);
  const asked = options.secretKeyStdin ? ["Secret key", ...questions] : questions;
  const lines = asked.length > 0 ? await readLines(asked) : [];
  const secretKey = (options.secretKeyStdin ? lines.shift()?.trim() : given.secretKey) || undefined;
  if (secretKey !== undefined) remember(secretKey);
  const id = options.sdkAppId ?? given.sdkAppId;
  // Either says where the service is: one that was typed goes before the other that was not.
  const address = options.region ?? options.baseUrl;
  return {
    found: {
      ...(id !== undefined && { sdkAppId: readSdkAppId(id) }),
      ...(secretKey !== undefined && { secretKey }),
      identifier: options.identifier ?? given.identifier,
      // The client checks it, and lists the regions that there are.
      region: (address === undefined ? given.region : options.region) as Region | undefined,
      baseUrl: address === undefined ? given.baseUrl : options.baseUrl,
    },
    lines,
  };
}

export async function readCredentials(options: ServiceOptions): Promise<Credentials> {
  return checkWhole((await findCredentials(options)).found, options);
}

export function checkWhole(found: Partial<Credentials>, options: CredentialOptions): Credentials {
  const { sdkAppId, secretKey, ...rest } = found;
  if (sdkAppId !== undefined && secretKey !== undefined) return { sdkAppId, secretKey, ...rest };
  if (options.secretKeyStdin && secretKey === undefined) {
    throw new UsageError("Standard input has no secret key: its first line is empty.");
  }
  const missing = [
    ...(sdkAppId === undefined ? ["SDKAppID"] : []),
    ...(secretKey === undefined ? ["secret key"] : []),
  ].join(" and no ");
  throw new UsageError(
    options.profile === undefined
      ? `There is no ${missing}. Set TRTC_SDK_APP_ID and TRTC_SECRET_KEY, or name a profile by --profile.`
      : `The profile ${options.profile} has no ${missing}.`,
  );
}

/** The SDKAppID alone, for what needs no key. */
export async function readApplication(options: ApplicationOptions): Promise<number> {
  const id = options.sdkAppId ?? (await readGiven(options)).sdkAppId;
  if (id === undefined) {
    throw new UsageError(
      "There is no SDKAppID. Give --sdk-app-id, set TRTC_SDK_APP_ID, or name a profile by --profile.",
    );
  }
  return readSdkAppId(id);
}

export function readSdkAppId(text: string): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(number) || number === 0) {
    throw new UsageError("The SDKAppID has to be a positive integer, the number that the console shows.");
  }
  return number;
}
