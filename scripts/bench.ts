/** Measures this package beside others, in one run: `npm run bench -- --help` says what and how. */
import { type Choice, readChoice, usage } from "./bench/choice.ts";
import { type Result, readKept, thisMachine, writeResults } from "./bench/results.ts";
import type { Effort, Suite } from "./bench/suite.ts";
import { suites } from "./bench/suites.ts";

async function run({ chosen, effort, json, page }: Choice): Promise<void> {
  const machine = thisMachine();
  const names = chosen.map(([name]) => name);
  // Before anything is measured: it would be for nothing where the rest of the page is of another machine.
  const kept = page ? await readKept(machine, names) : {};
  const results: Record<string, Result> = {};
  for (const [name, suite] of chosen) {
    try {
      const result = await measure(suite, effort);
      results[name] = result;
      if (!json) print(name, suite, result);
      if (result.goals.some(({ binding, verdict }) => binding && verdict !== "met")) process.exitCode = 1;
    } catch (error) {
      // One that cannot run is no reason to lose the figures of the others.
      console.error(`${name}: ${error instanceof Error ? error.message : error}`);
      process.exitCode = 1;
    }
  }
  if (json) console.log(JSON.stringify({ machine, suites: results }, null, 2));
  if (page) await writeResults({ machine, suites: inOrder({ ...kept, ...results }) });
}

/** So that a file that is written anew differs in its figures alone. */
const inOrder = (results: Readonly<Record<string, Result>>): Record<string, Result> =>
  Object.fromEntries(
    Object.keys(suites).flatMap((name) => (results[name] === undefined ? [] : [[name, results[name]]])),
  );

/** With the effort that was asked for, as far as it means something to the suite, and otherwise with its own. */
async function measure(suite: Suite, asked: Partial<Effort>): Promise<Result> {
  const { rounds, calls, minutes } = suite;
  const own = Object.entries({ rounds, calls, minutes }).filter(([, value]) => value !== undefined);
  const effort: Partial<Effort> = Object.fromEntries(
    own.map(([name, value]) => [name, asked[name as keyof Effort] ?? value]),
  );
  const start = performance.now();
  const outcome = await suite.run({ rounds: 1, calls: 1, minutes: 1, ...effort, seed: asked.seed });
  const seconds = Math.round((performance.now() - start) / 1000);
  return { ...effort, date: new Date().toISOString().slice(0, 10), seconds, ...outcome };
}

function print(name: string, { about }: Suite, { rounds, calls, results, goals, seconds }: Result): void {
  const of = calls === undefined ? "" : ` of ${calls} calls`;
  const how = rounds === undefined ? "" : `, medians of ${rounds} rounds${of}; spread: the middle half`;
  console.log(`${name}: ${about}. Node ${process.version}${how}; ${seconds} s.`);
  console.table(results);
  for (const { goal, value, verdict } of goals) console.log(`goal: ${goal}: ${verdict} (${value})`);
  console.log();
}

try {
  const choice = readChoice(process.argv.slice(2));
  if (choice.help) console.log(usage);
  else await run(choice);
} catch (error) {
  console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
  process.exitCode = 1;
}
