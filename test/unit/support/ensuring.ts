import { type CallbackConfiguration, createConferenceClient } from "../../../src/index.ts";
import type { Sandbox, StoredCallback, Unstated } from "../../../src/sandbox/index.ts";
import { half } from "./client.ts";
import { type Fault, faultyFetch } from "./faulty-fetch.ts";
import { createImpatientClock } from "./impatient-clock.ts";
import { identity, sandboxWith } from "./sandbox.ts";

export const wanted: CallbackConfiguration = {
  Url: "https://example.com/callback",
  CallbackCommandList: ["Room.CallbackAfterMemberLeave", "Mic.CallbackAfterSeatInfoChanged"],
};

/** What a rival configures. */
export const other: StoredCallback = { Url: "https://rival.example/hook?key=1", CallbackCommandList: [] };

/** Five rounds of reading and writing and a last reading, each with its retries. */
export const mostRequests = (maxRetries: number) => (6 + 5) * (maxRetries + 1);

interface Situation {
  /** What is configured at the start. Default: nothing. */
  readonly start?: StoredCallback | undefined;
  readonly whenNothing?: Unstated["query"];
  readonly wanted?: unknown;
  readonly faults?: readonly Fault[];
  readonly maxRetries?: number;
}

/** A client of the sandbox. Each request meets the next fault. */
export function faultyClient(sandbox: Sandbox, faults: readonly Fault[], maxRetries = 3) {
  const fetch = faultyFetch(sandbox, faults);
  const clock = createImpatientClock();
  return {
    clock,
    client: createConferenceClient({ ...identity, clock, random: half, maxRetries, fetch }),
    seen: fetch.seen,
    commands: () => fetch.seen.map(({ command }) => command),
  };
}

/** Calls ensureCallback in this situation, and returns everything that came of it. */
export async function run(situation: Situation) {
  const sandbox = sandboxWith(situation.start, situation.whenNothing);
  const { maxRetries = 3, faults = [] } = situation;
  const { client, clock, seen, commands } = faultyClient(sandbox, faults, maxRetries);
  const asked = "wanted" in situation ? situation.wanted : wanted;
  const settled = await client.ensureCallback(asked as CallbackConfiguration).then(
    (result) => ({ result, error: undefined }),
    (error: unknown) => ({ result: undefined, error }),
  );
  return { ...settled, client, clock, sandbox, seen, commands: commands(), maxRetries };
}
