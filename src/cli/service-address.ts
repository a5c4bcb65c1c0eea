import { hosts } from "../../generated/service.ts";
import { baseUrlRule, regionRule, resolveBaseUrl } from "../call/base-url.ts";
import { checkOption } from "../internal/check.ts";
import type { ServiceOptions } from "./credentials.ts";
import { UsageError } from "./exit-codes.ts";
import { type Given, type GivenCredentials, given } from "./profile.ts";
import { named } from "./typed-values.ts";

/** Where the service is, and what says so. */
export interface ServiceAddress {
  readonly baseUrl: string;
  readonly from: string;
}

/**
 * The one address that options, profile and environment lead to. Two that differ are an error: to choose one would
 * send a call that was meant for the sandbox to the real service.
 *
 * @param found What the profile or the environment has.
 */
export function readAddress(
  options: ServiceOptions,
  found: GivenCredentials,
  env: Readonly<Record<string, string | undefined>>,
): ServiceAddress {
  const typed = { region: given(options.region, "--region"), baseUrl: given(options.baseUrl, "--base-url") };
  const isTyped = typed.region !== undefined || typed.baseUrl !== undefined;
  const { profile, allowInsecureHttp } = options;
  const addresses = [
    fromRegion(typed.region),
    fromUrl(typed.baseUrl, allowInsecureHttp),
    // TRTC_REGION is a default, and a variable has no say beside a profile.
    isTyped && profile === undefined ? undefined : fromRegion(found.region),
    fromUrl(found.baseUrl, allowInsecureHttp),
    fromUrl(given(env.TRTC_BASE_URL, "TRTC_BASE_URL"), allowInsecureHttp),
  ].filter((address) => address !== undefined);
  const isNamed = isTyped || found.region !== undefined || found.baseUrl !== undefined;
  if (!isNamed) {
    const from =
      profile === undefined ? "the default region" : `the profile ${profile}, which names no address,`;
    addresses.unshift({ baseUrl: hosts.singapore, from });
  }
  const [first = { baseUrl: hosts.singapore, from: "" }, ...others] = addresses;
  const other = others.find(({ baseUrl }) => baseUrl !== first.baseUrl);
  if (other !== undefined) {
    throw new UsageError(
      `${first.from} leads to ${hostAndPort(first.baseUrl)}, and ${other.from} to ${hostAndPort(other.baseUrl)}. ` +
        `Leave out the one that you do not mean.${other.from.startsWith("TRTC_") ? ` To leave out a variable: unset ${other.from}` : ""}`,
    );
  }
  return first;
}

/** Host and port of a URL, as messages name them. */
export function hostAndPort(url: string): string {
  const { hostname, port, protocol } = new URL(url);
  return `${hostname}:${port || (protocol === "https:" ? 443 : 80)}`;
}

function fromRegion(region: Given | undefined): ServiceAddress | undefined {
  if (region === undefined) return undefined;
  named(region.from, () => checkOption(region.from, region.value, regionRule));
  return { baseUrl: hosts[region.value as keyof typeof hosts], from: region.from };
}

function fromUrl(url: Given | undefined, allowInsecureHttp: boolean | undefined): ServiceAddress | undefined {
  if (url === undefined) return undefined;
  const { value, from } = url;
  const baseUrl = named(from, () => {
    checkOption("baseUrl", value, baseUrlRule);
    return resolveBaseUrl({ baseUrl: value, allowInsecureHttp });
  });
  return { baseUrl, from };
}
