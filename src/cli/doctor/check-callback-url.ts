import { lookup } from "node:dns/promises";
import { BlockList, isIP } from "node:net";
import { isLoopback } from "../../internal/host.ts";
import { errorCode } from "../../internal/thrown.ts";
import { type Finding, finding } from "./finding.ts";

/** Checks a callback URL without a request. No finding quotes it: its path may be all that protects it. */
export async function checkCallbackUrl(url: string, serviceIsLocal: boolean): Promise<Finding[]> {
  const [reachable, encrypted] = [finding("callback URL public"), finding("callback URL https")];
  if (!URL.canParse(url)) {
    const advice = "Configure another one: trtc-conference-api callback ensure --help";
    return [reachable.wrong("The callback URL is not a valid URL.", advice)];
  }
  const { protocol, hostname } = new URL(url);
  // A sandbox on this machine reaches this machine.
  if (serviceIsLocal && isLoopback(hostname)) {
    return [
      reachable.ok("The callback URL and the service are both on this machine."),
      encrypted.skipped("Not needed on this machine."),
    ];
  }
  return [
    await checkPublic(hostname),
    protocol === "https:"
      ? encrypted.ok("The callback URL is https.")
      : encrypted.wrong(
          "The callback URL is http: others can read and change the events on their way.",
          "Serve it over https, and configure that URL.",
        ),
  ];
}

async function checkPublic(hostname: string): Promise<Finding> {
  const reachable = finding("callback URL public");
  const addresses = await addressesOf(hostname);
  if (typeof addresses === "string") {
    return reachable.unchecked(
      `the host of the callback URL was not found from here (${addresses}).`,
      "Check its spelling and its DNS records, from another network too.",
    );
  }
  const hidden = addresses.filter((address) => !isPublic(address));
  if (hidden.length === 0) {
    return reachable.ok(`The callback URL leads to ${addresses.join(", ")}, which is public.`);
  }
  return reachable.wrong(
    `The callback URL leads to ${hidden.join(", ")}, which the service cannot reach from the internet.`,
    "Give the receiver a public address, or put a tunnel in front of it while you develop.",
  );
}

/** The addresses of a host, or the code of the error. */
async function addressesOf(hostname: string): Promise<readonly string[] | string> {
  const host = hostname.replace(/^\[(.*)\]$/, "$1");
  if (isIP(host) !== 0) return [host];
  try {
    return (await lookup(host, { all: true })).map(({ address }) => address);
  } catch (error) {
    return errorCode(error) ?? "unknown error";
  }
}

/** Whether the service can reach this address from the internet. */
export const isPublic = (address: string): boolean =>
  !nonPublic.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");

/** Loopback, private, link-local, shared, documentation, benchmark, multicast and reserved (IANA's registries). */
const networks = `
  0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.168.0.0/16
  198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/3
  ::/127 64:ff9b:1::/48 100::/64 2001:db8::/32 fc00::/7 fe80::/10 ff00::/8`;

const nonPublic = new BlockList();
for (const network of networks.trim().split(/\s+/)) {
  const [address = "", prefix] = network.split("/");
  nonPublic.addSubnet(address, Number(prefix), isIP(address) === 6 ? "ipv6" : "ipv4");
}
