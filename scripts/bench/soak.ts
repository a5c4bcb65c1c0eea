import { fork } from "node:child_process";
import { once } from "node:events";
import { judge } from "./soak/judge.ts";
import { growthOf } from "./soak/memory.ts";
import type { Seen } from "./soak/soak.ts";
import type { Row, Suite } from "./suite.ts";

/** Client, limiter, sandbox and receiver together for a long time, and 5 % of what they do goes wrong. */
export const soak: Suite = {
  about: "what has come of all calls and events under faults, MB in use, handles",
  onlyWhenNamed: "takes its time",
  minutes: 10,
  async run({ minutes }) {
    const seed = Math.floor(Math.random() * 2 ** 32);
    const seen = await run(minutes * 60_000, seed);
    for (const problem of seen.problems) console.error(`soak, seed ${seed}: ${problem}`);
    if (seen.open.length > 0) console.error(`soak, seed ${seed}: left open: ${seen.open.join(", ")}`);
    return { results: rows(seen), goals: judge(seen) };
  },
};

async function run(ms: number, seed: number): Promise<Seen> {
  const child = fork(new URL("./soak/process.ts", import.meta.url), [String(ms), String(seed)]);
  const ended = once(child, "exit").then(([code]) => {
    throw new Error(`The process of the soak has ended with code ${code}, and has said nothing.`);
  });
  const [seen] = await Promise.race([once(child, "message"), ended]);
  return seen as Seen;
}

function rows({ counts, memory }: Seen): Row[] {
  const { first, last, slope } = growthOf(memory);
  const rounded = (value: number) => Number(value.toFixed(2));
  return [
    ...Object.entries(counts).map(([name, count]) => ({ name, count })),
    { memory: "first quarter", megabytes: rounded(first) },
    { memory: "last quarter", megabytes: rounded(last) },
    { memory: "slope, in an hour", megabytes: rounded(slope) },
  ];
}
