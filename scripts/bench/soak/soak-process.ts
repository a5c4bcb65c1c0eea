/**
 * Lets client, limiter, sandbox and receiver work together over loopback and under faults. Twelve callers call the service
 * for one application each, and another application gets events. Arguments: how long, in ms, and the seed.
 */
import { createConferenceClient, createRateLimiter } from "../../../src/index.ts";
import { createSeededRandom } from "../../../src/internal/seeded-random.ts";
import { createSandbox } from "../../../src/sandbox/index.ts";
import { callUntil } from "./callers.ts";
import { injectFaults } from "./faults.ts";
import type { Seen } from "./judge.ts";
import { leftOpenAfter, memoryInUse, type Sample } from "./leaks.ts";
import { openRoom, sent } from "./room.ts";
import { Tally } from "./tally.ts";

const callers = 12;
const identity = (i: number) => ({ sdkAppId: 1_400_000_000 + i, secretKey: "a-key-for-the-soak" });
const listening = { ...identity(0), token: "a-token" };

async function soak(ms: number, seed: number): Promise<Seen> {
  const before = process.getActiveResourcesInfo();
  const tally = new Tally();
  const chance = createSeededRandom(seed);
  const sandbox = createSandbox({ ...listening, seed });
  for (let i = 1; i <= callers; i++) sandbox.addApplication(identity(i));
  const { url: baseUrl } = await sandbox.listen();
  const client = (i: number) =>
    createConferenceClient({
      ...identity(i),
      baseUrl,
      timeout: 1000,
      onAttempt: ({ error }) => tally.count(error === undefined ? "request answered" : "request failed"),
    });
  const limiter = createRateLimiter({ calls: 100, milliseconds: 1000 });
  const room = await openRoom({ application: listening, sandbox, limiter, chance, tally });
  injectFaults(sandbox);
  await client(0).ensureCallback({ Url: room.url, CallbackCommandList: [...sent] });

  const end = performance.now() + ms;
  const isOver = () => performance.now() > end;
  const work = [1, 2, 3, 4].map((lane) => room.sendUntil(lane, isOver));
  for (let i = 1; i <= callers; i++) {
    const { sdkAppId } = identity(i);
    work.push(callUntil(isOver, { sdkAppId, client: client(i), sandbox, chance, tally }));
  }
  const [memory] = await Promise.all([watchMemory(ms, isOver), ...work]);
  await room.close();
  await sandbox.close();
  // `fetch` keeps an unused connection for four seconds.
  const open = await leftOpenAfter(before, 10_000);
  return { counts: tally.counts, lost: tally.lost, problems: tally.problems, memory, open };
}

/** Takes a hundred samples, but at most ten a second. */
async function watchMemory(ms: number, isOver: () => boolean): Promise<Sample[]> {
  const samples: Sample[] = [];
  while (!isOver()) {
    await new Promise((resolve) => setTimeout(resolve, Math.max(100, ms / 100)));
    samples.push({ at: performance.now(), used: await memoryInUse() });
  }
  return samples;
}

const [ms = 0, seed = 0] = process.argv.slice(2).map(Number);
process.send?.(await soak(ms, seed), () => process.disconnect());
