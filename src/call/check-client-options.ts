import { hosts, identifier as identifierRule } from "../../generated/service.ts";
import { ConferenceOptionsError } from "../errors/options-error.ts";
import { check } from "../internal/check.ts";
import { systemClock } from "../internal/clock.ts";
import { checkAdministrator, checkLifetime, checkSdkAppId, checkSecretKey } from "../user-sig/check.ts";
import { checkBaseUrl } from "./base-url.ts";
import type { ConferenceClientOptions } from "./client-options.ts";
import { checkUserSig, givenUserSig, signedUserSig, type UserSigSource } from "./user-sig-source.ts";

// A type of every key, so that the list cannot fall behind the interface.
const known: Record<keyof ConferenceClientOptions, true> = {
  sdkAppId: true,
  identifier: true,
  secretKey: true,
  userSig: true,
  userSigLifetime: true,
  region: true,
  baseUrl: true,
  allowInsecureHttp: true,
  allowSecretKeyInBrowser: true,
  fetch: true,
  timeout: true,
  totalTimeout: true,
  maxRetries: true,
  limiter: true,
  onAttempt: true,
  clock: true,
  random: true,
};

export function checkOptionNames(options: ConferenceClientOptions): void {
  check(typeof options === "object" && options !== null, "options", "has to be an object of options.");
  for (const name of Object.keys(options)) {
    check(
      Object.hasOwn(known, name),
      name,
      `is not an option. The options are ${Object.keys(known).join(", ")}.`,
    );
  }
}

/** Whoever calls, and where their UserSig comes from. */
export function checkIdentity(options: ConferenceClientOptions): {
  identifier: string;
  userSigs: UserSigSource;
} {
  const { sdkAppId, secretKey, userSig, userSigLifetime: lifetime } = options;
  const { identifier = identifierRule.sample, clock = systemClock } = options;
  checkSdkAppId(sdkAppId);
  checkAdministrator(identifier);
  if (lifetime !== undefined) checkLifetime(lifetime, "userSigLifetime");
  if (secretKey === undefined) {
    if (userSig === undefined) {
      throw new ConferenceOptionsError(
        "secretKey",
        "Neither secretKey nor userSig is given. On a server give secretKey, elsewhere userSig.",
      );
    }
    if (typeof userSig !== "function") checkUserSig(userSig);
    return { identifier, userSigs: givenUserSig(userSig) };
  }
  if (userSig !== undefined) throw both("userSig", "secretKey");
  checkSecretKey(secretKey);
  check(
    !isBrowserPage() || options.allowSecretKeyInBrowser === true,
    "secretKey",
    "is given in a browser page, where every visitor can read it. Call from your server, or set " +
      "allowSecretKeyInBrowser.",
  );
  return { identifier, userSigs: signedUserSig({ sdkAppId, secretKey, identifier, lifetime, clock }) };
}

const both = (option: string, other: string) =>
  new ConferenceOptionsError(option, `Both ${other} and ${option} are given. Give one of them.`);

function isBrowserPage(): boolean {
  return typeof window !== "undefined" && typeof window.document !== "undefined";
}

/** The address of the service, from `region` or `baseUrl`. */
export function checkAddress(options: ConferenceClientOptions): string {
  const { region, baseUrl, allowInsecureHttp } = options;
  if (baseUrl !== undefined) {
    if (region !== undefined) throw both("baseUrl", "region");
    return checkBaseUrl(baseUrl, allowInsecureHttp === true);
  }
  const regions = Object.keys(hosts) as (keyof typeof hosts)[];
  const name = region ?? (regions[0] as keyof typeof hosts);
  check(
    regions.includes(name),
    "region",
    `is not one of ${regions.join(", ")}. For another host give baseUrl.`,
  );
  return hosts[name];
}
