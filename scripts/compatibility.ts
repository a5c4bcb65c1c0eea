/**
 * Compares the contract with the last released one, spec/released/openapi.json: requests must not demand more, responses
 * and events must not deliver less.
 *
 *   node scripts/compatibility.ts              fails on a break that info.version does not announce
 *   node scripts/compatibility.ts --release    makes the contract the released one; fails where info.version is too low
 *                                              for what has changed
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
  if (verdict === undefined) throw new Error("`redocly diff` reported nothing: run it by hand.");
  if (verdict.versionIsEnough) return;
  const { breaks, reason } = verdict;
  if (breaks.length === 0 && !isRelease) return;
  const advice = "Raise the version in spec/openapi.yaml, or take the change back, see CONTRIBUTING.md.";
  throw new Error([...breaks, reason, advice].join("\n"));
}

try {
  await run();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
