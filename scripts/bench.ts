/** Measures this package beside others, in one run: `npm run bench -- --help` says what and how. */
import { parseArgs } from "node:util";
import { client } from "./bench/client.ts";
import { receiver } from "./bench/receiver.ts";
import { sandbox } from "./bench/sandbox.ts";
import { size } from "./bench/size.ts";
import type { Effort, Outcome, Suite } from "./bench/suite.ts";

const suites: Readonly<Record<string, Suite>> = { size, client, receiver, sandbox };
const list = Object.entries(suites).map(
  ([name, { about, calls }]) =>
    `  ${name.padEnd(10)}${about}${calls === undefined ? "" : `; ${calls} calls`}`,
);
const usage = `Usage: npm run bench -- [suite]... [--rounds 15] [--calls <of each contestant in a round>] [--json]

All suites, unless some are named:
${list.join("\n")}`;

interface Choice {
  chosen: [name: string, suite: Suite][];
  /** Each suite's own number unless given, as with the calls. */
  rounds: number | undefined;
  calls: number | undefined;
  json: boolean;
}

function readChoice(): Choice {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      rounds: { type: "string" },
      calls: { type: "string" },
      json: { type: "boolean", default: false },
    },
  });
  const unknown = positionals.find((name) => !Object.hasOwn(suites, name));
  if (unknown !== undefined) {
    throw new Error(`There is no suite ${unknown}. They are: ${Object.keys(suites).join(", ")}.`);
  }
  return {
    chosen: Object.entries(suites).filter(([name]) => positionals.length === 0 || positionals.includes(name)),
    rounds: values.rounds === undefined ? undefined : positive("rounds", values.rounds),
    calls: values.calls === undefined ? undefined : positive("calls", values.calls),
    json: values.json,
  };
}

function positive(option: string, value: string): number {
  if (/^[1-9]\d{0,8}$/.test(value)) return Number(value);
  throw new Error(`--${option} takes a positive integer of at most 9 digits, not ${value}.`);
}

function print(name: string, { about }: Suite, effort: Partial<Effort>, { results, goals }: Outcome): void {
  const { rounds, calls } = effort;
  const how = `, medians of ${rounds} rounds of ${calls} calls; spread: the middle half`;
  console.log(`${name}: ${about}. Node ${process.version}${rounds === undefined ? "" : how}.`);
  console.table(results);
  for (const { goal, value, verdict } of goals) console.log(`goal: ${goal}: ${verdict} (${value})`);
  console.log();
}

async function run({ chosen, rounds, calls, json }: Choice): Promise<void> {
  const outcomes: Record<string, Partial<Effort> & Outcome> = {};
  for (const [name, suite] of chosen) {
    const effort = { rounds: rounds ?? suite.rounds ?? 15, calls: calls ?? suite.calls ?? 1 };
    const said = suite.calls === undefined ? {} : effort;
    try {
      const outcome = await suite.run(effort);
      outcomes[name] = { ...said, ...outcome };
      if (!json) print(name, suite, said, outcome);
    } catch (error) {
      // One that cannot run is no reason to lose the figures of the others.
      console.error(`${name}: ${error instanceof Error ? error.message : error}`);
      process.exitCode = 1;
    }
  }
  if (json) console.log(JSON.stringify({ node: process.version, suites: outcomes }, null, 2));
}

if (process.argv.includes("--help")) console.log(usage);
else {
  try {
    await run(readChoice());
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
    process.exitCode = 1;
  }
}
