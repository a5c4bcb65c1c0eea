/**
 * Tries the packed package wherever it is to run, and under the compilers and settings that its types are to be read by:
 * `npm run test:runtimes -- --help` says how.
 */
import { rmSync } from "node:fs";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { installFresh, pack } from "./fresh-project.ts";
import { fromRoot } from "./root.ts";
import { chromiumPart } from "./runtimes/chromium.ts";
import { hostParts } from "./runtimes/hosts.ts";
import { linterParts } from "./runtimes/linters.ts";
import { choose, type Installed, type Part } from "./runtimes/part.ts";
import { typeParts } from "./runtimes/types.ts";
import { workerdParts } from "./runtimes/workerd.ts";

const usage = `Usage: npm run test:runtimes -- [--only <name>,<name>...] [--list] [--package <tarball>]

  --only      only these, by name or the beginning of one: node, bun, types-5.4
  --list      the names
  --package   this tarball, instead of what is built

A runtime that is missing is installed from npm into .cache/runtimes, some of the 900 MB that all of them take.`;

const parts: readonly Part[] = [...linterParts, ...hostParts, ...workerdParts, chromiumPart, ...typeParts];

/** Packs and installs into a folder that is empty. */
async function installInto(folder: string, given: string | undefined): Promise<Installed> {
  const tarball = given ?? (await pack(folder)).tarball;
  await installFresh(folder, tarball);
  await cp(fromRoot("test/runtimes"), folder, { recursive: true });
  return { folder, tarball };
}

/** Tries one part, says what came of it, and returns its row. */
async function tryPart(part: Part, installed: Installed): Promise<Readonly<Record<string, unknown>>> {
  let row: Readonly<Record<string, string>> = { runtime: part.name };
  const started = performance.now();
  try {
    const tried = await part.prepare();
    row = tried.row;
    const begun = performance.now();
    const rest = await tried.run(installed);
    const ms = Math.round(performance.now() - begun);
    console.log(`ok    ${part.name} (${ms} ms)`);
    return { ...row, ...rest, ms };
  } catch (error) {
    console.error(`FAIL  ${part.name}: ${error instanceof Error ? error.message : error}`);
    process.exitCode = 1;
    return { ...row, passed: "FAILED", ms: Math.round(performance.now() - started) };
  }
}

async function tryAll(chosen: readonly Part[], given: string | undefined): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "runtimes-"));
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      rmSync(folder, { recursive: true, force: true });
      process.exit(130);
    });
  }
  try {
    const installed = await installInto(folder, given);
    const rows: Record<Part["table"], object[]> = { runtimes: [], types: [] };
    // One at a time: what shares the processor with another cannot be timed.
    for (const part of chosen) rows[part.table].push(await tryPart(part, installed));
    for (const table of Object.values(rows)) if (table.length > 0) console.table(table);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

try {
  const { values } = parseArgs({
    options: {
      only: { type: "string", multiple: true, default: [] },
      list: { type: "boolean", default: false },
      package: { type: "string" },
      help: { type: "boolean", default: false },
    },
  });
  const chosen = choose(
    parts,
    values.only.flatMap((names) => names.split(",")),
  );
  if (values.help) console.log(usage);
  else if (values.list) console.log(chosen.map(({ name }) => name).join("\n"));
  else await tryAll(chosen, values.package && resolve(values.package));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
