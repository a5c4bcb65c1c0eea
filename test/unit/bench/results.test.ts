import { describe, expect, it } from "vitest";
import { keep, type Result } from "../../../scripts/bench/results.ts";

const machine = { processor: "P", cores: 2, system: "linux x64", node: "v24.0.0" };
const result: Result = { date: "2026-01-31", seconds: 1, results: [], goals: [] };
const before = { machine, suites: { client: result, size: result } };

describe("what is kept of an earlier run", () => {
  it("is the results of the suites that do not run now", () => {
    expect(keep(before, machine, ["client"])).toEqual({ size: result });
  });

  it("is nothing when the machine is another one", () => {
    const other = { ...machine, cores: 4 };
    expect(() => keep(before, other, ["client"])).toThrow("another machine");
    expect(keep(before, other, ["client", "size"])).toEqual({});
  });
});
