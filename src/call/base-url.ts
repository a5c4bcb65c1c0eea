import { hosts } from "../../generated/service.ts";
import { check, type Rule } from "../internal/check.ts";
import { isLoopback } from "../internal/host.ts";

export const regionRule: Rule = {
  test: (value) => typeof value === "string" && Object.hasOwn(hosts, value),
  must: `one of ${Object.keys(hosts).join(", ")}. For another host give baseUrl`,
};

export const baseUrlRule: Rule = {
  test: (value) => typeof value === "string" && URL.canParse(value),
  must: "a valid URL, for example https://example.com",
};

interface AddressOptions {
  readonly region?: keyof typeof hosts | undefined;
  readonly baseUrl?: string | undefined;
  readonly allowInsecureHttp?: boolean | undefined;
}

/**
 * The address of the service, without a slash at its end. Checked here, because `fetch` quotes the whole URL in its
 * message, UserSig included. No message here quotes it either: it may hold a pasted secret.
 */
export function resolveBaseUrl({ region, baseUrl, allowInsecureHttp }: AddressOptions): string {
  if (baseUrl === undefined) return hosts[region ?? "singapore"];
  const url = new URL(baseUrl);
  const demand = (condition: boolean, message: string) => check(condition, "baseUrl", message);
  demand(region === undefined, "must not be given together with region.");
  demand(url.username + url.password === "", "must not hold a user or a password.");
  demand(url.search + url.hash === "", "must not have a query string or fragment.");
  demand(/^https?:$/.test(url.protocol), "must begin with https://.");
  demand(
    url.protocol === "https:" || allowInsecureHttp === true || isLoopback(url.hostname),
    "must begin with https://, because http sends the UserSig unencrypted. To accept that, set allowInsecureHttp.",
  );
  let address = `${url.origin}${url.pathname}`;
  while (address.endsWith("/")) address = address.slice(0, -1);
  return address;
}
