import { byNode } from "../internal/node-builtin.ts";
import { timingSafeEqual } from "../internal/timing-safe-equal.ts";
import type { UserSigClaims } from "./claims.ts";
import { toBase64 } from "./encoding.ts";

interface NodeCrypto {
  createHmac(
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
  return (
    byNode("node:crypto", (node: NodeCrypto) =>
      node.createHmac("sha256", secretKey).update(text).digest("base64"),
    ) ?? signBySubtle(text, secretKey)
  );
}

async function signBySubtle(text: string, secretKey: string): Promise<string> {
  const encoder = new TextEncoder();
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", encoder.encode(secretKey), algorithm, false, ["sign"]);
  return toBase64(new Uint8Array(await crypto.subtle.sign("HMAC", key, encoder.encode(text))));
}

export async function isSignature(
  claims: UserSigClaims,
  signature: string,
  secretKey: string,
): Promise<boolean> {
  return timingSafeEqual(await sign(claims, secretKey), signature);
}
