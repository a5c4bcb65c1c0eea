import { ConferenceOptionsError } from "./errors/options-error.ts";

/** Hosts of this machine. */
export const loopback = /^(localhost|.+\.localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * Checks the address of the service before a UserSig is anywhere near it. `fetch` would check too, but quotes the
 * whole URL in its message. No message here quotes it either: people paste URLs that hold secrets.
 *
 * @returns The base URL without a slash at its end.
 */
export function checkBaseUrl(value: unknown, allowInsecureHttp: boolean): string {
  const refuse = (message: string) => new ConferenceOptionsError("baseUrl", `baseUrl ${message}`);
  let url: URL;
  try {
    url = new URL(String(value));
  } catch {
    throw refuse("is not a URL. Give scheme and host, https://example.com say.");
  }
  if (url.username !== "" || url.password !== "") throw refuse("holds a user or a password. Leave them out.");
  if (url.search !== "" || url.hash !== "")
    throw refuse("has a query string or fragment. Give scheme and host alone.");
  if (url.protocol === "https:") return withoutSlash(url);
  if (url.protocol !== "http:") throw refuse("has to begin with https://.");
  if (!allowInsecureHttp && !loopback.test(url.hostname)) {
    throw refuse(
      "is http, and the UserSig would travel in the clear. Use https, or set allowInsecureHttp if you mean it.",
    );
  }
  return withoutSlash(url);
}

const withoutSlash = (url: URL) => `${url.origin}${url.pathname}`.replace(/\/+$/, "");
