import { checkNow, checkSdkAppId, checkSecretKey } from "./check.ts";
import type { UserSigClaims } from "./claims.ts";
import { isSignature } from "./signing.ts";
import { decodeTicket } from "./ticket.ts";

export interface VerifyUserSigOptions {
  /** The SDKAppID that it has to be for. */
  readonly sdkAppId: number;
  /** The secret key that it has to be signed with. */
  readonly secretKey: string;
  /** The user that it has to be for; any user unless given. */
  readonly identifier?: string | undefined;
  /** The current time in ms since 1970, `Date.now` unless given. */
  readonly now?: (() => number) | undefined;
}

/**
 * Why a UserSig is not valid: it is no UserSig at all, is for another application or user, was signed with another key
 * or changed afterwards, or has run out.
 */
export type UserSigProblem =
  | "malformed"
  | "other-sdk-app-id"
  | "other-identifier"
  | "wrong-signature"
  | "expired";

export type UserSigVerification =
  | { readonly valid: true; readonly claims: UserSigClaims }
  /** `claims` says what the UserSig claims, for an explanation: nothing vouches for it. */
  | { readonly valid: false; readonly problem: UserSigProblem; readonly claims: UserSigClaims | undefined };

/**
 * Checks a UserSig by the documented steps. Resolves for any string; what is wrong with it is in `problem`.
 *
 * @throws ConferenceOptionsError when an option is wrong.
 * @see https://trtc.io/document/34385
 */
export async function verifyUserSig(
  userSig: string,
  options: VerifyUserSigOptions,
): Promise<UserSigVerification> {
  const { sdkAppId, secretKey, identifier, now = Date.now } = options;
  checkSdkAppId(sdkAppId);
  checkSecretKey(secretKey);
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
