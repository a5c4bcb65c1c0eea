/**
 * Measures calls per second over loopback, side by side with bare `fetch` and plain openapi-fetch.
 *
 *   npm run bench -- [--rounds 15] [--calls 1500] [--json]
 */
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { type Call, contestants } from "./bench/contestants.ts";

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "15" },
    calls: { type: "string", default: "1500" },
    json: { type: "boolean", default: false },
  },
});
const rounds = Number(values.rounds);
const calls = Number(values.calls);

/** Calls per second, with so many calls in flight all the time. */
async function measure(call: Call, inFlight: number): Promise<number> {
  let left = calls;
  const start = performance.now();
  const lane = async () => {
    while (left-- > 0) await call();
  };
  await Promise.all(Array.from({ length: inFlight }, lane));
  return calls / ((performance.now() - start) / 1000);
}

function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.round((sorted.length - 1) * q)] ?? Number.NaN;
}

const server = new Worker(new URL("./bench/server.ts", import.meta.url));
const baseUrl = await new Promise<string>((resolve) => server.once("message", resolve));
const all = Object.entries(await contestants(baseUrl));
const results = [];
for (const inFlight of [1, 8, 64]) {
  const speeds = new Map<string, number[]>(all.map(([name]) => [name, []]));
  // Round 0 warms up. Every round takes all of them in turn, from another start, so that none has a better hour.
  for (let round = 0; round <= rounds; round++) {
    for (let i = 0; i < all.length; i++) {
      const [name, call] = all[(i + round) % all.length] as [string, Call];
      const speed = await measure(call, inFlight);
      if (round > 0) speeds.get(name)?.push(speed);
    }
  }
  const bare = speeds.get("fetch") ?? [];
  for (const [name, own] of speeds) {
    const ratios = own.map((speed, round) => speed / (bare[round] ?? Number.NaN));
    results.push({
      inFlight,
      name,
      callsPerSecond: Math.round(quantile(own, 0.5)),
      ofFetch: Number(quantile(ratios, 0.5).toFixed(2)),
      spread: `${quantile(ratios, 0.25).toFixed(2)} to ${quantile(ratios, 0.75).toFixed(2)}`,
    });
  }
}
await server.terminate();

if (values.json) console.log(JSON.stringify({ node: process.version, rounds, calls, results }, null, 2));
else {
  console.log(
    `Node ${process.version}, medians of ${rounds} rounds of ${calls} calls; spread: the middle half.`,
  );
  console.table(results);
}
