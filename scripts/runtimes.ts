/** Tries the packed package on every runtime, and its types under every compiler: `npm run test:runtimes -- --help`. */
import { rmSync } from "node:fs";
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { installFresh, pack } from "./fresh-project.ts";
import { fromRoot } from "./root.ts";
import { chromiumPart } from "./runtimes/chromium.ts";
import { edgePart } from "./runtimes/edge.ts";
import { hostParts } from "./runtimes/hosts.ts";
import { linterParts } from "./runtimes/linters.ts";
import type { Part } from "./runtimes/part.ts";
import { typeParts } from "./runtimes/types.ts";
import { workerdParts } from "./runtimes/workerd.ts";

const usage = `Usage: npm run test:runtimes -- [--only <name>,<name>...] [--list] [--package <tarball>]

  --only      parts by name or by its beginning: node, bun, types-5.4
  --list      prints the names
  --package   tries this tarball. Default: what is built

A missing runtime is installed from npm into .cache/runtimes. All of them take 900 MB.`;

const parts: readonly Part[] = [
  ...linterParts,
  ...hostParts,
  ...workerdParts,
  edgePart,
  chromiumPart,
  ...typeParts,
];

/** `node` chooses every Node, `types-5.4` every setting of that compiler. */
function choose(only: readonly string[]): readonly Part[] {
  const isNamed = (part: Part, name: string) => part.name === name || part.name.startsWith(`${name}-`);
  const unknown = only.find((name) => !parts.some((part) => isNamed(part, name)));
  if (unknown !== undefined) throw new Error(`No part is named ${unknown}. --list prints the names.`);
  return only.length === 0 ? parts : parts.filter((part) => only.some((name) => isNamed(part, name)));
}

/** One part at a time, because parts that share the processor run into time-outs. */
async function tryAll(chosen: readonly Part[], given: string | undefined): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "runtimes-"));
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      rmSync(folder, { recursive: true, force: true });
      process.exit(130);
    });
  }
  try {
    const tarball = given ?? (await pack(folder)).tarball;
    await installFresh(folder, tarball);
    await cp(fromRoot("test/runtimes"), folder, { recursive: true });
    for (const { name, run } of chosen) {
      try {
        console.log(`ok    ${name}: ${await run({ folder, tarball })}`);
      } catch (error) {
        console.error(`FAIL  ${name}: ${error instanceof Error ? error.message : error}`);
        process.exitCode = 1;
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

try {
  const flag = { type: "boolean", default: false } as const;
  const only = { type: "string", multiple: true, default: [] as string[] } as const;
  const { values } = parseArgs({ options: { only, list: flag, package: { type: "string" }, help: flag } });
  const chosen = choose(values.only.flatMap((names) => names.split(",")));
  if (values.help) console.log(usage);
  else if (values.list) console.log(chosen.map(({ name }) => name).join("\n"));
  else await tryAll(chosen, values.package && resolve(values.package));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
