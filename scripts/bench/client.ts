import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { type Call, contestants } from "./client/contestants.ts";
import { race } from "./measure.ts";
import type { Suite } from "./suite.ts";

/** This client beside bare `fetch` and plain openapi-fetch. */
export const client: Suite = {
  about: "calls of the client per second over loopback",
  calls: 1500,
  async run({ rounds, calls }) {
    const server = new Worker(new URL("./client/server.ts", import.meta.url));
    try {
      const [baseUrl] = await once(server, "message");
      const all = Object.entries(await contestants(baseUrl));
      const results = [];
      for (const inFlight of [1, 8, 64]) {
        const lanes = all.map(([name, call]) => [name, () => measure(call, calls, inFlight)]);
        for (const { name, median, ratio, spread } of await race(Object.fromEntries(lanes), rounds)) {
          const callsPerSecond = Math.round(median.perSecond);
          results.push({ inFlight, name, callsPerSecond, ofFetch: ratio, spread });
        }
      }
      return { results, goals: [] };
    } finally {
      await server.terminate();
    }
  },
};

/** Calls per second, with so many calls in flight all the time. */
async function measure(call: Call, calls: number, inFlight: number): Promise<{ perSecond: number }> {
  let left = calls;
  const start = performance.now();
  const lane = async () => {
    while (left-- > 0) await call();
  };
  await Promise.all(Array.from({ length: inFlight }, lane));
  return { perSecond: calls / ((performance.now() - start) / 1000) };
}
