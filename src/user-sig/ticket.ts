import type { UserSigClaims } from "./claims.ts";
import { deflate, fromBase64, inflate } from "./encoding.ts";
import { ticketFields } from "./signing.ts";

/** A UserSig taken apart. */
export interface Ticket {
  readonly claims: UserSigClaims;
  readonly signature: Uint8Array<ArrayBuffer>;
}

/** Six small values need far less. */
const maximumLength = 4096;

/** The characters of a UserSig: base64 with `+`, `/` and `=` replaced, which needs no percent-encoding. */
export const userSigCharacters = /^[A-Za-z0-9*_-]+$/;

/** JSON, compressed in zlib format, as base64 with three characters replaced. This is not base64url. */
export async function encodeTicket(claims: UserSigClaims, signature: string): Promise<string> {
  const json = JSON.stringify({ "TLS.ver": "2.0", ...ticketFields(claims), "TLS.sig": signature });
  return (await deflate(json)).replaceAll("+", "*").replaceAll("/", "-").replaceAll("=", "_");
}

/** Undefined for anything that is not a UserSig of version 2.0. */
export async function decodeTicket(userSig: string): Promise<Ticket | undefined> {
  if (typeof userSig !== "string" || userSig.length > maximumLength || !userSigCharacters.test(userSig))
    return undefined;
  try {
    const bytes = fromBase64(userSig.replaceAll("*", "+").replaceAll("-", "/").replaceAll("_", "="));
    return ticketOf(JSON.parse(await inflate(bytes)));
  } catch {
    // Not base64, zlib, UTF-8 or JSON. The reason would help only a forger.
    return undefined;
  }
}

function ticketOf(json: Record<string, unknown> | null): Ticket | undefined {
  const {
    "TLS.ver": version,
    "TLS.identifier": identifier,
    "TLS.sdkappid": sdkAppId,
    "TLS.time": time,
    "TLS.expire": expire,
    "TLS.sig": signature,
  } = json ?? {};
  if (version !== "2.0" || typeof identifier !== "string" || typeof signature !== "string") return undefined;
  if (![sdkAppId, time, expire].every(Number.isSafeInteger)) return undefined;
  const claims = { identifier, sdkAppId: sdkAppId as number, time: time as number, expire: expire as number };
  return { claims, signature: fromBase64(signature) };
}
