import { callbackUrlPattern } from "../../generated/service.ts";
import { isConferenceOptionsError } from "../errors/guards.ts";
import { UsageError } from "./exit-codes.ts";

/** Reads a whole number from `least` to `most`. */
export function readNumber(option: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < least || number > most) {
    throw new UsageError(`${option} must be a whole number from ${least} to ${most}.`);
  }
  return number;
}

/** @param name Where the text comes from, as the user has typed it. */
export function readSdkAppId(text: string, name = "--sdk-app-id"): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(number) || number === 0) {
    throw new UsageError(`${name} must be the SDKAppID, a positive integer. The console shows it.`);
  }
  return number;
}

/**
 * Reads a URL that is to be configured. Letters beyond ASCII are encoded, as they are on the wire, and white space
 * around it is left out.
 */
export function readUrl(text: string, option = "--url"): string {
  const url = text.trim().replace(/^https?:/i, (scheme) => scheme.toLowerCase());
  if (!new RegExp(callbackUrlPattern).test(url) || !URL.canParse(url) || /\s/.test(url)) {
    throw new UsageError(
      `${option} must be a URL that begins with https:// or http://, for example https://example.com/callback.`,
    );
  }
  return /[^\x21-\x7e]/.test(url) ? new URL(url).href : url;
}

/** Runs a check of the library, and turns its error into one that begins with what the user has typed. */
export function named<T>(from: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!isConferenceOptionsError(error)) throw error;
    const { message, option } = error;
    const sentence = message.startsWith(option) ? message.slice(option.length) : `: ${message}`;
    throw new UsageError(
      from +
        sentence
          .replace("For another host give baseUrl", "For another host use --base-url")
          .replace("set allowInsecureHttp", "add --allow-insecure-http"),
    );
  }
}
