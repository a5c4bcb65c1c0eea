import type { UserSigClaims } from "./claims.ts";

const encoder = new TextEncoder();

/** The key as Web Crypto takes it. The characters themselves are the key: it looks like hex, and is not decoded. */
export function importKey(secretKey: string): Promise<CryptoKey> {
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  return crypto.subtle.importKey("raw", encoder.encode(secretKey), algorithm, false, ["sign", "verify"]);
}

/** The text that is signed: four lines in this order, each ended by a line feed, the last one too. */
function textToSign(claims: UserSigClaims): Uint8Array<ArrayBuffer> {
  return encoder.encode(
    `TLS.identifier:${claims.identifier}\nTLS.sdkappid:${claims.sdkAppId}\n` +
      `TLS.time:${claims.time}\nTLS.expire:${claims.expire}\n`,
  );
}

export async function sign(claims: UserSigClaims, key: CryptoKey): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.sign("HMAC", key, textToSign(claims)));
}

/** Web Crypto compares in constant time. */
export function isSignature(
  claims: UserSigClaims,
  signature: Uint8Array<ArrayBuffer>,
  key: CryptoKey,
): Promise<boolean> {
  return crypto.subtle.verify("HMAC", key, signature, textToSign(claims));
}
