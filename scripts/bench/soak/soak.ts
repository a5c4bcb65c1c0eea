import { createConferenceClient, createRateLimiter } from "../../../src/index.ts";
import { createChance } from "../../../src/internal/seeded-random.ts";
import { createSandbox } from "../../../src/sandbox/index.ts";
import { callUntil } from "./callers.ts";
import { injectFaults } from "./faults.ts";
import { leftOpenAfter } from "./handles.ts";
import { memoryInUse, type Sample } from "./memory.ts";
import { openRoom, sent } from "./room.ts";
import { Tally } from "./tally.ts";

/** What a soak has seen. */
export interface Seen {
  readonly counts: Readonly<Record<string, number>>;
  readonly lost: number;
  /** The first of what was lost, in words. */
  readonly problems: readonly string[];
  readonly memory: readonly Sample[];
  /** Handles that were open at the end and not at the beginning. */
  readonly open: readonly string[];
}

const callers = 12;
const first = 1_400_000_000;
const identity = (i: number) => ({ sdkAppId: first + i, secretKey: "a-key-for-the-soak" });
const listening = { ...identity(0), token: "a-token" };

/**
 * Lets client, limiter, sandbox and receiver work together for so many ms, over loopback and under faults: some call the
 * service, one application each, and one gets events meanwhile.
 */
export async function soak(ms: number, seed: number): Promise<Seen> {
  const before = process.getActiveResourcesInfo();
  const tally = new Tally();
  const chance = createChance(seed);
  const sandbox = createSandbox({ ...listening, seed });
  for (let i = 1; i <= callers; i++) sandbox.addApplication(identity(i));
  const { url: baseUrl } = await sandbox.listen();
  const client = (i: number) =>
    createConferenceClient({
      ...identity(i),
      ...{ baseUrl, timeout: 1000 },
      onAttempt: ({ error }) => tally.count(error === undefined ? "request answered" : "request failed"),
    });
  const limiter = createRateLimiter({ calls: 100, milliseconds: 1000 });
  const room = await openRoom({ application: listening, sandbox, limiter, chance, tally });
  injectFaults(sandbox);
  await client(0).ensureCallback({ Url: room.url, CallbackCommandList: [...sent] });

  const end = performance.now() + ms;
  const over = () => performance.now() > end;
  const work = [1, 2, 3, 4].map((lane) => room.sendUntil(lane, over));
  for (let i = 1; i <= callers; i++) {
    work.push(callUntil({ sdkAppId: first + i, client: client(i), sandbox, chance }, over, tally));
  }
  const [memory] = await Promise.all([watchMemory(ms, over), ...work]);
  await room.close();
  await sandbox.close();
  // A connection that is not used is kept by `fetch` for four seconds.
  const open = await leftOpenAfter(before, 10_000);
  return { counts: tally.counts, lost: tally.lost, problems: tally.problems, memory, open };
}

/** A hundred times, but not more often than ten times a second. */
async function watchMemory(ms: number, over: () => boolean): Promise<Sample[]> {
  const samples: Sample[] = [];
  while (!over()) {
    await new Promise((resolve) => setTimeout(resolve, Math.max(100, ms / 100)));
    samples.push({ at: performance.now(), used: await memoryInUse() });
  }
  return samples;
}
