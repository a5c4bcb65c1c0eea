import { hosts, identifier as identifierRule } from "../generated/service.ts";
import { checkUserSig, type GivenUserSig, givenUserSig, signedUserSig, type UserSigSource } from "./auth.ts";
import { checkBaseUrl } from "./base-url.ts";
import { systemClock } from "./clock.ts";
import { ConferenceOptionsError } from "./errors/options-error.ts";
import type { ConferenceClientOptions } from "./options.ts";
import { checkAdministrator, checkLifetime, checkSdkAppId, checkSecretKey } from "./user-sig/check.ts";

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
  if (typeof options !== "object" || options === null) {
    throw new ConferenceOptionsError("options", "createConferenceClient takes an object of options.");
  }
  const unknown = Object.keys(options).find((name) => !Object.hasOwn(known, name));
  if (unknown !== undefined) {
    const list = Object.keys(known).join(", ");
    throw new ConferenceOptionsError(unknown, `${unknown} is not an option. The options are ${list}.`);
  }
}

/** Whoever calls, and where their UserSig comes from. */
export function checkIdentity(options: ConferenceClientOptions): {
  identifier: string;
  userSigs: UserSigSource;
} {
  const {
    sdkAppId,
    identifier = identifierRule.sample,
    secretKey,
    userSig,
    userSigLifetime: lifetime,
  } = options;
  const { clock = systemClock } = options;
  checkSdkAppId(sdkAppId);
  checkAdministrator(identifier);
  if (secretKey === undefined && userSig === undefined) {
    throw new ConferenceOptionsError(
      "secretKey",
      "Neither secretKey nor userSig is given. On a server give the secret key of the application; elsewhere a UserSig.",
    );
  }
  if (secretKey !== undefined && userSig !== undefined) {
    throw new ConferenceOptionsError("userSig", "Both secretKey and userSig are given. Give one of them.");
  }
  if (lifetime !== undefined) checkLifetime(lifetime, "userSigLifetime");
  if (secretKey === undefined) {
    if (typeof userSig !== "function") checkUserSig(userSig);
    return { identifier, userSigs: givenUserSig(userSig as GivenUserSig) };
  }
  checkSecretKey(secretKey);
  if (isBrowserPage() && options.allowSecretKeyInBrowser !== true) {
    throw new ConferenceOptionsError(
      "secretKey",
      "secretKey is given in a browser page, where every visitor can read it. Call from your server, or set " +
        "allowSecretKeyInBrowser if nobody else can open this page.",
    );
  }
  return { identifier, userSigs: signedUserSig({ sdkAppId, secretKey, identifier, lifetime, clock }) };
}

function isBrowserPage(): boolean {
  return typeof window !== "undefined" && typeof window.document !== "undefined";
}

/** The address of the service, from `region` or `baseUrl`. */
export function checkAddress(options: ConferenceClientOptions): string {
  const { region, baseUrl, allowInsecureHttp } = options;
  if (baseUrl !== undefined) {
    if (region !== undefined) {
      throw new ConferenceOptionsError("baseUrl", "Both region and baseUrl are given. Give one of them.");
    }
    return checkBaseUrl(baseUrl, allowInsecureHttp === true);
  }
  const [first] = Object.keys(hosts);
  const name = region ?? first;
  if (!Object.hasOwn(hosts, name as string)) {
    const list = Object.keys(hosts).join(", ");
    throw new ConferenceOptionsError(
      "region",
      `region is not one of ${list}. For another host give baseUrl.`,
    );
  }
  return hosts[name as keyof typeof hosts];
}
