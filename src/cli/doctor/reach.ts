import { lookup } from "node:dns/promises";
import { BlockList, isIP } from "node:net";
import { errorCode } from "../../internal/redact.ts";

const nonPublic = new BlockList();
// Loopback, private, link-local, shared, documentation, benchmark, multicast and reserved (IANA's registries).
for (const [net, prefix] of [
  ...([
    ["0.0.0.0", 8],
    ["10.0.0.0", 8],
    ["100.64.0.0", 10],
    ["127.0.0.0", 8],
    ["169.254.0.0", 16],
  ] as const),
  ...([
    ["172.16.0.0", 12],
    ["192.0.0.0", 24],
    ["192.0.2.0", 24],
    ["192.168.0.0", 16],
  ] as const),
  ...([
    ["198.18.0.0", 15],
    ["198.51.100.0", 24],
    ["203.0.113.0", 24],
    ["224.0.0.0", 3],
  ] as const),
]) {
  nonPublic.addSubnet(net, prefix, "ipv4");
}
for (const [net, prefix] of [
  ...([
    ["::", 127],
    ["64:ff9b:1::", 48],
    ["100::", 64],
    ["2001:db8::", 32],
    ["fc00::", 7],
  ] as const),
  ...([
    ["fe80::", 10],
    ["ff00::", 8],
  ] as const),
]) {
  nonPublic.addSubnet(net, prefix, "ipv6");
}

/** Whether the service can reach this address from the internet. */
export function isPublic(address: string): boolean {
  return !nonPublic.check(address, isIP(address) === 6 ? "ipv6" : "ipv4");
}

/** The addresses of a host, or why there are none. */
export async function addressesOf(hostname: string): Promise<readonly string[] | string> {
  const host = hostname.replace(/^\[(.*)\]$/, "$1");
  if (isIP(host) !== 0) return [host];
  try {
    return (await lookup(host, { all: true })).map(({ address }) => address);
  } catch (error) {
    return errorCode(error) ?? "unknown error";
  }
}
