import { checkOption } from "../internal/check.ts";
import { checkNow, sdkAppIdRule, secretKeyRule, type UserSigClaims } from "./claims.ts";
import { isSignature } from "./signing.ts";
import { decodeTicket } from "./ticket.ts";

export interface VerifyUserSigOptions {
  /** The SDKAppID that the UserSig must be for. */
  readonly sdkAppId: number;
  /** The secret key that must have signed it. */
  readonly secretKey: string;
  /** The user that it must be for. Default: any user. */
  readonly identifier?: string | undefined;
  /** Returns the current time in ms since 1970. Default: `Date.now`. */
  readonly now?: (() => number) | undefined;
}

/**
 * Why a UserSig is not valid: it is not a UserSig, it is for another application or user, it was signed with another
 * key or changed afterwards, or it has expired.
 */
export type UserSigProblem =
  | "malformed"
  | "other-sdk-app-id"
  | "other-identifier"
  | "wrong-signature"
  | "expired";

export type UserSigVerification =
  | { readonly valid: true; readonly claims: UserSigClaims }
  /** `claims` is what the UserSig says, for an explanation. Do not trust it. */
  | { readonly valid: false; readonly problem: UserSigProblem; readonly claims: UserSigClaims | undefined };

/**
 * Verifies a UserSig by the documented steps. Resolves for any string: `problem` says what is wrong with it.
 *
 * @throws ConferenceOptionsError when an option is wrong.
 * @throws Error when the runtime cannot decompress or sign, so that no UserSig can be judged.
 * @see https://trtc.io/document/34385
 */
export async function verifyUserSig(
  userSig: string,
  options: VerifyUserSigOptions,
): Promise<UserSigVerification> {
  const { sdkAppId, secretKey, identifier, now = Date.now } = options;
  checkOption("sdkAppId", sdkAppId, sdkAppIdRule);
  checkOption("secretKey", secretKey, secretKeyRule);
  const ticket = await decodeTicket(userSig);
  if (ticket === undefined) return { valid: false, problem: "malformed", claims: undefined };
  const { claims, signature } = ticket;
  const invalid = (problem: UserSigProblem) => ({ valid: false, problem, claims }) as const;
  if (claims.sdkAppId !== sdkAppId) return invalid("other-sdk-app-id");
  if (identifier !== undefined && claims.identifier !== identifier) return invalid("other-identifier");
  if (!(await isSignature(claims, signature, secretKey))) return invalid("wrong-signature");
  if (checkNow(now()) >= (claims.time + claims.expire) * 1000) return invalid("expired");
  return { valid: true, claims };
}
