import { userSigLifetimeSeconds } from "../../generated/service.ts";
import { checkLifetime, checkNow, checkSdkAppId, checkSecretKey, checkSignableIdentifier } from "./check.ts";
import { sign } from "./signing.ts";
import { encodeTicket } from "./ticket.ts";

export interface GenerateUserSigOptions {
  /** The SDKAppID of the application, a positive integer. */
  readonly sdkAppId: number;
  /** The application's secret key, as the console shows it. It belongs on a server, never into a client. */
  readonly secretKey: string;
  /** The user the UserSig is for, up to 32 bytes. An app administrator, when it is for REST calls. */
  readonly identifier: string;
  /** How long it is valid, in seconds: 1 to 315360000 (10 years), 15552000 (180 days) unless given. */
  readonly lifetime?: number | undefined;
  /** The current time in ms since 1970, `Date.now` unless given. */
  readonly now?: (() => number) | undefined;
}

/**
 * Makes a UserSig (TLSSigAPIv2, HMAC-SHA256): by Node's own modules where there are any, otherwise with Web Crypto.
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
  checkSdkAppId(sdkAppId);
  checkSecretKey(secretKey);
  checkSignableIdentifier(identifier);
  checkLifetime(lifetime, "lifetime");
  const claims = { identifier, sdkAppId, time: Math.floor(checkNow(now()) / 1000), expire: lifetime };
  return encodeTicket(claims, await sign(claims, secretKey));
}
