import { spawn } from "node:child_process";
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fromRoot, root } from "../root.ts";
import type { Mutant } from "./mutants.ts";

export interface Verdict {
  /** What noticed the mutant, or undefined when nothing did. */
  readonly killedBy: "generator" | "tests" | "types" | undefined;
  /** The first thing that it said. */
  readonly reason: string;
}

const toolTimeoutMs = 180_000;
const leftOut = new Set(["node_modules", ".git", ".cache", "dist", "coverage"]);
// The quickest first, because most mutants die there. Left out at the end is what is about a tool and not about a fact.
// A name stands for every file whose path holds it: `query.test.ts` for `events-query.test.ts` as well.
const testStages = [
  ["--no-isolate", "document.test.ts", "operations.test.ts", "error-codes.test.ts", "prose.test.ts"],
  [
    "query.test.ts",
    "body.test.ts",
    "answer.test.ts",
    "/codes.test.ts",
    "get-callback.test.ts",
    "values.test.ts",
  ],
  [
    "test/contract",
    "test/unit",
    ...["lint", "score", "compatibility", "workflows*", "mock-command"].map(
      (name) => `--exclude=**/${name}.test.ts`,
    ),
  ],
];
const typeCheck = {
  extends: "./tsconfig.json",
  include: ["src", "generated", "spec/samples", "test/contract", "test/unit"],
};

/** A copy of the project in a temporary folder, in which one mutant after the other is tried. */
export class ProjectCopy {
  readonly #folder: string;
  #stopRunning: () => void = () => {};

  private constructor(folder: string) {
    this.#folder = folder;
  }

  static async create(): Promise<ProjectCopy> {
    const folder = await mkdtemp(join(tmpdir(), "mutation-"));
    await cp(root, folder, { recursive: true, filter: (path) => !leftOut.has(basename(path)) });
    await symlink(fromRoot("node_modules"), join(folder, "node_modules"));
    await writeFile(join(folder, "tsconfig.mutation.json"), JSON.stringify(typeCheck));
    return new ProjectCopy(folder);
  }

  /** Tries the mutant, or the contract as it is where none is given. */
  async try(mutant?: Mutant): Promise<Verdict> {
    if (mutant === undefined) return this.#judge();
    const file = join(this.#folder, mutant.file);
    const original = await readFile(file, "utf8");
    await writeFile(file, mutant.text);
    try {
      return await this.#judge();
    } finally {
      await writeFile(file, original);
    }
  }

  async remove(): Promise<void> {
    this.#stopRunning();
    await rm(this.#folder, { recursive: true, force: true });
  }

  async #judge(): Promise<Verdict> {
    const generator = await this.#run("scripts/generate.ts");
    if (generator.failed) return { killedBy: "generator", reason: firstError(generator.output) };
    for (const stage of testStages) {
      const tests = await this.#run(
        "node_modules/vitest/vitest.mjs",
        "run",
        "--bail=1",
        "--reporter=tap-flat",
        ...stage,
      );
      if (tests.failed) return { killedBy: "tests", reason: firstFailure(tests.output) };
    }
    const types = await this.#run("node_modules/typescript/bin/tsc", "--project", "tsconfig.mutation.json");
    if (types.failed) return { killedBy: "types", reason: firstError(types.output) };
    return { killedBy: undefined, reason: "" };
  }

  async #run(script: string, ...args: string[]): Promise<{ failed: boolean; output: string }> {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: this.#folder,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: "0" },
      // A process group of its own, so that nothing which a test has started outlives it.
      detached: true,
    });
    let output = "";
    const read = (chunk: Buffer) => {
      output += chunk;
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    const killGroup = () => {
      try {
        if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
      } catch {
        // The whole group has ended already.
      }
    };
    const timer = setTimeout(() => {
      output += `no result within ${toolTimeoutMs / 1000} s`;
      killGroup();
    }, toolTimeoutMs);
    this.#stopRunning = killGroup;
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once("error", reject);
      child.once("exit", resolve);
    });
    clearTimeout(timer);
    killGroup();
    return { failed: code !== 0, output };
  }
}

// A test without details below it was not run, because of a failure elsewhere. A line without a ` > ` is a whole file.
const firstFailure = (output: string): string =>
  /^not ok \d+ - (.* > .*?)(?: # time=.*)?\n +---$/m.exec(output)?.[1] ?? firstError(output);

const firstError = (output: string): string =>
  /^(?:\w*Error: |.*error TS\d).*$/m.exec(output)?.[0] ?? output.trim().slice(-160);
