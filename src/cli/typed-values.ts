import { callbackUrlPattern } from "../../generated/service.ts";
import { UsageError } from "./exit-codes.ts";

/** Reads a whole number from `least` to `most`. */
export function readNumber(option: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < least || number > most) {
    throw new UsageError(`${option} must be a whole number from ${least} to ${most}.`);
  }
  return number;
}

export function readSdkAppId(text: string): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(number) || number === 0) {
    throw new UsageError("The SDKAppID must be a positive integer. The console shows it.");
  }
  return number;
}

/** Checks a URL that is to be configured. */
export function checkUrl(url: string, option = "--url"): string {
  if (!new RegExp(callbackUrlPattern).test(url) || !URL.canParse(url)) {
    throw new UsageError(
      `${option} must be a URL that begins with https:// or http://, for example https://example.com/callback.`,
    );
  }
  return url;
}
