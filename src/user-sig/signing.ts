import { nodeBuiltin } from "../internal/node-builtin.ts";
import { timingSafeEqual } from "../internal/timing-safe-equal.ts";
import type { UserSigClaims } from "./claims.ts";
import { toBase64 } from "./encoding.ts";

interface NodeCrypto {
  createHmac?(
    algorithm: "sha256",
    key: string,
  ): { update(text: string): { digest(encoding: "base64"): string } };
}

/** The claims under their names in a UserSig, in the order in which they are signed. */
export const ticketFields = ({ identifier, sdkAppId, time, expire }: UserSigClaims) => ({
  "TLS.identifier": identifier,
  "TLS.sdkappid": sdkAppId,
  "TLS.time": time,
  "TLS.expire": expire,
});

/**
 * The signature, in base64. The signed text has a line for each field, and every line ends with a line feed. The key
 * looks like hex but is not decoded: its characters are the key.
 */
export async function sign(claims: UserSigClaims, secretKey: string): Promise<string> {
  let text = "";
  for (const [name, value] of Object.entries(ticketFields(claims))) text += `${name}:${value}\n`;
  const hmac = nodeBuiltin<NodeCrypto>("node:crypto")?.createHmac?.("sha256", secretKey);
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
  // Compared in its canonical form: base64 can write one signature in several ways.
  return timingSafeEqual(await sign(claims, secretKey), toBase64(signature));
}
