import { identifier as identifierLimits, userSigLifetimeSeconds } from "../../generated/service.ts";
import { checkOption, isWellFormed, isWhole, type Rule } from "../internal/check.ts";
import { checkNow, sdkAppIdRule, secretKeyRule } from "./claims.ts";
import { sign } from "./signing.ts";
import { encodeTicket } from "./ticket.ts";

export interface GenerateUserSigOptions {
  /** The SDKAppID of the application, a positive integer. */
  readonly sdkAppId: number;
  /** The application's secret key, as the console shows it. It belongs on a server, never in a client. */
  readonly secretKey: string;
  /** The user the UserSig is for, up to 32 bytes. For REST calls: an app administrator. */
  readonly identifier: string;
  /** How long it is valid, in seconds, 1 to 315360000 (10 years). Default: 15552000 (180 days). */
  readonly lifetime?: number | undefined;
  /** Returns the current time in ms since 1970. Default: `Date.now`. */
  readonly now?: (() => number) | undefined;
}

const { maxLength } = identifierLimits;
const { maximum } = userSigLifetimeSeconds;

/** Wider than the rule for REST calls, because applications sign for their users too. */
const identifierRule: Rule = {
  test: (value) =>
    typeof value === "string" &&
    value !== "" &&
    // A line break would add lines to the signed text.
    !/[\p{Cc}\u2028\u2029]/u.test(value) &&
    isWellFormed(value) &&
    new TextEncoder().encode(value).length <= maxLength,
  must: `a string of 1 to ${maxLength} bytes without control characters`,
};

export const lifetimeRule: Rule = {
  test: (value) => isWhole(value, 1, maximum),
  must: `a whole number of seconds from 1 to ${maximum}`,
};

/**
 * Makes a UserSig (TLSSigAPIv2, HMAC-SHA256), with Node's own modules where they exist and with Web Crypto elsewhere.
 *
 * @example
 * const userSig = await generateUserSig({ sdkAppId: 1400000000, secretKey, identifier: "admin" });
 *
 * @throws ConferenceOptionsError when an option is wrong.
 * @see https://trtc.io/document/34385
 */
export async function generateUserSig(options: GenerateUserSigOptions): Promise<string> {
  const {
    sdkAppId,
    secretKey,
    identifier,
    lifetime = userSigLifetimeSeconds.default,
    now = Date.now,
  } = options;
  checkOption("sdkAppId", sdkAppId, sdkAppIdRule);
  checkOption("secretKey", secretKey, secretKeyRule);
  checkOption("identifier", identifier, identifierRule);
  checkOption("lifetime", lifetime, lifetimeRule);
  const claims = { identifier, sdkAppId, time: Math.floor(checkNow(now()) / 1000), expire: lifetime };
  return encodeTicket(claims, await sign(claims, secretKey));
}
