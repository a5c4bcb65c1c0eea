/** Runs the test of each folder of docs/examples with the packed package: `npm run test:examples -- [folder]...` */
import { cp, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pack } from "./fresh-project.ts";
import { fromRoot } from "./root.ts";
import { execute } from "./run.ts";

/** What an example needs beside Node. */
const needs: Readonly<Record<string, string>> = { python: "python3" };

// The examples read these, and none may depend on those of the machine.
for (const name of Object.keys(process.env)) if (name.startsWith("TRTC_")) delete process.env[name];

const entries = await readdir(fromRoot("docs/examples"), { withFileTypes: true });
const examples = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
const chosen = process.argv.length > 2 ? process.argv.slice(2) : examples;

async function tryExample(name: string, folder: string, tarball: string): Promise<void> {
  const tool = needs[name];
  if (tool && !(await execute(tool, ["--version"]).catch(() => false))) {
    console.log(`skip  ${name}: there is no ${tool} on this machine`);
    return;
  }
  const cwd = join(folder, name);
  await cp(fromRoot("docs/examples", name), cwd, { recursive: true });
  const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];
  await execute("npm", ["install", ...quiet, tarball], { cwd, timeout: 300_000 });
  await execute("npm", ["test"], { cwd, timeout: 300_000 });
  console.log(`ok    ${name}`);
}

const folder = await mkdtemp(join(tmpdir(), "examples-"));
try {
  const { tarball } = await pack(folder);
  for (const name of chosen) {
    await tryExample(name, folder, tarball).catch((error) => {
      console.error(`FAIL  ${name}: ${error.message}`);
      process.exitCode = 1;
    });
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
