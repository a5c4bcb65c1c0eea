import { describe, expect, it } from "vitest";
import { withResults } from "../../../docs/.vitepress/results.ts";
import type { Results } from "../../../scripts/bench/results.ts";

const results: Results = {
  machine: { processor: "A | B", cores: 2, system: "linux x64", node: "v24.0.0" },
  suites: {
    client: {
      date: "2026-01-31",
      seconds: 90,
      rounds: 60,
      calls: 250,
      results: [
        { inFlight: 1, name: "fetch", callsPerSecond: 5000 },
        { inFlight: 8, name: "axios", callsPerSecond: 2500 },
        { turn: "at once", micros: 1.5 },
      ],
      goals: [{ goal: "ahead", value: 1.02, verdict: "met" }],
    },
    soak: { date: "2026-02-01", seconds: 600, minutes: 10, results: [], goals: [] },
  },
};

const mark = (what: string, yaml: string) => `before\n\n<!-- results: ${what}\n${yaml}\n-->\n\nafter\n`;

/** The lines of the table that a mark becomes. */
function table(what: string, yaml: string): string[] {
  const text = withResults(mark(what, yaml), results);
  expect(text).toMatch(/^before\n\n\|.*\|\n\nafter\n$/s);
  return text.split("\n").slice(2, -3);
}

describe("a mark in a guide becomes a table", () => {
  it("with the fields that it names, in its order and under its words", () => {
    expect(table("client", "fields:\n  callsPerSecond: 초당 호출\n  name: 클라이언트")).toEqual([
      "| 초당 호출 | 클라이언트 |",
      "| --- | --- |",
      "| 5000 | fetch |",
      "| 2500 | axios |",
    ]);
  });

  it("of the rows alone that have the first field, with nothing where one has no other", () => {
    expect(table("client", "fields: { turn: turn, micros: µs }").slice(2)).toEqual(["| at once | 1.5 |"]);
    expect(table("runs", "fields: { suite: suite, rounds: rounds, minutes: minutes }").slice(2)).toEqual([
      "| client | 60 |  |",
      "| soak |  | 10 |",
    ]);
  });

  it("with words for values, where the mark has some", () => {
    const yaml = "fields: { goal: 목표, verdict: 결과 }\nwords: { met: 달성 }";
    expect(table("client goals", yaml).slice(2)).toEqual(["| ahead | 달성 |"]);
  });

  it("of the machine, whose name may hold anything", () => {
    expect(table("machine", "fields: { processor: processor, cores: cores }").slice(2)).toEqual([
      "| A \\| B | 2 |",
    ]);
  });

  it.each([
    [
      "a suite that has no results",
      "receiver",
      "name",
      /no results of receiver: `npm run bench -- receiver --page`/,
    ],
    ["a field that no row has", "client", "speed", /has a field speed/],
    ["results that are empty", "soak", "name", /has a field name/],
  ])("and there is no page for %s", (_, what, field, message) => {
    expect(() => withResults(mark(what, `fields: { ${field}: x }`), results)).toThrow(message);
  });

  it("and there is none without results, if a page has a mark", () => {
    expect(() => withResults(mark("client", "fields: { name: x }"), undefined)).toThrow(
      "There are no results",
    );
    expect(withResults("# A guide\n\n<!-- pages -->\n", undefined)).toBe("# A guide\n\n<!-- pages -->\n");
  });
});
