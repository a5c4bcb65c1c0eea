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
  // As many digits as the option takes.
  async run({ minutes, seed = 1 + Math.floor(Math.random() * 999_999_999) }) {
    const seen = await run(minutes * 60_000, seed);
    const found = [...seen.problems, ...(seen.open.length > 0 ? [`left open: ${seen.open.join(", ")}`] : [])];
    for (const problem of found) console.error(`soak: ${problem}`);
    if (found.length > 0) console.error(`soak: ${again(seed)}`);
    return { results: rows(seen), goals: judge(seen) };
  },
};

const again = (seed: number) =>
  `npm run bench -- soak --seed ${seed} draws the same numbers again. Who gets which of them is a matter of timing, which no seed repeats.`;

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
