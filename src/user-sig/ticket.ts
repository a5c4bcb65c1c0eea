import { isWellFormed } from "../internal/check.ts";
import type { UserSigClaims } from "./claims.ts";
import { fromBase64 } from "./encoding.ts";
import { ticketFields } from "./signing.ts";
import { deflate, inflate } from "./zlib.ts";

/** A UserSig taken apart. */
export interface Ticket {
  readonly claims: UserSigClaims;
  /** In base64. */
  readonly signature: string;
}

/** Six small values need far less. */
const maximumLength = 4096;

/** The characters of a UserSig: base64 with `+`, `/` and `=` replaced, which needs no percent-encoding. */
export const userSigCharacters = /^[A-Za-z0-9*_-]+$/;

/** JSON, compressed in zlib format, as base64 with three characters replaced. This is not base64url. */
export function encodeTicket(claims: UserSigClaims, signature: string): string {
  const json = JSON.stringify({ "TLS.ver": "2.0", ...ticketFields(claims), "TLS.sig": signature });
  return deflate(json).replaceAll("+", "*").replaceAll("/", "-").replaceAll("=", "_");
}

/**
 * Undefined for anything that is not a UserSig of version 2.0.
 *
 * @throws Error when the runtime cannot decompress anything.
 */
export async function decodeTicket(userSig: string): Promise<Ticket | undefined> {
  if (typeof userSig !== "string" || userSig.length > maximumLength || !userSigCharacters.test(userSig))
    return undefined;
  const bytes = fromBase64(userSig.replaceAll("*", "+").replaceAll("-", "/").replaceAll("_", "="));
  const json = bytes && (await inflate(bytes));
  return json === undefined ? undefined : ticketOf(parse(json));
}

function parse(json: string): Record<string, unknown> | null {
  try {
    return JSON.parse(json);
  } catch {
    return null;
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
  // Half a surrogate pair is signed as the same bytes as U+FFFD, and would be another user.
  if (!isWellFormed(identifier)) return undefined;
  if (![sdkAppId, time, expire].every(Number.isSafeInteger)) return undefined;
  const claims = { identifier, sdkAppId: sdkAppId as number, time: time as number, expire: expire as number };
  return { claims, signature };
}
