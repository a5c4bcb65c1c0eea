import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { copyProject } from "../copy-project.ts";
import { plainEnvironment } from "../run.ts";
import type { Mutant } from "./mutants.ts";

export type Judge = "generator" | "tests" | "types";

/** What noticed a mutant first, and the first thing it said. */
export interface Kill {
  readonly by: Judge;
  readonly reason: string;
}

// A mutant that hangs a test is killed as well.
const timeout = 180_000;

// Other copies use the other cores.
const vitest = (...args: string[]) => [
  "node_modules/vitest/vitest.mjs",
  "run",
  "--bail=1",
  "--maxWorkers=1",
  "--reporter=tap-flat",
  "--passWithNoTests",
  ...args,
];
const named = (...names: string[]) => names.map((name) => `test/contract/${name}.test.ts`);

const documents = [
  ...["document", "operations", "error-codes", "unknown-outcome", "triggers", "examples"],
  ...["prose", "prose-operations"],
];
const calls = [
  ...["query", "request-body", "request-fields", "response", "response-body", "codes"],
  ...["events-query", "events-body"],
];

/** Each stage runs a script of the project. The fastest come first, because most mutants end there. */
const stages: readonly (readonly [by: Judge, ...command: string[]])[] = [
  ["generator", "scripts/generate.ts"],
  ["tests", ...vitest("--no-isolate", ...named(...documents))],
  ["tests", ...vitest(...named(...calls))],
  ["types", "node_modules/typescript-7/bin/tsc", "--project", "tsconfig.mutation.json"],
  // Tests of tools are left out: they know nothing of the facts.
  [
    "tests",
    ...vitest("test/contract", "test/unit"),
    ...["lint", "score", "compatibility"].map((name) => `--exclude=**/${name}.test.ts`),
  ],
];
const typeCheck = {
  extends: "./tsconfig.json",
  include: ["src", "generated", "spec/samples", "test/contract", "test/setup", "test/unit"],
};

/** A copy of the project in which one mutant after the other is tried. */
export class ProjectCopy {
  readonly #folder: string;
  #stop: () => void = () => {};

  private constructor(folder: string) {
    this.#folder = folder;
  }

  static async create(): Promise<ProjectCopy> {
    const folder = await copyProject("mutation");
    await writeFile(join(folder, "tsconfig.mutation.json"), JSON.stringify(typeCheck));
    return new ProjectCopy(folder);
  }

  /** Tries a mutant; undefined when it survives. */
  async try({ file, text }: Mutant): Promise<Kill | undefined> {
    const path = join(this.#folder, file);
    const original = await readFile(path, "utf8");
    await writeFile(path, text);
    try {
      return await this.judge();
    } finally {
      await writeFile(path, original);
    }
  }

  /** Goes through the stages until one fails. */
  async judge(): Promise<Kill | undefined> {
    for (const [by, ...command] of stages) {
      const { failed, output } = await this.#run(command);
      if (failed) return { by, reason: firstFailure(output) };
    }
    return undefined;
  }

  async remove(): Promise<void> {
    this.#stop();
    await rm(this.#folder, { recursive: true, force: true });
  }

  async #run(command: readonly string[]): Promise<{ failed: boolean; output: string }> {
    const child = spawn(process.execPath, command, {
      cwd: this.#folder,
      stdio: ["ignore", "pipe", "pipe"],
      env: plainEnvironment({ FORCE_COLOR: "0" }),
      // With its own process group, nothing that a test starts outlives it.
      detached: true,
    });
    let output = "";
    const read = (chunk: Buffer) => {
      output += chunk;
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    this.#stop = () => {
      try {
        if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
      } catch {
        // The whole group has ended.
      }
    };
    const timer = setTimeout(() => {
      output += `no result within ${timeout / 1000} s`;
      this.#stop();
    }, timeout);
    const [code] = await once(child, "exit");
    clearTimeout(timer);
    this.#stop();
    return { failed: code !== 0, output };
  }
}

/** A failed test with details; a test without them was skipped after the failure. Otherwise the first error of a tool. */
const firstFailure = (output: string): string =>
  /^not ok \d+ - (.* > .*?)(?: # time=.*)?\n +---$/m.exec(output)?.[1] ??
  /^(?:\w*Error: |.*error TS\d).*$/m.exec(output)?.[0] ??
  output.trim().slice(-160);
