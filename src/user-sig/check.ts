import { identifier as rule, userSigLifetimeSeconds } from "../../generated/service.ts";
import { check, isWhole } from "../internal/check.ts";

const { maximum } = userSigLifetimeSeconds;

export function checkSdkAppId(value: unknown): asserts value is number {
  check(isWhole(value, 1), "sdkAppId", "has to be a positive integer. Convert a string with Number().");
}

export function checkSecretKey(value: unknown): asserts value is string {
  check(isText(value), "secretKey", "has to be a non-empty string.");
  check(value.trim() === value, "secretKey", "begins or ends with white space.");
}

/** The rule for signing: wider than the one for REST calls, for applications sign for their own users too. */
export function checkSignableIdentifier(value: unknown): asserts value is string {
  check(isText(value), "identifier", "has to be a non-empty string.");
  // A line break would add lines to the signed text; half a surrogate pair would be signed as another character.
  check(!/[\p{Cc}\p{Surrogate}\u2028\u2029]/u.test(value), "identifier", "holds a control character.");
  check(
    new TextEncoder().encode(value).length <= rule.maxLength,
    "identifier",
    `is longer than ${rule.maxLength} bytes.`,
  );
}

/** The rule for the account that makes REST calls. */
export function checkAdministrator(value: unknown): asserts value is string {
  checkSignableIdentifier(value);
  check(
    new RegExp(rule.pattern).test(value),
    "identifier",
    "may hold letters, digits, _ and - only: the id of an app administrator.",
  );
}

/** ms since 1970, from a clock that may be the caller's. */
export function checkNow(ms: number): number {
  check(ms >= 0 && ms < Number.POSITIVE_INFINITY, "now", "has to return the time in ms since 1970.");
  return ms;
}

export function checkLifetime(value: unknown, option: string): asserts value is number {
  check(isWhole(value, 1, maximum), option, `has to be a whole number of seconds from 1 to ${maximum}.`);
}

const isText = (value: unknown): value is string => typeof value === "string" && value !== "";
