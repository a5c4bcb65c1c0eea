import { expect, it } from "vitest";
import { createConferenceClient } from "../../src/index.ts";
import { serve, slowBodies, withBody } from "./support/hostile-server.ts";

const best = async (tries: number, measure: () => number | Promise<number>): Promise<number> => {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < tries; i++) least = Math.min(least, await measure());
  return least;
};

/** ms in which the event loop did nothing else. */
async function longestStall(work: () => Promise<unknown>): Promise<number> {
  let last = performance.now();
  let longest = 0;
  const look = () => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  };
  const timer = setInterval(look, 1);
  await work();
  look();
  clearInterval(timer);
  return longest;
}

// A quadratic expression is off by a factor of thousands, so the bounds are wide: a busy machine may stop a process.
it.each(Object.entries(slowBodies))(
  "a body of %s stalls the event loop no longer than parsing it does",
  async (_, body) => {
    const server = await serve(withBody(body));
    try {
      const client = createConferenceClient({
        sdkAppId: 1400000000,
        secretKey: "0123456789abcdef0123456789abcdef",
        baseUrl: server.url,
        maxRetries: 0,
        timeout: 60_000,
        totalTimeout: 60_000,
      });
      const parsing = await best(5, () => {
        const start = performance.now();
        JSON.parse(body);
        return performance.now() - start;
      });
      const stall = await best(5, () => longestStall(() => client.getCallback().catch(() => {})));
      expect(stall).toBeLessThan(40 * Math.max(parsing, 5));
    } finally {
      server.close();
    }
  },
);
