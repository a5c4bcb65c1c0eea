/**
 * Compares the contract with the last released one, spec/released/openapi.json: requests may not demand more, answers
 * and events may not deliver less.
 *
 *   node scripts/compatibility.ts              fails on a break for which info.version did not go up
 *   node scripts/compatibility.ts --release    makes the contract the released one; fails when info.version did not go
 *                                              up as far as what has changed since the last release asks for
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { compare } from "./compatibility/compare.ts";
import { fromRoot } from "./root.ts";
import { runTool } from "./run.ts";

const file = fromRoot("spec/released/openapi.json");
const isRelease = process.argv.includes("--release");

async function run(): Promise<void> {
  if (isRelease) await runTool(fromRoot("scripts/generate.ts"), ["--check"], { quiet: true });
  const contract = await readFile(fromRoot("generated/openapi.json"), "utf8");
  const released = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (isRelease && error.code === "ENOENT") return undefined;
    throw error;
  });
  if (released !== undefined) await judge(JSON.parse(released), JSON.parse(contract));
  if (isRelease) {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, contract);
  }
}

async function judge(released: unknown, contract: unknown): Promise<void> {
  const [verdict] = await compare(released, [contract]);
  if (verdict === undefined) throw new Error("Redocly gave no verdict.");
  if (verdict.versionIsEnough) return;
  const { breaks, reason } = verdict;
  if (breaks.length === 0 && !isRelease) return;
  const advice = "Raise the version in spec/openapi.yaml, or take the change back (CONTRIBUTING.md).";
  throw new Error([...breaks, reason, advice].join("\n"));
}

try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
