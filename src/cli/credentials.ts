import { type Command, Option } from "commander";
import { hosts } from "../../generated/service.ts";
import type { ConferenceClientOptions, Region } from "../call/client-options.ts";
import { UsageError } from "./exit-codes.ts";
import type { Terminal } from "./output/terminal.ts";
import { type GivenCredentials, readEnvironment, readProfile } from "./profile.ts";
import { readLines } from "./standard-input.ts";
import { readSdkAppId } from "./typed-values.ts";

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

/** The option of commands that sign an event's URL, or check its signature. */
export interface TokenOptions {
  readonly token?: string;
}

/** Complete credentials. */
export type Credentials = Pick<ConferenceClientOptions, "sdkAppId" | "identifier" | "region" | "baseUrl"> & {
  readonly secretKey: string;
};

export const addApplicationOptions = (command: Command): Command =>
  command
    .option("--profile <name>", "read the credentials from this profile instead of the environment")
    .option("--sdk-app-id <number>", "the application (default: that of the profile or TRTC_SDK_APP_ID)");

export const addCredentialOptions = (command: Command): Command =>
  addApplicationOptions(command)
    .option("--secret-key-stdin", "read the secret key from the first line of standard input")
    .option("--identifier <user>", "the account (default: TRTC_IDENTIFIER, or admin)");

export const addServiceOptions = (command: Command): Command =>
  addCredentialOptions(command)
    .addOption(
      new Option(
        "--region <region>",
        "the region of the application (default: TRTC_REGION, or singapore)",
      ).choices(Object.keys(hosts)),
    )
    .option("--base-url <url>", "another address of the service (default: TRTC_BASE_URL, if set)");

/** A token may come from the environment: others can read a command line. */
export const addTokenOption = (command: Command, does: string): Command =>
  command.option("--token <token>", `${does} with this token (default: TRTC_CALLBACK_TOKEN, if set)`);

export function readToken({ token }: TokenOptions, terminal: Terminal): string | undefined {
  const given = token ?? (terminal.env.TRTC_CALLBACK_TOKEN || undefined);
  terminal.remember(given);
  return given;
}

/** From a profile or from the environment, never from both: a key belongs to its application. */
const readGiven = async (options: ApplicationOptions, { env }: Terminal): Promise<GivenCredentials> =>
  options.profile === undefined ? readEnvironment(env) : readProfile(options.profile, env);

/**
 * The credentials as far as they are given.
 *
 * @param questions What else to read from standard input, after the key.
 */
export async function findCredentials(
  options: ServiceOptions,
  terminal: Terminal,
  questions: readonly string[] = [],
): Promise<{ found: Partial<Credentials>; lines: string[] }> {
  const given = await readGiven(options, terminal);
  const asked = options.secretKeyStdin ? ["Secret key", ...questions] : questions;
  const lines = asked.length > 0 ? await readLines(asked, terminal) : [];
  const secretKey = (options.secretKeyStdin ? lines.shift()?.trim() : given.secretKey) || undefined;
  terminal.remember(secretKey);
  const id = options.sdkAppId ?? given.sdkAppId;
  // Region and base URL exclude each other: one that was typed replaces both.
  const { region, baseUrl } = (options.region ?? options.baseUrl) === undefined ? given : options;
  return {
    found: {
      ...(id !== undefined && { sdkAppId: readSdkAppId(id) }),
      ...(secretKey !== undefined && { secretKey }),
      identifier: options.identifier ?? given.identifier,
      // The client checks it.
      region: region as Region | undefined,
      baseUrl,
    },
    lines,
  };
}

export async function readCredentials(options: ServiceOptions, terminal: Terminal): Promise<Credentials> {
  return checkComplete((await findCredentials(options, terminal)).found, options);
}

export function checkComplete(found: Partial<Credentials>, options: CredentialOptions): Credentials {
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
      ? `There is no ${missing}. Set TRTC_SDK_APP_ID and TRTC_SECRET_KEY, or name a profile with --profile.`
      : `The profile ${options.profile} has no ${missing}.`,
  );
}

/** The SDKAppID alone, for what needs no key. */
export async function readApplication(options: ApplicationOptions, terminal: Terminal): Promise<number> {
  const id = options.sdkAppId ?? (await readGiven(options, terminal)).sdkAppId;
  if (id === undefined) {
    throw new UsageError(
      "There is no SDKAppID. Pass --sdk-app-id, set TRTC_SDK_APP_ID, or name a profile with --profile.",
    );
  }
  return readSdkAppId(id);
}
