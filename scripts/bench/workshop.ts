import { execFile } from "node:child_process";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { fromRoot } from "../root.ts";
import { quantile } from "./measure.ts";
import { runScript } from "./run-script.ts";
import type { Suite } from "./suite.ts";

/** What whoever works on this project waits for. */
export const workshop: Suite = {
  about: "seconds for npm ci, npm run generate, build and docs",
  onlyWhenNamed: "installs from the network, and writes generated/ and dist/ anew",
  rounds: 3,
  async run({ rounds }) {
    const results = [];
    for (const [name, work] of Object.entries(works)) {
      const seconds: number[] = [];
      // Round 0 fills the caches, that of npm too: it is not the registry that is measured.
      for (let round = 0; round <= rounds; round++) {
        const taken = await work();
        if (round > 0) seconds.push(taken);
      }
      const [low, middle, high] = [0.25, 0.5, 0.75].map((q) => quantile(seconds, q).toFixed(1));
      results.push({ name, seconds: Number(middle), spread: `${low}–${high}` });
    }
    return { results, goals: [] };
  },
};

const works: Readonly<Record<string, () => Promise<number>>> = {
  "npm ci": install,
  "npm run generate": () => timed(() => runScript(["scripts/generate.ts"])),
  "npm run build": () => timed(() => runScript(["scripts/build.ts"])),
  "npm run docs": () => timed(() => runScript(["scripts/docs.ts"])),
};

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

/** In a folder of its own: this one's node_modules are at work. */
async function install(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), "npm-ci-"));
  try {
    for (const file of ["package.json", "package-lock.json"]) await cp(fromRoot(file), join(folder, file));
    const npm = process.platform === "win32" ? "npm.cmd" : "npm";
    const options = { cwd: folder, maxBuffer: 2 ** 26 };
    return await timed(() => promisify(execFile)(npm, ["ci", "--no-audit", "--no-fund"], options));
  } finally {
    await rm(folder, { recursive: true });
  }
}
