import { builtin } from "../internal/node-builtin.ts";

interface NodeCrypto {
  hash?(algorithm: "sha256", data: Uint8Array, encoding: "hex"): string;
}

/** SHA-256 in lower-case hex. */
export async function sha256(data: Uint8Array): Promise<string> {
  return builtin<NodeCrypto>("node:crypto")?.hash?.("sha256", data, "hex") ?? bySubtle(data);
}

async function bySubtle(data: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", data as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
