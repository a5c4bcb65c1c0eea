import { type ConferenceClientOptions, createConferenceClient } from "../../../src/index.ts";
import { createFakeClock } from "./fake-clock.ts";
import { type Step, scriptedFetch } from "./scripted-fetch.ts";

export const configuration = {
  Url: "https://example.com/callback",
  CallbackCommandList: ["Room.CallbackAfterMemberLeave" as const],
};

/** Half of the range. Pauses are then half of their limit: 250 ms before the first retry, then 500, then 1000. */
export const half = () => 2 ** 31;

export const secretKey = "5bd2850fff3ecb11d7c805251c51ee463a25727bddc2385f3fa8bfee1bb93b5e";

/** A client with a clock that stands still, fixed randomness, and a service that follows the steps. */
export function createTestClient(steps: Step[], options: Partial<ConferenceClientOptions> = {}) {
  const fetch = scriptedFetch(...steps);
  const clock = createFakeClock();
  const credentials = options.secretKey === undefined ? { userSig: "eJxUserSig" } : {};
  const client = createConferenceClient({
    sdkAppId: 1400000000,
    fetch,
    clock,
    random: half,
    ...credentials,
    ...options,
  });
  return { client, clock, fetch, requests: fetch.requests };
}

/** The error that a promise rejects with. Throws when it resolves. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  const result = await promise.then(
    () => undefined,
    (error: unknown) => ({ error }),
  );
  if (result === undefined) throw new Error("The promise resolved, and was expected to reject.");
  return result.error;
}
