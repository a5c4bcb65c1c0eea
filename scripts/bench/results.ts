import { readFile, writeFile } from "node:fs/promises";
import { availableParallelism, cpus } from "node:os";
import { isDeepStrictEqual } from "node:util";
import { fromRoot } from "../root.ts";
import type { Effort, Outcome } from "./suite.ts";

/** What a suite has come to, with how much effort, how long it took and when. */
export interface Result extends Partial<Effort>, Outcome {
  /** The day on which it ran, 2026-01-31 for example. */
  readonly date: string;
  readonly seconds: number;
}

/** What was measured on a machine. */
export interface Results {
  readonly machine: Machine;
  readonly suites: Readonly<Record<string, Result>>;
}

/** What has to be known of a machine to judge its figures, and nothing that would tell whose it is. */
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

/** Where the docs have them from: scripts/docs/guides/results.ts makes tables of them. */
export const resultsFile = fromRoot("docs", "results.json");

/** What is there of suites that do not run now. */
export async function readKept(machine: Machine, running: readonly string[], file = resultsFile) {
  const text = await readFile(file, "utf8").catch(() => undefined);
  return text === undefined ? {} : keep(JSON.parse(text), machine, running);
}

/** @throws Error when they are of another machine: the figures of one page could not be compared. */
export function keep(before: Results, machine: Machine, running: readonly string[]): Results["suites"] {
  const kept = Object.entries(before.suites).filter(([name]) => !running.includes(name));
  if (kept.length > 0 && !isDeepStrictEqual(before.machine, machine)) {
    const names = kept.map(([name]) => name).join(", ");
    throw new Error(`The results of ${names} are of another machine or Node. Run all suites on this one.`);
  }
  return Object.fromEntries(kept);
}

export const writeResults = (results: Results, file = resultsFile): Promise<void> =>
  writeFile(file, `${JSON.stringify(results, null, 2)}\n`);
