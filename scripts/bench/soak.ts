import { fork } from "node:child_process";
import { once } from "node:events";
import { judge, type Seen } from "./soak/judge.ts";
import { growthOf } from "./soak/leaks.ts";
import { type Row, rounded, type Suite } from "./suite.ts";

/** Client, limiter, sandbox and receiver together for a long time, while 5 % of what they do goes wrong. */
export const soak: Suite = {
  about: "outcomes of all calls and events under faults, MB in use, handles",
  onlyWhenNamed: "takes minutes",
  minutes: 10,
  async run({ minutes, seed = 1 + Math.floor(Math.random() * 999_999_999) }) {
    const seen = await run(minutes * 60_000, seed);
    const problems = [...seen.problems, ...seen.open.map((name) => `left open: ${name}`)];
    for (const problem of problems) console.error(`soak: ${problem}`);
    if (problems.length > 0) {
      console.error(`soak: run \`npm run bench -- soak --seed ${seed}\` to draw the same faults again.`);
      console.error("soak: a seed does not repeat the timing, so it may take several runs.");
    }
    return { results: rows(seen), goals: judge(seen) };
  },
};

/** In another process, so that memory and handles belong to nothing else. */
async function run(ms: number, seed: number): Promise<Seen> {
  const child = fork(new URL("./soak/soak-process.ts", import.meta.url), [String(ms), String(seed)]);
  const ended = once(child, "exit").then(([code]) => {
    throw new Error(`The process of the soak ended with code ${code}, without a result.`);
  });
  const [seen] = await Promise.race([once(child, "message"), ended]);
  return seen as Seen;
}

function rows({ counts, memory }: Seen): Row[] {
  const { first, last, slope } = growthOf(memory);
  return [
    ...Object.entries(counts).map(([name, count]) => ({ name, count })),
    { memory: "first quarter", megabytes: rounded(first) },
    { memory: "last quarter", megabytes: rounded(last) },
    { memory: "slope, in an hour", megabytes: rounded(slope) },
  ];
}
