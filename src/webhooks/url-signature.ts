import { singleValue } from "../http/incoming.ts";
import { byNode } from "../internal/node-builtin.ts";
import { timingSafeEqual } from "../internal/timing-safe-equal.ts";

/** How far RequestTime may differ from now, in seconds. The sibling product Live allows as much. */
const tolerance = 60;

/**
 * `Sign` of an event's URL: lower-case hex of sha256(token directly followed by RequestTime).
 *
 * @see https://trtc.io/document/34354
 */
export const signOf = (token: string, requestTime: string): Promise<string> =>
  sha256(new TextEncoder().encode(token + requestTime));

/** What is wrong with the signature of a URL. */
export type SignatureFault = "not signed" | "signed at another time" | "signed with another token";

/** Checks whether one of the tokens signed this URL within the last minute. The signature does not cover the body. */
export async function checkSignature(
  query: URLSearchParams,
  tokens: readonly string[],
  now: number,
): Promise<SignatureFault | undefined> {
  const sign = singleValue(query, "Sign");
  const requestTime = singleValue(query, "RequestTime");
  if (sign === undefined || requestTime === undefined || !/^\d{1,12}$/.test(requestTime)) return "not signed";
  if (Math.abs(now / 1000 - Number(requestTime)) > tolerance) return "signed at another time";
  let matches = false;
  // Every token is tried, so that the time taken does not tell which one matched.
  for (const token of tokens) matches = timingSafeEqual(await signOf(token, requestTime), sign) || matches;
  return matches ? undefined : "signed with another token";
}

interface NodeCrypto {
  hash(algorithm: "sha256", data: Uint8Array, encoding: "hex"): string;
}

/** SHA-256 in lower-case hex. */
export async function sha256(data: Uint8Array): Promise<string> {
  return byNode("node:crypto", (node: NodeCrypto) => node.hash("sha256", data, "hex")) ?? bySubtle(data);
}

async function bySubtle(data: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", data as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
