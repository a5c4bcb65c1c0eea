import { isDeepStrictEqual } from "node:util";
import type { Call } from "./contestants.ts";
import type { Received, Served } from "./served.ts";
import { answer, body, path, query } from "./the-call.ts";

/** Throws unless the contestant makes the very call that all the others make: one that leaves something out looks fast. */
export async function prove(name: string, call: Call, { seen }: Pick<Served, "seen">): Promise<void> {
  const randoms = new Set<string>();
  for (let i = 0; i < 3; i++) {
    await seen();
    const got = await call();
    const { times, last } = await seen();
    const wrong = problemOf(last, randoms) ?? (times.length === 1 ? undefined : `${times.length} requests`);
    if (wrong !== undefined) throw new Error(`${name} does not make the call that is measured: ${wrong}.`);
    if (!isDeepStrictEqual(got, answer))
      throw new Error(`${name} does not give its caller the parsed answer.`);
  }
}

/** What is wrong with a request; undefined where it is as it has to be. */
function problemOf(received: Received | undefined, randoms: Set<string>): string | undefined {
  if (received === undefined) return "no request came";
  const { method, url, contentType } = received;
  const { pathname, searchParams } = new URL(url, "http://server");
  if (method !== "POST" || pathname !== path) return `${method} ${pathname}`;
  if (!/^application\/json\b/.test(contentType)) return `the Content-Type ${contentType}`;
  if (!isDeepStrictEqual(JSON.parse(received.body), body)) return "another body";
  const { usersig = "", random = "", ...others } = Object.fromEntries(searchParams);
  const wanted = Object.fromEntries(Object.entries(query).map(([name, value]) => [name, String(value)]));
  if (!isDeepStrictEqual(others, wanted)) return `another query, of ${[...searchParams.keys()].join(", ")}`;
  if (!usersig.startsWith("e")) return "no UserSig";
  if (!/^\d{1,10}$/.test(random) || randoms.has(random)) return "a random that is none, or not a fresh one";
  randoms.add(random);
  return undefined;
}
