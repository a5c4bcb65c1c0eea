import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fromRoot } from "../root.ts";
import { execute } from "../run.ts";
import { middleHalf, quantile } from "./measure.ts";
import { rounded, type Suite } from "./suite.ts";

/** What a developer of this project waits for. */
export const workshop: Suite = {
  about: "seconds for npm ci, npm run generate, build and docs",
  onlyWhenNamed: "installs from the network, and rewrites generated/ and dist/",
  rounds: 3,
  async run({ rounds }) {
    const results = [];
    for (const [name, work] of Object.entries(works)) {
      const seconds: number[] = [];
      // Round 0 fills the caches, npm's included: the registry is not measured.
      for (let round = 0; round <= rounds; round++) {
        const taken = await work();
        if (round > 0) seconds.push(taken);
      }
      results.push({ name, seconds: rounded(quantile(seconds, 0.5), 1), spread: middleHalf(seconds, 1) });
    }
    return { results, goals: [] };
  },
};

async function timed(file: string, args: readonly string[], cwd?: string): Promise<number> {
  const start = performance.now();
  await execute(file, args, { ...(cwd && { cwd }), timeout: 0 });
  return (performance.now() - start) / 1000;
}

const runScript = (name: string) => timed(process.execPath, [fromRoot("scripts", `${name}.ts`)]);

/** Each resolves with the seconds it took. */
const works: Readonly<Record<string, () => Promise<number>>> = {
  "npm ci": install,
  "npm run generate": () => runScript("generate"),
  "npm run build": () => runScript("build"),
  "npm run docs": () => runScript("docs"),
};

/** Installs into a new folder, because this project's node_modules are in use. */
async function install(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), "npm-ci-"));
  try {
    for (const file of ["package.json", "package-lock.json"]) await cp(fromRoot(file), join(folder, file));
    return await timed("npm", ["ci", "--no-audit", "--no-fund"], folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}
