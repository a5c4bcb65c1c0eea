import { identifier } from "../../generated/service.ts";
import { check, isWhole, type Rule, secret } from "../internal/check.ts";

// A public declaration must not lead to one with `CryptoKey` or `Uint8Array<ArrayBuffer>`, so no such function is here.

/** What is signed, and what a UserSig says besides its signature. */
export interface UserSigClaims {
  readonly identifier: string;
  readonly sdkAppId: number;
  /** When it was made, in seconds since 1970. */
  readonly time: number;
  /** How long it is valid, in seconds. */
  readonly expire: number;
}

export const sdkAppIdRule: Rule = {
  test: (value) => isWhole(value, 1),
  must: "a number: the positive integer that the console shows",
};

export const secretKeyRule = secret;

/** The rule for the account that makes REST calls. */
export const administratorRule: Rule = {
  test: (value) =>
    typeof value === "string" &&
    value.length <= identifier.maxLength &&
    new RegExp(identifier.pattern).test(value),
  must: "the id of an app administrator: 1 to 32 letters, digits, _ and -",
};

/** ms since 1970, from a function that may be the caller's. */
export function checkNow(ms: number): number {
  check(ms >= 0 && ms < Number.POSITIVE_INFINITY, "now", "must return the time in ms since 1970.");
  return ms;
}
