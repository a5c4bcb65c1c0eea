import { describe, expect, it } from "vitest";
import { createChance } from "../../../src/internal/seeded-random.ts";
import { Faults } from "../../../src/sandbox/serve/faults.ts";
import { codeOf, createTestSandbox } from "./support.ts";

/** How many of 10,000 calls a fault with this chance meets. */
function metOf(chance: number, seed: number): number {
  const faults = new Faults(createChance(seed));
  faults.add({ kind: "cut", chance });
  let met = 0;
  for (let i = 0; i < 10_000; i++) if (faults.meet("setCallback").fault !== undefined) met += 1;
  return met;
}

/** Which of 40 calls meet a fault with a chance of a half. */
async function patternOf(seed?: number): Promise<string> {
  const { sandbox } = createTestSandbox({ seed });
  sandbox.inject({ kind: "code", code: 60018, chance: 0.5 });
  let pattern = "";
  for (let i = 0; i < 40; i++) pattern += (await codeOf(sandbox, "get_callback")) === 0 ? "." : "x";
  return pattern;
}

describe("a seeded chance", () => {
  it("meets the same calls with the same seed, and others with another", async () => {
    const pattern = await patternOf(7);
    expect(await patternOf(7)).toBe(pattern);
    expect(await patternOf(8)).not.toBe(pattern);
    expect(pattern).toMatch(/x/);
    expect(pattern).toMatch(/\./);
  });

  it("is that of seed 1 unless another one is given", async () => {
    expect(await patternOf()).toBe(await patternOf(1));
  });

  it.each([1, 2, 3, 0, -1, 2 ** 40])("meets about as many calls as it says, with seed %i", (seed) => {
    for (const chance of [0.01, 0.3, 0.5, 0.99]) {
      // Five standard deviations.
      const most = 5 * Math.sqrt(10_000 * chance * (1 - chance));
      expect(Math.abs(metOf(chance, seed) - 10_000 * chance)).toBeLessThan(most);
    }
    expect([metOf(0, seed), metOf(1, seed)]).toEqual([0, 10_000]);
  });

  it("is no less likely after it was met than before", () => {
    const chance = createChance(1);
    const draws = Array.from({ length: 10_000 }, () => chance() < 0.3);
    const after = draws.filter((_, i) => draws[i - 1] === true);
    const both = after.filter((met) => met).length;
    expect(Math.abs(both - after.length * 0.3)).toBeLessThan(5 * Math.sqrt(after.length * 0.21));
  });

  it("draws numbers from 0 on that stay below 1", () => {
    const chance = createChance(42);
    const draws = Array.from({ length: 10_000 }, chance);
    expect(draws.every((draw) => draw >= 0 && draw < 1)).toBe(true);
    expect(new Set(draws).size).toBeGreaterThan(9990);
  });

  it("meets so many calls at most, where that is said as well", () => {
    const faults = new Faults(createChance(1));
    faults.add({ kind: "cut", chance: 0.5, times: 3 });
    const met = Array.from({ length: 100 }, () => faults.meet(undefined).fault !== undefined);
    expect(met.filter((one) => one)).toHaveLength(3);
    expect(met.lastIndexOf(true)).toBeGreaterThan(2);
  });
});
