import { parseArgs } from "node:util";
import type { Effort, Suite } from "./suite.ts";
import { suites } from "./suites.ts";

const all = "all";

const list = Object.entries(suites).map(([name, { about, onlyWhenNamed, ...effort }]) => {
  const amount = Object.entries(effort).flatMap(([what, value]) =>
    typeof value === "number" ? [`${value} ${what}`] : [],
  );
  const how = [...amount, ...(onlyWhenNamed === undefined ? [] : [`only when named: ${onlyWhenNamed}`])];
  return `  ${name.padEnd(10)}${about}${how.length === 0 ? "" : `\n${" ".repeat(12)}${how.join(", ")}`}`;
});

export const usage = `Usage: npm run bench -- [suite]... [options]

  --rounds n    rounds of each contestant       --json    the results as JSON
  --calls n     calls in each round             --page    writes them for the page of the docs
  --minutes n   minutes of the soak
  --seed n      what the soak draws; another one each time unless given

The suites, all but those that run only when named, unless some are; ${all} means every one:
${list.join("\n")}`;

/** What the command line asks for. */
export interface Choice {
  readonly help: boolean;
  readonly chosen: readonly [name: string, suite: Suite][];
  /** What was said of it; each suite has its own numbers for the rest. */
  readonly effort: Partial<Effort>;
  readonly json: boolean;
  readonly page: boolean;
}

/** @throws Error when there is no such suite or option. */
export function readChoice(args: readonly string[]): Choice {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      rounds: { type: "string" },
      calls: { type: "string" },
      minutes: { type: "string" },
      seed: { type: "string" },
      json: { type: "boolean", default: false },
      page: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  const { json, page, help, ...numbers } = values;
  const unknown = positionals.find((name) => name !== all && !Object.hasOwn(suites, name));
  if (unknown !== undefined) {
    throw new Error(`There is no suite ${unknown}. They are: ${Object.keys(suites).join(", ")}, or ${all}.`);
  }
  const isChosen = (name: string, { onlyWhenNamed }: Suite) =>
    positionals.includes(name) ||
    positionals.includes(all) ||
    // A page has them all.
    (positionals.length === 0 && (page || onlyWhenNamed === undefined));
  return {
    ...{ help, json, page },
    chosen: Object.entries(suites).filter(([name, suite]) => isChosen(name, suite)),
    effort: Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, positive(name, value)])),
  };
}

function positive(option: string, value: string): number {
  const number = option === "minutes" ? /^(?=.*[1-9])\d{1,5}(\.\d{1,3})?$/ : /^[1-9]\d{0,8}$/;
  if (number.test(value)) return Number(value);
  throw new Error(`--${option} takes a number above 0, and not ${value}.`);
}
