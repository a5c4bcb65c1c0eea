import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runTool } from "../run.ts";
import { prepare } from "./prepare.ts";

export interface Verdict {
  /** Each break, with its place. */
  readonly breaks: readonly string[];
  /** Whether info.version is high enough for all changes, those that break nobody included. */
  readonly versionIsEnough: boolean;
  /** What Redocly says where it is not. */
  readonly reason: string;
}

interface Report {
  changes: { impact: string; path: string; verdicts: { message: string }[] }[];
}

const redocly = "@redocly/cli/bin/cli.js";
// A run keeps one core busy, and the usual machine has two.
const runsAtOnce = 2;

/** Compares each revision with the base. All are contracts such as generated/openapi.json. */
export async function compare(base: unknown, revisions: readonly unknown[]): Promise<Verdict[]> {
  const folder = await mkdtemp(join(tmpdir(), "compatibility-"));
  try {
    const [baseFile = "", ...files] = await dereference([base, ...revisions], folder);
    const verdicts: Verdict[] = [];
    const waiting = [...files.entries()];
    const work = async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const [index, file] = next;
        verdicts[index] = await diff(baseFile, file);
      }
    };
    await Promise.all(Array.from({ length: runsAtOnce }, work));
    return verdicts;
  } finally {
    // Where one run failed, the other may still be writing.
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

// `prepare` reads what references lead to.
async function dereference(contracts: readonly unknown[], folder: string): Promise<string[]> {
  const names = contracts.map((_, index) => `${index}.json`);
  const sources = names.map((name) => join(folder, name));
  await Promise.all(sources.map((file, index) => writeFile(file, JSON.stringify(contracts[index]))));
  const output = join(folder, "dereferenced");
  await mkdir(output);
  await runTool(redocly, ["bundle", ...sources, "--dereferenced", "--output", output], { quiet: true });
  const files = names.map((name) => join(output, name));
  await Promise.all(
    files.map(async (file) => {
      await writeFile(file, JSON.stringify(prepare(JSON.parse(await readFile(file, "utf8")))));
    }),
  );
  return files;
}

async function diff(base: string, revision: string): Promise<Verdict> {
  const output = `${revision}.report`;
  const options = ["--check-version", "--fail-on", "none", "--format", "json", "--output", output];
  const failure = await runTool(redocly, ["diff", base, revision, ...options], { quiet: true }).then(
    () => undefined,
    (error: Error) => error,
  );
  const reason = /info\.version.*/.exec(failure?.message ?? "")?.[0] ?? "";
  // Where it fails for another reason, its report is not complete.
  if (failure !== undefined && (reason === "" || failure.message.includes("has errors"))) throw failure;
  const { changes } = JSON.parse(await readFile(output, "utf8")) as Report;
  const breaks = changes
    .filter(({ impact }) => impact === "major")
    .flatMap(({ path, verdicts }) => verdicts.map(({ message }) => `${message} ${path}`));
  return { breaks, versionIsEnough: failure === undefined, reason };
}
