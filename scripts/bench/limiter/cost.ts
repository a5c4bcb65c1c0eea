import { createRateLimiter, type Limiter } from "../../../src/call/rate-limiter.ts";

const { signal } = new AbortController();
const settled = Promise.resolve();

/** Turns taken, each of which is measured in µs; the first takes none at all, and costs what waiting for a promise costs. */
export const turns: Readonly<Record<string, (calls: number) => Promise<number>>> = {
  "no limiter": (calls) => oneByOne({ acquire: () => settled }, calls),
  // So many a ms that none has to wait.
  "a turn at once": (calls) => oneByOne(createRateLimiter({ calls: 1_000_000, milliseconds: 1 }), calls),
  "a turn that is waited for": waitedFor,
};

async function oneByOne(limiter: Limiter, calls: number): Promise<number> {
  const start = performance.now();
  for (let i = 0; i < calls; i++) await limiter.acquire(signal);
  return ((performance.now() - start) * 1000) / calls;
}

/** All ask at once, and the time is turned forward until the last has had its turn. */
async function waitedFor(calls: number): Promise<number> {
  let now = 0;
  // The limiter's own timer, of which there is one at a time. It is the first that is set; those of the calls that wait are
  // for the case that it is lost.
  let own: (() => void) | undefined;
  let due: number | undefined;
  const clock = {
    now: () => now,
    elapsed: () => now,
    setTimeout(callback: () => void, ms: number) {
      own ??= callback;
      if (callback === own) due = now + ms;
      return callback;
    },
    clearTimeout: () => {},
  };
  const limiter = createRateLimiter({ calls: 200, milliseconds: 1000, clock });
  const start = performance.now();
  const all = Promise.all(Array.from({ length: calls }, () => limiter.acquire(signal)));
  while (due !== undefined) {
    now = due;
    due = undefined;
    own?.();
  }
  await all;
  return ((performance.now() - start) * 1000) / calls;
}
