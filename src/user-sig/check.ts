import { identifier as rule, userSigLifetimeSeconds } from "../../generated/service.ts";
import { ConferenceOptionsError } from "../errors/options-error.ts";

export function checkSdkAppId(value: unknown): asserts value is number {
  if (!Number.isSafeInteger(value) || (value as number) <= 0) {
    throw new ConferenceOptionsError(
      "sdkAppId",
      "sdkAppId has to be a positive integer, the number that the console shows. Convert a string with Number().",
    );
  }
}

export function checkSecretKey(value: unknown): asserts value is string {
  if (typeof value !== "string" || value === "") {
    throw new ConferenceOptionsError(
      "secretKey",
      "secretKey has to be a non-empty string, as the console shows it.",
    );
  }
  if (/^\s|\s$/.test(value)) {
    throw new ConferenceOptionsError("secretKey", "secretKey begins or ends with white space. Trim it.");
  }
}

/** The rule for signing: wider than the one for REST calls, for applications sign for their own users too. */
export function checkSignableIdentifier(value: unknown): asserts value is string {
  if (typeof value !== "string" || value === "") {
    throw new ConferenceOptionsError(
      "identifier",
      "identifier has to be a non-empty string, the id of a user.",
    );
  }
  // A line break would add lines to the signed text; half a surrogate pair would be signed as another character.
  if (/[\p{Cc}\p{Surrogate}\u2028\u2029]/u.test(value)) {
    throw new ConferenceOptionsError(
      "identifier",
      "identifier holds a line break or another character without a sign.",
    );
  }
  if (new TextEncoder().encode(value).length > rule.maxLength) {
    throw new ConferenceOptionsError("identifier", `identifier is longer than ${rule.maxLength} bytes.`);
  }
}

const administrator = new RegExp(rule.pattern);

/** The rule for the account that makes REST calls. */
export function checkAdministrator(value: unknown): asserts value is string {
  checkSignableIdentifier(value);
  if (!administrator.test(value)) {
    throw new ConferenceOptionsError(
      "identifier",
      "identifier may hold letters, digits, _ and - only. Give the user id of an app administrator.",
    );
  }
}

/** ms since 1970, from a clock that may be the caller's. */
export function checkNow(ms: number): number {
  if (!Number.isFinite(ms) || ms < 0) {
    throw new ConferenceOptionsError("now", "now has to return the time in ms since 1970.");
  }
  return ms;
}

export function checkLifetime(value: unknown, option: string): asserts value is number {
  const { maximum } = userSigLifetimeSeconds;
  if (!Number.isSafeInteger(value) || (value as number) <= 0 || (value as number) > maximum) {
    throw new ConferenceOptionsError(
      option,
      `${option} has to be a whole number of seconds from 1 to ${maximum}.`,
    );
  }
}
