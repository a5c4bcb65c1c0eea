import { describe, expect, it } from "vitest";
import { readChoice } from "../../../scripts/bench/choice.ts";
import { keep, type Result } from "../../../scripts/bench/results.ts";
import { suites } from "../../../scripts/bench/suites.ts";

const machine = { processor: "P", cores: 2, system: "linux x64", node: "v24.0.0" };
const result: Result = { date: "2026-01-31", seconds: 1, results: [], goals: [] };
const before = { machine, suites: { client: result, size: result } };

describe("what is kept of the results of an earlier run", () => {
  it("is those of the suites that do not run now", () => {
    expect(keep(before, machine, ["client"])).toEqual({ size: result });
  });

  it("is nothing when the machine is another one, which is said before anything is measured", () => {
    const other = { ...machine, cores: 4 };
    expect(() => keep(before, other, ["client"])).toThrow(
      "The results of size are of another machine or Node.",
    );
    expect(keep(before, other, ["client", "size"])).toEqual({});
  });
});

describe("the suites that run", () => {
  const names = (...args: string[]) => readChoice(args).chosen.map(([name]) => name);
  const slow = Object.keys(suites).filter((name) => suites[name]?.onlyWhenNamed !== undefined);

  it("are all but the long ones, those that are named, all, or those of the page", () => {
    expect(names().some((name) => slow.includes(name))).toBe(false);
    expect(names("limiter", "size")).toEqual(["size", "limiter"]);
    for (const args of [["all"], ["--page"]]) expect(names(...args)).toEqual(Object.keys(suites));
    expect(names("--page", "size")).toEqual(["size"]);
  });

  it("have to be there", () => {
    expect(() => names("speed")).toThrow("There is no suite speed.");
  });

  it.each([
    ["--rounds", "0"],
    ["--calls", "1.5"],
    ["--minutes", "0.0"],
    ["--minutes", "-1"],
    ["--seed", "0"],
  ])("take no %s of %s", (option, value) => {
    expect(() => readChoice([`${option}=${value}`])).toThrow(`${option} takes a number above 0`);
  });

  it("run with the numbers that are given, and otherwise with their own", () => {
    expect(readChoice(["--rounds", "3", "--minutes", "0.5"]).effort).toEqual({ rounds: 3, minutes: 0.5 });
    expect(readChoice(["soak", "--seed", "7"]).effort).toEqual({ seed: 7 });
    expect(readChoice([]).effort).toEqual({});
  });
});
