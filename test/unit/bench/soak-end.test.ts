import { createServer } from "node:net";
import { describe, expect, it } from "vitest";
import { judge } from "../../../scripts/bench/soak/judge.ts";
import {
  growthOf,
  leftOpen,
  leftOpenAfter,
  memoryInUse,
  type Sample,
} from "../../../scripts/bench/soak/leaks.ts";
import { Tally } from "../../../scripts/bench/soak/tally.ts";

describe("the end of a soak", () => {
  const steady = line(() => 30);
  const verdicts = (seen: Partial<Parameters<typeof judge>[0]>) =>
    judge({ counts: {}, lost: 0, problems: [], memory: steady, open: [], ...seen }).map(
      ({ verdict }) => verdict,
    );

  it("is good where nothing is lost, memory is steady and nothing is open", () => {
    expect(verdicts({})).toEqual(["met", "met", "met"]);
  });

  it("fails for a single loss, a single handle, and where memory was not measured", () => {
    const tally = new Tally();
    tally.problem(undefined);
    tally.problem("an event was taken, and never handled");
    expect(verdicts({ lost: tally.lost })).toEqual(["missed", "met", "met"]);
    expect(verdicts({ open: ["TCPSocketWrap"] })).toEqual(["met", "met", "missed"]);
    expect(verdicts({ memory: [] })).toEqual(["met", "missed", "met"]);
  });

  it.each<[string, (i: number) => number, "met" | "missed"]>([
    ["goes up and down", (i) => 30 + (i % 7), "met"],
    ["has filled its caches when it begins", (i) => (i < 9 ? 20 + i : 29), "met"],
    ["is given back", (i) => 40 - i / 20, "met"],
    // As of a program that keeps each of its answers, and of one that keeps the last hundred of them.
    ["grows little by little", (i) => 30 + i / 50, "missed"],
    ["grows until so many are kept", (i) => 30 + Math.min(i, 5) / 2, "met"],
    ["grows while it goes up and down", (i) => 30 + (i % 7) + i / 20, "missed"],
  ])("says of memory that %s: it is %s", (_, used, verdict) => {
    expect(verdicts({ memory: line(used) })[1]).toBe(verdict);
  });

  it("binds, whatever the machine", () => {
    const goals = judge({ counts: {}, lost: 0, problems: [], memory: steady, open: [] });
    expect(goals.every(({ binding }) => binding)).toBe(true);
  });
});

/** A hundred samples, one a second. */
function line(used: (i: number) => number): Sample[] {
  return Array.from({ length: 100 }, (_, i) => ({ at: i * 1000, used: used(i) }));
}

describe("the memory in use", () => {
  // What is asked for here is so large, or so exact, that it does not depend on what else is in the heap.
  it("is without what nobody holds any more", async () => {
    const gone = Array.from({ length: 10 }, () => new WeakRef({ text: "x".repeat(10) }));
    await memoryInUse();
    expect(gone.map((reference) => reference.deref())).toEqual(new Array(10).fill(undefined));
  });

  it("is with what somebody holds", async () => {
    const before = await memoryInUse();
    const held = Buffer.alloc(256 * 2 ** 20);
    expect((await memoryInUse()) - before).toBeGreaterThan(128);
    expect(held).toHaveLength(256 * 2 ** 20);
  });

  it("is compared without the first tenth, by quarters of the rest", () => {
    const { first, last, slope } = growthOf(line((i) => (i < 10 ? 1000 : i)));
    expect([first, last].map(Math.round)).toEqual([21, 89]);
    expect(Math.round(slope)).toBe(3600);
  });
});

describe("what is left open", () => {
  it("is what was not open before, each as often", () => {
    expect(leftOpen(["PipeWrap", "Timeout"], ["Timeout", "PipeWrap", "Timeout", "TCPServerWrap"])).toEqual([
      "Timeout",
      "TCPServerWrap",
    ]);
  });

  it("shows a server that nobody has closed, and none that is closed in time", async () => {
    const before = process.getActiveResourcesInfo();
    const server = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    expect(await leftOpenAfter(before, 0)).toContain("TCPServerWrap");
    server.close();
    expect(await leftOpenAfter(before, 60_000)).not.toContain("TCPServerWrap");
  });
});
