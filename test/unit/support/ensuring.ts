import { type CallbackConfiguration, createConferenceClient } from "../../../src/index.ts";
import { half } from "./client.ts";
import { type Fault, faultyFetch } from "./faulty-fetch.ts";
import { createImpatientClock } from "./impatient-clock.ts";
import { type Configuration, ModelService, type WhenNothing } from "./model-service.ts";

export const wanted: CallbackConfiguration = {
  Url: "https://example.com/callback",
  CallbackCommandList: ["Room.CallbackAfterMemberLeave", "Mic.CallbackAfterSeatInfoChanged"],
};

/** What a rival configures. */
export const other: Configuration = { Url: "https://rival.example/hook?key=1", CallbackCommandList: [] };

export const whenNothing = ["no Response", "empty Response", "null", "100301", "100999"] as const;

/** Five rounds of reading and writing and a last reading, each repeated at most so often. */
export const mostRequests = (maxRetries: number) => (6 + 5) * (maxRetries + 1);

interface Situation {
  /** What is configured before; nothing unless given. */
  readonly start?: Configuration | undefined;
  readonly whenNothing?: WhenNothing;
  readonly wanted?: unknown;
  readonly faults?: readonly Fault[];
  readonly maxRetries?: number;
}

/** A client of the model whose requests meet these faults, one each. */
export function faultyClient(service: ModelService, faults: readonly Fault[], maxRetries = 3) {
  const fetch = faultyFetch(service, faults);
  const identity = { sdkAppId: 1400000000, userSig: "eJxUserSig" };
  const clock = createImpatientClock();
  return {
    clock,
    client: createConferenceClient({ ...identity, clock, random: half, maxRetries, fetch }),
    seen: fetch.seen,
    commands: () => fetch.seen.map(({ command }) => command),
  };
}

/** Calls ensureCallback in this situation, and tells all that came of it. */
export async function run(situation: Situation) {
  const service = new ModelService(situation.whenNothing);
  service.configuration = situation.start;
  const { maxRetries = 3, faults = [] } = situation;
  const { client, clock, seen, commands } = faultyClient(service, faults, maxRetries);
  const asked = "wanted" in situation ? situation.wanted : wanted;
  const settled = await client.ensureCallback(asked as CallbackConfiguration).then(
    (result) => ({ result, error: undefined }),
    (error: unknown) => ({ result: undefined, error }),
  );
  return { ...settled, client, clock, service, seen, commands: commands(), maxRetries };
}
