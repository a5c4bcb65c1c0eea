/**
 * A host as the URL parser writes it: in lower case and ASCII, an IPv4 address in four decimals, an IPv6 address in
 * brackets, and without the dot of a name's root. Undefined for any other text.
 *
 * @param host A name or an address, with or without brackets. No port.
 */
export function canonicalHost(host: string): string | undefined {
  const bracketed = host.includes(":") && !host.startsWith("[") ? `[${host}]` : host;
  // What would end the host, or be skipped by the parser.
  if (/[\s\p{Cc}/\\?#@*]/u.test(host) || !URL.canParse(`http://${bracketed}`)) return undefined;
  const { hostname, port } = new URL(`http://${bracketed}`);
  return port === "" ? hostname.replace(/\.$/, "") : undefined;
}

const loopback = /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\]|\[::ffff:7f[0-9a-f]{2}:[0-9a-f]+\])$/;

/** Whether a host is this machine: a loopback address in any spelling, or a name that is reserved for it (RFC 6761). */
export const isLoopback = (host: string): boolean => loopback.test(canonicalHost(host) ?? "");
