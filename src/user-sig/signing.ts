import { builtin } from "../internal/node-builtin.ts";
import { isSameText } from "../internal/timing-safe-equal.ts";
import { toBase64 } from "./base64.ts";
import type { UserSigClaims } from "./claims.ts";

interface NodeCrypto {
  createHmac?(
    algorithm: "sha256",
    key: string,
  ): { update(text: string): { digest(encoding: "base64"): string } };
}

/** The claims by the names that they have in a UserSig, in the order in which they are signed. */
export const fieldsOf = ({ identifier, sdkAppId, time, expire }: UserSigClaims) => ({
  "TLS.identifier": identifier,
  "TLS.sdkappid": sdkAppId,
  "TLS.time": time,
  "TLS.expire": expire,
});

/**
 * The signature, in base64. The text that is signed has a line for each field, the last one ended by a line feed too. The
 * characters of the key themselves are the key: it looks like hex, and is not decoded.
 */
export async function sign(claims: UserSigClaims, secretKey: string): Promise<string> {
  let text = "";
  for (const [name, value] of Object.entries(fieldsOf(claims))) text += `${name}:${value}\n`;
  const hmac = builtin<NodeCrypto>("node:crypto")?.createHmac?.("sha256", secretKey);
  if (hmac !== undefined) return hmac.update(text).digest("base64");
  const encoder = new TextEncoder();
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", encoder.encode(secretKey), algorithm, false, ["sign"]);
  return toBase64(new Uint8Array(await crypto.subtle.sign("HMAC", key, encoder.encode(text))));
}

export async function isSignature(
  claims: UserSigClaims,
  signature: Uint8Array<ArrayBuffer>,
  secretKey: string,
): Promise<boolean> {
  // Encoded anew, since one signature can be written in more than one way.
  return isSameText(await sign(claims, secretKey), toBase64(signature));
}
