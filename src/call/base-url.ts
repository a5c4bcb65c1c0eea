import { ConferenceOptionsError } from "../errors/options-error.ts";
import { check } from "../internal/check.ts";

/** Hosts of this machine. */
export const loopback = /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * Checks the address of the service before a UserSig is anywhere near it. `fetch` would check too, but quotes the
 * whole URL in its message. No message here quotes it either: people paste URLs that hold secrets.
 *
 * @returns The base URL without a slash at its end.
 */
export function checkBaseUrl(value: unknown, allowInsecureHttp: boolean): string {
  const url = toUrl(value);
  const demand = (condition: boolean, message: string) => check(condition, "baseUrl", message);
  demand(url.username + url.password === "", "holds a user or a password.");
  demand(url.search + url.hash === "", "has a query string or fragment.");
  demand(/^https?:$/.test(url.protocol), "has to begin with https://.");
  demand(
    url.protocol === "https:" || allowInsecureHttp || loopback.test(url.hostname),
    "is http, and the UserSig would travel in the clear. Use https, or set allowInsecureHttp.",
  );
  return `${url.origin}${url.pathname}`.replace(/\/+$/, "");
}

function toUrl(value: unknown): URL {
  try {
    return new URL(String(value));
  } catch {
    throw new ConferenceOptionsError("baseUrl", "baseUrl is not a URL. Give https://example.com say.");
  }
}
