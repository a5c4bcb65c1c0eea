import { canonicalHost, isLoopback } from "../../internal/host.ts";

/** Whether a request was let in: with the headers that let a page read its response, or why it was refused. */
type WebAccess = { readonly headers: Record<string, string> } | { readonly refusal: string };

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/**
 * Keeps web pages of strangers out, because a browser lets them call the ports of its machine. A page of another host
 * has that host in Origin. A page whose own host was made to lead here (DNS rebinding) has it in Host.
 *
 * @param ownHost The host on which the server was told to listen.
 */
export function createWebAccess(ownHost: string): (request: Headers) => WebAccess {
  // The last one that was right: most requests have the same, and to parse it takes a while.
  let known: unknown;
  return ({ host, origin }) => {
    if (host !== undefined && host !== known) {
      if (!isOwn(`http://${host}`, ownHost)) {
        return {
          refusal:
            "The server does not listen on this Host. Start it with the name or address in the option host.",
        };
      }
      known = host;
    }
    if (origin === undefined) return { headers: {} };
    if (typeof origin !== "string" || !(origin === `http://${host}` || isOwn(origin, "localhost"))) {
      return { refusal: "Only web pages of this machine may call this server." };
    }
    return { headers: { "access-control-allow-origin": origin, vary: "Origin" } };
  };
}

/** What a browser asks for before it lets a page call. */
export const preflightHeaders = (request: Headers): Record<string, string> => ({
  "access-control-allow-methods": "GET, POST, PUT, DELETE",
  "access-control-allow-headers": String(request["access-control-request-headers"] ?? "content-type"),
});

function isOwn(url: string, ownHost: string): boolean {
  if (!/^https?:\/\/[^/?#@\\]+$/i.test(url) || !URL.canParse(url)) return false;
  const { hostname } = new URL(url);
  const own = canonicalHost(ownHost);
  // A server on every interface has many addresses. No address can be made to lead elsewhere, as a name can.
  const isAddress = /^\[|^[\d.]+$/.test(hostname);
  return (
    isLoopback(hostname) || canonicalHost(hostname) === own || (isAddress && everyInterface.test(own ?? ""))
  );
}

const everyInterface = /^(0\.0\.0\.0|\[::\])$/;
