import { join } from "node:path";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import type * as sandboxEntry from "../../src/sandbox/index.ts";
import { play } from "../unit/sandbox/model/play.ts";
import { scripts } from "../unit/sandbox/model/steps.ts";
import { plantedBugs } from "./support/planted-bugs.ts";
import { copyWith, type Edit, removeCopies } from "./support/planted-copy.ts";

afterEach(removeCopies);

/** The sandbox of a copy of the sources with these edits. */
async function sandboxWith(edits: readonly Edit[]) {
  const folder = await copyWith(
    [],
    edits.map(([file, text, by]) => [`sandbox/${file}`, text, by]),
  );
  const entry = pathToFileURL(join(folder, "src/sandbox/index.ts")).href;
  return (await import(/* @vite-ignore */ entry)) as typeof sandboxEntry;
}

/** What the model says against the sandbox with these edits. */
async function objection(edits: readonly Edit[], numRuns: number) {
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
