/** Measures this package beside others: `npm run bench -- --help` lists the suites and the options. */
import { parseArgs } from "node:util";
import { type Result, readKept, thisMachine, writeResults } from "./bench/results.ts";
import type { Effort, Suite } from "./bench/suite.ts";
import { suites } from "./bench/suites.ts";

const list = Object.entries(suites).map(([name, { about, onlyWhenNamed }]) => {
  const reason = onlyWhenNamed && `\n${" ".repeat(12)}only when named: ${onlyWhenNamed}`;
  return `  ${name.padEnd(10)}${about}${reason ?? ""}`;
});
const usage = `Usage: npm run bench -- [suite]... [options]

  --rounds n    rounds of each contestant
  --minutes n   minutes of the soak
  --seed n      seed of the soak. Default: another one each time
  --json        prints the results as JSON
  --page        writes the results to docs/results.json, for the page of benchmarks

Suites, or "all". Default: those that need neither minutes nor the network; with --page, all.
${list.join("\n")}`;

interface Choice {
  readonly names: readonly string[];
  readonly asked: Partial<Effort>;
  readonly json: boolean;
  readonly page: boolean;
}

function readChoice(): Choice | undefined {
  const number = { type: "string" } as const;
  const flag = { type: "boolean", default: false } as const;
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { rounds: number, minutes: number, seed: number, json: flag, page: flag, help: flag },
  });
  const { json, page, help, ...numbers } = values;
  if (help) return undefined;
  for (const [name, value] of Object.entries(numbers)) {
    if (!(Number(value) > 0)) throw new Error(`--${name} must be a number above 0.`);
  }
  const unknown = positionals.find((name) => name !== "all" && !Object.hasOwn(suites, name));
  if (unknown !== undefined) throw new Error(`${unknown} is not a suite.`);
  const isChosen = ([name, { onlyWhenNamed }]: [string, Suite]) =>
    positionals.length === 0
      ? page || onlyWhenNamed === undefined
      : positionals.includes(name) || positionals.includes("all");
  const names = Object.entries(suites)
    .filter(isChosen)
    .map(([name]) => name);
  const asked = Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, Number(value)]));
  return { names, asked, json, page };
}

async function run({ names, asked, json, page }: Choice): Promise<void> {
  const machine = thisMachine();
  // Read first: if the rest of the page is of another machine, nothing needs to be measured.
  const results: Record<string, Result> = page ? { ...(await readKept(machine, names)) } : {};
  for (const name of names) {
    const suite = suites[name];
    if (suite === undefined) continue;
    try {
      const result = await measure(suite, asked);
      results[name] = result;
      if (!json) print(name, suite.about, result);
      if (result.goals.some(({ binding, verdict }) => binding && verdict !== "met")) process.exitCode = 1;
    } catch (error) {
      // The figures of the other suites are still wanted.
      console.error(`${name}: ${error instanceof Error ? error.message : error}`);
      process.exitCode = 1;
    }
  }
  // In the order of the suites, so that a new file differs in its figures alone.
  const inOrder = Object.keys(suites).flatMap((name) => (results[name] ? [[name, results[name]]] : []));
  const all = { machine, suites: Object.fromEntries(inOrder) };
  if (json) console.log(JSON.stringify(all, null, 2));
  if (page) await writeResults(all);
}

async function measure({ rounds, calls, minutes, run }: Suite, asked: Partial<Effort>): Promise<Result> {
  const effort = {
    ...(rounds && { rounds: asked.rounds ?? rounds }),
    ...(calls && { calls }),
    ...(minutes && { minutes: asked.minutes ?? minutes }),
  };
  const start = performance.now();
  const outcome = await run({ rounds: 1, calls: 1, minutes: 1, ...effort, seed: asked.seed });
  const seconds = Math.round((performance.now() - start) / 1000);
  return { ...effort, date: new Date().toISOString().slice(0, 10), seconds, ...outcome };
}

function print(name: string, about: string, { rounds, calls, results, goals, seconds }: Result): void {
  const each = calls ? ` of ${calls} calls` : "";
  const how = rounds ? `, medians of ${rounds} rounds${each}; spread: the middle half` : "";
  console.log(`${name}: ${about}. Node ${process.version}${how}; ${seconds} s.`);
  console.table(results);
  for (const { goal, value, verdict } of goals) console.log(`goal: ${goal}: ${verdict} (${value})`);
  console.log();
}

try {
  const choice = readChoice();
  if (choice === undefined) console.log(usage);
  else await run(choice);
} catch (error) {
  console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
  process.exitCode = 1;
}
