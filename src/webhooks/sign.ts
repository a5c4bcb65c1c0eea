import { isSameText } from "../internal/timing-safe-equal.ts";
import { sha256 } from "./sha256.ts";

/** How far RequestTime may be from now, in seconds: what the sibling product Live allows. */
const window = 60;

/**
 * `Sign` of an event: lower-case hex of sha256(token directly followed by RequestTime).
 *
 * @see https://trtc.io/document/34354
 */
export async function signOf(token: string, requestTime: string): Promise<string> {
  return sha256(new TextEncoder().encode(token + requestTime));
}

/** Whether one of the tokens has signed this URL within the last minute. It says nothing about the body. */
export async function isSigned(
  query: URLSearchParams,
  tokens: readonly string[],
  now: number,
): Promise<boolean> {
  const [sign, requestTime] = [only(query, "Sign"), only(query, "RequestTime")];
  if (sign === undefined || requestTime === undefined || !/^\d{1,12}$/.test(requestTime)) return false;
  if (Math.abs(now / 1000 - Number(requestTime)) > window) return false;
  let matches = false;
  // All of them, always: the time that it takes says nothing about which one it was.
  for (const token of tokens) matches = isSameText(await signOf(token, requestTime), sign) || matches;
  return matches;
}

/** The one value of a parameter; undefined when it is missing or there are several. */
export function only(query: URLSearchParams, name: string): string | undefined {
  const values = query.getAll(name);
  return values.length === 1 ? values[0] : undefined;
}
