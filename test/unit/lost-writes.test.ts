import { describe, expect, it } from "vitest";
import { createConferenceClient, type OperationId } from "../../src/index.ts";
import { half, rejection } from "./support/client.ts";
import { createImpatientClock } from "./support/impatient-clock.ts";
import { losingFetch, type Mishap } from "./support/losing-fetch.ts";
import { failure } from "./support/scripted-fetch.ts";
import { idOfTheRead, samples, standIn, type Write, writeOf } from "./support/writes.ts";

interface Situation {
  readonly mishaps: readonly Mishap[];
  readonly stale?: boolean;
  readonly maxRetries?: number;
}

/** Calls the write in this situation, and returns what came of it. */
async function run(
  { id, command, body }: (typeof samples)[number],
  { mishaps, stale = false, maxRetries = 3 }: Situation,
) {
  const service = standIn(command, writeOf(id), stale);
  const fetch = losingFetch(service, mishaps);
  const client = createConferenceClient({
    sdkAppId: 1400000000,
    userSig: "eJxUserSig",
    random: half,
    clock: createImpatientClock(),
    fetch,
    maxRetries,
  });
  const method = client[id] as (body: object) => Promise<{ RequestId: string }>;
  const end = await method(body).then(
    ({ RequestId }) => (RequestId === idOfTheRead ? "confirmed" : "carried out"),
    (error) => error,
  );
  return { end, requests: fetch.commands.map((one) => (one === command ? "write" : "read")), service };
}

type End = "carried out" | "confirmed" | "an error";

/** What must come of each situation, by the policy. */
const table: readonly [what: string, Situation, Record<Write["policy"], readonly [requests: string, End]>][] =
  [
    [
      "a lost request",
      { mishaps: ["lost request"] },
      {
        retry: ["write write", "carried out"],
        "retry, then confirm": ["write write", "carried out"],
        confirm: ["write read", "an error"],
        "give up": ["write", "an error"],
      },
    ],
    [
      "a lost response",
      { mishaps: ["lost response"] },
      {
        retry: ["write write", "carried out"],
        "retry, then confirm": ["write write read", "confirmed"],
        confirm: ["write read", "confirmed"],
        "give up": ["write", "an error"],
      },
    ],
    [
      "a lost response and a rival after it",
      { mishaps: ["lost response, then a rival"] },
      {
        retry: ["write write", "carried out"],
        "retry, then confirm": ["write write read", "an error"],
        confirm: ["write read", "an error"],
        "give up": ["write", "an error"],
      },
    ],
    [
      "a rival and a lost request after it",
      { mishaps: ["a rival, then lost request"] },
      {
        retry: ["write write", "carried out"],
        "retry, then confirm": ["write write read", "an error"],
        confirm: ["write read", "an error"],
        "give up": ["write", "an error"],
      },
    ],
    [
      "a lost request and a lost response",
      { mishaps: ["lost request", "lost response"] },
      {
        retry: ["write write write", "carried out"],
        "retry, then confirm": ["write write write read", "confirmed"],
        confirm: ["write read read", "an error"],
        "give up": ["write", "an error"],
      },
    ],
    [
      "a lost response and a lost request",
      { mishaps: ["lost response", "lost request"] },
      {
        retry: ["write write write", "carried out"],
        "retry, then confirm": ["write write write read", "confirmed"],
        confirm: ["write read read", "confirmed"],
        "give up": ["write", "an error"],
      },
    ],
    [
      "a lost response, and a read that shows what was before",
      { mishaps: ["lost response"], stale: true },
      {
        retry: ["write write", "carried out"],
        "retry, then confirm": ["write write read", "an error"],
        confirm: ["write read", "an error"],
        "give up": ["write", "an error"],
      },
    ],
    [
      "a lost response without retries",
      { mishaps: ["lost response"], maxRetries: 0 },
      {
        retry: ["write", "an error"],
        "retry, then confirm": ["write read", "confirmed"],
        confirm: ["write read", "confirmed"],
        "give up": ["write", "an error"],
      },
    ],
    [
      "a lost response without retries, and a lost read",
      { mishaps: ["lost response", "lost request"], maxRetries: 0 },
      {
        retry: ["write", "an error"],
        "retry, then confirm": ["write read", "an error"],
        confirm: ["write read", "an error"],
        "give up": ["write", "an error"],
      },
    ],
  ];

describe.each(table)("after %s", (_, situation, ends) => {
  it.each(samples)("$id ends as its policy says", async (sample) => {
    const [requests, expected] = ends[writeOf(sample.id).policy];
    const { end, ...seen } = await run(sample, situation);
    expect(seen.requests.join(" ")).toBe(requests);
    if (expected === "an error")
      expect(end).toMatchObject({ operation: sample.id, mayHaveBeenCarriedOut: true });
    else expect(end).toBe(expected);
  });
});

describe("a write that is not idempotent", () => {
  const once = samples.filter(({ id }) => writeOf(id).policy !== "retry");

  it.each(once)("$id is carried out once at most in every situation", async (sample) => {
    for (const [, situation] of table) {
      const { service } = await run(sample, situation);
      expect(service.carriedOut()).toBeLessThanOrEqual(1);
    }
  });
});

describe("a create that is refused as done before", () => {
  const codes: [OperationId, number][] = [
    ["createRoom", 100003],
    ["createRoom", 100010],
    ["setCallback", 100300],
  ];

  it.each(codes)("%s fails with %i when no request before was lost", async (id, code) => {
    const fetch = async () => Response.json(failure(code));
    const client = createConferenceClient({ sdkAppId: 1, userSig: "eJx", fetch });
    const create = client[id] as (body: object) => Promise<unknown>;
    expect(await rejection(create({}))).toMatchObject({ code, attempts: 1, mayHaveBeenCarriedOut: false });
  });
});
