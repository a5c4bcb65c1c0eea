import { cp, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { fromRoot } from "../../scripts/root.ts";
import type * as sandboxEntry from "../../src/sandbox/index.ts";
import { play } from "../unit/sandbox/model/play.ts";
import { scripts } from "../unit/sandbox/model/steps.ts";
import { plantedBugs } from "./support/planted-bugs.ts";

const folders: string[] = [];
afterEach(() => Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true }))));

/** The sandbox of a copy of the sources with these edits. */
async function sandboxWith(edits: readonly (readonly [file: string, text: string, by: string])[]) {
  const folder = await mkdtemp(join(tmpdir(), "bug-"));
  folders.push(folder);
  for (const part of ["src", "generated", "package.json"]) {
    const wanted = (path: string) => !/openapi\.(json|yaml)$/.test(path);
    await cp(fromRoot(part), join(folder, part), { recursive: true, filter: wanted });
  }
  await symlink(fromRoot("node_modules"), join(folder, "node_modules"));
  for (const [file, text, by] of edits) {
    const path = join(folder, "src/sandbox", file);
    const parts = (await readFile(path, "utf8")).split(text);
    if (parts.length !== 2) throw new Error(`${file} must have this text once: ${text}`);
    await writeFile(path, parts.join(by));
  }
  const entry = pathToFileURL(join(folder, "src/sandbox/index.ts")).href;
  return (await import(/* @vite-ignore */ entry)) as typeof sandboxEntry;
}

/** What the model says against the sandbox with these edits. */
async function objection(edits: Parameters<typeof sandboxWith>[0], numRuns: number) {
  const { createSandbox } = await sandboxWith(edits);
  const property = fc.asyncProperty(scripts(80), (script) => play(script, createSandbox));
  const {
    failed,
    numRuns: runs,
    errorInstance,
  } = await fc.check(property, { numRuns, seed: 1, endOnFailure: true });
  return { failed, runs, error: String(errorInstance) };
}

it("the model has no objection to the sandbox as it is", async () => {
  expect(await objection([], 100)).toMatchObject({ failed: false });
});

describe.each(Object.entries(plantedBugs))("of the defects of %s", (_, bugs) => {
  const planted = bugs.map(([what, ...edits]) => ({ what, edits }));
  it.each(planted)("the model notices that $what", async ({ edits }) => {
    const found = await objection(edits, 3000);
    expect(found).toMatchObject({ failed: true });
    // It must be the comparison that notices, and no defect of the edit.
    expect(found.error).not.toMatch(/SyntaxError|ReferenceError|is not defined/);
  });
});
