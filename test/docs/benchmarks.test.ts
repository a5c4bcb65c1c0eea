import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { hostname } from "node:os";
import { describe, expect, it } from "vitest";
import { languages } from "../../docs/.vitepress/languages.ts";
import { withResults } from "../../docs/.vitepress/results.ts";
import type { Results } from "../../scripts/bench/results.ts";
import { suites } from "../../scripts/bench/suites.ts";
import { budgets } from "../../scripts/budgets.ts";
import { fromRoot, root } from "../../scripts/root.ts";

const json = await readFile(fromRoot("docs", "results.json"), "utf8");
const results: Results = JSON.parse(json);
const marks = /^<!-- results: (.*?)\n.*?^-->$/gms;
const all = Object.entries(results.suites);
const fileOf = ({ code }: { code: string }) => fromRoot("docs", code, "benchmarks.md");

describe.each(languages.filter((one) => existsSync(fileOf(one))))("the benchmarks in $code", (language) => {
  it("have a table for every mark, and no figure in the prose", async () => {
    const markdown = await readFile(fileOf(language), "utf8");
    const prose = markdown.replaceAll(marks, "").replaceAll(/^```.*?^```$/gms, "");
    expect(prose.match(/\d+(?:[.,]\d+)?/g) ?? []).toEqual([]);
    const page = withResults(markdown, results);
    expect(page.match(/^\| --- /gm)).toHaveLength([...markdown.matchAll(marks)].length);
    expect(page).toContain(results.machine.processor);
  });
});

describe("the benchmarks", async () => {
  const markdown = await readFile(fileOf({ code: "en" }), "utf8");

  it("show every suite and its goals", () => {
    const goals = all.filter(([name, { goals }]) => goals.length > 0 && name !== "size");
    const wanted = ["machine", "runs", ...Object.keys(suites), ...goals.map(([name]) => `${name} goals`)];
    const shown = [...markdown.matchAll(marks)].map(([, what]) => what);
    expect(shown).toEqual(expect.arrayContaining(wanted));
  });

  it("draw bars in proportion, with their names and values as text, and ours filled", () => {
    const chart = "chart: { value: bytes, ours: ours, where: { kind: a } }";
    const rows = [
      { name: "ours & co", kind: "a", bytes: 50 },
      { name: "theirs", kind: "a", bytes: 200 },
      { name: "left out", kind: "b", bytes: 900 },
    ];
    const suite = { date: "", seconds: 0, results: rows, goals: [] };
    const mark = `<!-- results: x\nfields: { name: n, kind: of, bytes: size }\n${chart}\n-->`;
    const [drawing = "", table] = withResults(mark, { ...results, suites: { x: suite } }).split("\n\n");
    const widths = [...drawing.matchAll(/<rect [^>]*width="([\d.]+)%"[^>]*?(class="ours")?\/>/g)];
    expect(widths.map(([, width, ours]) => [Number(width), ours !== undefined])).toEqual([
      [24.5, true],
      [98, false],
    ]);
    expect(drawing).toContain('role="img" aria-label="size, of: a"');
    for (const text of [">ours &amp; co<", ">50<", ">theirs<", ">200<"]) expect(drawing).toContain(text);
    expect(table).toContain("left out");
  });
});

describe("the results of the bench", () => {
  it("cover every suite, each with its date and effort", () => {
    expect(Object.keys(results.suites).sort()).toEqual(Object.keys(suites).sort());
    for (const [name, { date, ...effort }] of all) {
      expect(date, name).toMatch(/^\d{4}-\d\d-\d\d$/);
      for (const what of ["rounds", "calls", "minutes"] as const)
        expect(effort[what] === undefined, `${name}, ${what}`).toBe(suites[name]?.[what] === undefined);
    }
  });

  it("meet every binding goal, and have the budgets of the bundles as goals", () => {
    const binding = all.flatMap(([name, { goals }]) =>
      goals.filter((goal) => goal.binding).map(({ verdict }) => ({ name, verdict })),
    );
    expect(new Set(binding.map(({ name }) => name))).toEqual(new Set(["limiter", "soak"]));
    expect(binding.filter(({ verdict }) => verdict !== "met")).toEqual([]);
    const goals = budgets.map(({ name, bytes }) => `${name} has at most ${bytes} bytes`);
    expect(results.suites.size?.goals.map(({ goal }) => goal)).toEqual(goals);
  });

  it("describe the machine without naming it or its folders", () => {
    expect(Object.keys(results.machine)).toEqual(["processor", "cores", "system", "node"]);
    for (const name of [root, hostname(), "/tmp", "/home"]) expect(json).not.toContain(name);
  });
});
