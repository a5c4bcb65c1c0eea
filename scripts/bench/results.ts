import { readFile, writeFile } from "node:fs/promises";
import { availableParallelism, cpus } from "node:os";
import { isDeepStrictEqual } from "node:util";
import { fromRoot } from "../root.ts";
import type { Effort, Outcome } from "./suite.ts";

/** What a suite found, with how much effort, and when. */
export interface Result extends Partial<Effort>, Outcome {
  /** The day on which it ran, for example 2026-01-31. */
  readonly date: string;
  readonly seconds: number;
}

/** What was measured on one machine. */
export interface Results {
  readonly machine: Machine;
  readonly suites: Readonly<Record<string, Result>>;
}

/** What a reader needs to judge the figures, and nothing that tells whose machine it is. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly system: string;
  readonly node: string;
}

export const thisMachine = (): Machine => ({
  processor: cpus()[0]?.model.trim() ?? "unknown",
  cores: availableParallelism(),
  system: `${process.platform} ${process.arch}`,
  node: process.version,
});

/** The page of benchmarks is made from it by docs/.vitepress/results.ts. */
const file = fromRoot("docs", "results.json");

/** The results of the suites that do not run now. */
export async function readKept(machine: Machine, running: readonly string[]): Promise<Results["suites"]> {
  const text = await readFile(file, "utf8").catch(() => undefined);
  return text === undefined ? {} : keep(JSON.parse(text), machine, running);
}

/** @throws Error when the results are of another machine: figures on one page must be comparable. */
export function keep(before: Results, machine: Machine, running: readonly string[]): Results["suites"] {
  const kept = Object.entries(before.suites).filter(([name]) => !running.includes(name));
  if (kept.length > 0 && !isDeepStrictEqual(before.machine, machine)) {
    const names = kept.map(([name]) => name).join(", ");
    throw new Error(`The results of ${names} are of another machine or Node. Run all suites on this one.`);
  }
  return Object.fromEntries(kept);
}

export const writeResults = (results: Results): Promise<void> =>
  writeFile(file, `${JSON.stringify(results, null, 2)}\n`);
