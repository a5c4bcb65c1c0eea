import { type Command, Option } from "commander";
import { hosts } from "../../generated/service.ts";
import { checkOption } from "../internal/check.ts";
import { administratorRule } from "../user-sig/claims.ts";
import { UsageError } from "./exit-codes.ts";
import type { Terminal } from "./output/terminal.ts";
import { type GivenCredentials, given, givenBy, readProfile } from "./profile.ts";
import { readLines } from "./standard-input.ts";
import { named, readSdkAppId } from "./typed-values.ts";

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
  readonly allowInsecureHttp?: boolean;
}

/** The option of commands that sign an event's URL, or check its signature. */
export interface TokenOptions {
  readonly token?: string;
}

/** Complete credentials. */
export interface Credentials {
  readonly sdkAppId: number;
  readonly secretKey: string;
  readonly identifier: string | undefined;
}

/** Credentials as far as they are given. */
export type FoundCredentials = { readonly [Name in keyof Credentials]: Credentials[Name] | undefined };

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
    .option("--base-url <url>", "another address of the service (default: TRTC_BASE_URL, if set)")
    .option("--allow-insecure-http", "accept an http address on another machine");

/** A token may come from the environment: others can read a command line. */
export const addTokenOption = (command: Command, does: string): Command =>
  command.option("--token <token>", `${does} with this token (default: TRTC_CALLBACK_TOKEN, if set)`);

export function readToken({ token }: TokenOptions, terminal: Terminal): string | undefined {
  const value = token ?? given(terminal.env.TRTC_CALLBACK_TOKEN, "TRTC_CALLBACK_TOKEN")?.value;
  terminal.remember(value);
  return value;
}

/** From a profile or from the environment, never from both: a key belongs to its application. */
export const readGiven = async (
  { profile }: ApplicationOptions,
  { env }: Terminal,
): Promise<GivenCredentials> => (profile === undefined ? givenBy(env) : readProfile(profile, env));

/**
 * The credentials as far as they are given.
 *
 * @param questions What else to read from standard input, after the key.
 */
export async function findCredentials(
  options: CredentialOptions,
  found: GivenCredentials,
  terminal: Terminal,
  questions: readonly string[] = [],
): Promise<{ credentials: FoundCredentials; lines: string[] }> {
  const asked = options.secretKeyStdin ? ["Secret key", ...questions] : questions;
  const lines = asked.length > 0 ? await readLines(asked, terminal) : [];
  const secretKey = options.secretKeyStdin ? lines.shift()?.trim() || undefined : found.secretKey?.value;
  terminal.remember(secretKey);
  const identifier = given(options.identifier, "--identifier") ?? found.identifier;
  if (identifier !== undefined) {
    named(identifier.from, () => checkOption("identifier", identifier.value, administratorRule));
  }
  const sdkAppId = applicationOf(options, found);
  return { credentials: { sdkAppId, secretKey, identifier: identifier?.value }, lines };
}

function applicationOf({ sdkAppId }: ApplicationOptions, found: GivenCredentials): number | undefined {
  const id = given(sdkAppId, "--sdk-app-id") ?? found.sdkAppId;
  return id && readSdkAppId(id.value, id.from);
}

export async function readCredentials(
  options: CredentialOptions,
  found: GivenCredentials,
  terminal: Terminal,
): Promise<Credentials> {
  return checkComplete((await findCredentials(options, found, terminal)).credentials, options);
}

export function checkComplete(
  { sdkAppId, secretKey, identifier }: FoundCredentials,
  { secretKeyStdin, profile }: CredentialOptions,
): Credentials {
  if (sdkAppId !== undefined && secretKey !== undefined) return { sdkAppId, secretKey, identifier };
  if (secretKeyStdin && secretKey === undefined) {
    throw new UsageError("Standard input has no secret key: its first line is empty.");
  }
  const missing = [
    ...(sdkAppId === undefined ? [["SDKAppID", "TRTC_SDK_APP_ID"]] : []),
    ...(secretKey === undefined ? [["secret key", "TRTC_SECRET_KEY"]] : []),
  ];
  const what = missing.map(([name]) => name).join(" and no ");
  throw new UsageError(
    profile === undefined
      ? `There is no ${what}. Set ${missing.map(([, name]) => name).join(" and ")}, or name a profile with --profile.`
      : `The profile ${profile} has no ${what}.`,
  );
}

/** The SDKAppID alone, for what needs no key. */
export async function readApplication(options: ApplicationOptions, terminal: Terminal): Promise<number> {
  // An option needs no profile.
  const id = applicationOf(options, options.sdkAppId === undefined ? await readGiven(options, terminal) : {});
  if (id === undefined) {
    throw new UsageError(
      "There is no SDKAppID. Pass --sdk-app-id, set TRTC_SDK_APP_ID, or name a profile with --profile.",
    );
  }
  return id;
}
