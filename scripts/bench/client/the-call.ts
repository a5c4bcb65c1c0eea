import { isDeepStrictEqual } from "node:util";
import type { Received, Stub } from "./stub.ts";

/** The call that every contestant makes. Only `usersig` and `random` differ from call to call. */
export const identity = { sdkAppId: 1400000000, secretKey: "a-key-for-the-bench", identifier: "admin" };

export const path = "/v4/room_config/set_callback";

export const body = {
  Url: "https://example.com/callback",
  CallbackCommandList: ["Room.CallbackAfterMemberLeave" as const],
};

/** The query without `usersig` and `random`. */
export const query = {
  sdkappid: identity.sdkAppId,
  identifier: identity.identifier,
  contenttype: "json" as const,
};

export const random = (): number => Math.floor(Math.random() * 2 ** 32);

/** The body of the response. */
export const success = { ActionStatus: "OK", ErrorInfo: "", ErrorCode: 0, RequestId: "Id-bench" };

/** Throws if the contestant leaves out a part of the work, which would make it look fast. */
export async function prove(
  name: string,
  call: () => Promise<unknown>,
  { seen }: Pick<Stub, "seen">,
): Promise<void> {
  const randoms = new Set<string>();
  for (let i = 0; i < 3; i++) {
    await seen();
    const result = await call();
    const { times, last } = await seen();
    const problem = problemOf(last, randoms) ?? (times.length === 1 ? undefined : `${times.length} requests`);
    if (problem !== undefined)
      throw new Error(`${name} does not make the call that is measured, but ${problem}.`);
    if (!isDeepStrictEqual(result, success)) {
      throw new Error(`${name} does not give its caller the parsed response.`);
    }
  }
}

function problemOf(received: Received | undefined, randoms: Set<string>): string | undefined {
  if (received === undefined) return "no request";
  const { pathname, searchParams } = new URL(received.url, "http://stub");
  if (received.method !== "POST" || pathname !== path) return `${received.method} ${pathname}`;
  if (!received.contentType.startsWith("application/json")) return `Content-Type ${received.contentType}`;
  if (!isDeepStrictEqual(JSON.parse(received.body), body)) return "another body";
  const { usersig = "", random = "", ...others } = Object.fromEntries(searchParams);
  const expected = Object.fromEntries(Object.entries(query).map(([name, value]) => [name, String(value)]));
  if (!isDeepStrictEqual(others, expected)) return `another query: ${[...searchParams.keys()].join(", ")}`;
  if (!usersig.startsWith("e")) return "no UserSig";
  if (!/^\d{1,10}$/.test(random) || randoms.has(random)) return "no fresh random";
  randoms.add(random);
  return undefined;
}
