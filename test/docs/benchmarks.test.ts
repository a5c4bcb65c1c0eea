import { readdir, readFile } from "node:fs/promises";
import { hostname } from "node:os";
import { describe, expect, it } from "vitest";
import { withResults } from "../../docs/.vitepress/results.ts";
import type { Results } from "../../scripts/bench/results.ts";
import { suites } from "../../scripts/bench/suites.ts";
import { budgets } from "../../scripts/budgets.ts";
import { fromRoot, root } from "../../scripts/root.ts";

const read = (...path: string[]) => readFile(fromRoot("docs", ...path), "utf8");
const json = await read("results.json");
const results: Results = JSON.parse(json);
const marks = /^<!-- results: (.*?)\n.*?^-->$/gms;

const folders = (await readdir(fromRoot("docs"), { withFileTypes: true })).filter((entry) =>
  entry.isDirectory(),
);
const pages = await Promise.all(
  folders.map(async ({ name }) => [name, await read(name, "benchmarks.md").catch(() => "")] as const),
);

describe.each(pages.filter(([, text]) => text !== ""))("the benchmarks in %s", (_, markdown) => {
  it("have no figure in the prose, only in the tables of results", () => {
    const prose = markdown.replaceAll(marks, "").replaceAll(/^```.*?^```$/gms, "");
    expect(prose.match(/\d+(?:[.,]\d+)?/g) ?? []).toEqual([]);
  });

  it("show every suite and its goals", () => {
    const shown = new Set([...markdown.matchAll(marks)].map(([, what]) => what));
    const goals = Object.entries(results.suites).flatMap(([name, suite]) =>
      suite.goals.length > 0 && name !== "size" ? [`${name} goals`] : [],
    );
    for (const what of ["machine", "runs", ...Object.keys(suites), ...goals]) expect(shown).toContain(what);
  });

  it("have a table for every mark", () => {
    const page = withResults(markdown, results);
    expect(page).not.toContain("<!-- results");
    expect(page.match(/^\| --- /gm)).toHaveLength([...markdown.matchAll(marks)].length);
    expect(page).toContain(results.machine.processor);
  });
});

describe("the results of the bench", () => {
  it("cover every suite, each with its date and effort", () => {
    expect(Object.keys(results.suites).sort()).toEqual(Object.keys(suites).sort());
    for (const [name, { date, seconds, ...effort }] of Object.entries(results.suites)) {
      expect(date, name).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(seconds, name).toBeGreaterThanOrEqual(0);
      for (const what of ["rounds", "calls", "minutes"] as const) {
        expect(effort[what] === undefined, `${name}, ${what}`).toBe(suites[name]?.[what] === undefined);
      }
    }
  });

  it("meet every binding goal", () => {
    const binding = Object.entries(results.suites).flatMap(([name, { goals }]) =>
      goals.filter((goal) => goal.binding).map((goal) => ({ name, ...goal })),
    );
    expect(binding.filter(({ verdict }) => verdict !== "met")).toEqual([]);
    expect([...new Set(binding.map(({ name }) => name))].sort()).toEqual(["limiter", "soak"]);
  });

  it("have the budgets of the bundles as goals", () => {
    const goals = budgets.map(({ name, bytes }) => `${name} has at most ${bytes} bytes`);
    expect(results.suites.size?.goals.map(({ goal }) => goal)).toEqual(goals);
  });

  it("describe the machine without naming it or its folders", () => {
    expect(Object.keys(results.machine)).toEqual(["processor", "cores", "system", "node"]);
    for (const name of [root, hostname(), "/tmp", "/home"]) expect(json).not.toContain(name);
  });
});
