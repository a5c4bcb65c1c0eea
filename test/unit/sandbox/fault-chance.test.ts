import { describe, expect, it } from "vitest";
import { createSeededRandom } from "../../../src/internal/seeded-random.ts";
import { createCallFaults } from "../../../src/sandbox/serve/faults.ts";
import { codeOf, createTestSandbox } from "./support.ts";

const draws = 10_000;
const call = { operation: "setCallback", sdkAppId: 1 } as const;

/** How many calls a fault with this chance meets. */
function metOf(chance: number, seed: number): number {
  const faults = createCallFaults(seed, () => {});
  faults.add({ kind: "cut", chance });
  let met = 0;
  for (let i = 0; i < draws; i++) if (faults.meet(call).fault !== undefined) met += 1;
  return met;
}

/** Which of 40 calls meet a fault with a chance of one half. */
async function patternOf(seed?: number, ownSeed?: number): Promise<string> {
  const { sandbox } = createTestSandbox({ seed });
  sandbox.inject({ kind: "code", code: 60018, chance: 0.5, seed: ownSeed });
  let pattern = "";
  for (let i = 0; i < 40; i++) pattern += (await codeOf(sandbox, "get_callback")) === 0 ? "." : "x";
  return pattern;
}

describe("the chance of a fault", () => {
  it("meets the same calls with the same seed, other calls with another, and 1 is the default", async () => {
    const pattern = await patternOf(7);
    expect(pattern).toMatch(/x.*\.|\..*x/);
    expect(await patternOf(7)).toBe(pattern);
    expect(await patternOf(8)).not.toBe(pattern);
    expect(await patternOf()).toBe(await patternOf(1));
  });

  it("depends on the seed of the fault alone, where it has one", async () => {
    const pattern = await patternOf(7, 5);
    expect(await patternOf(8, 5)).toBe(pattern);
    expect(await patternOf(7, 6)).not.toBe(pattern);
  });

  it.each([1, 0, -1, 2 ** 40])("is met that often, with seed %i", (seed) => {
    for (const chance of [0.01, 0.3, 0.99]) {
      // Five standard deviations.
      const most = 5 * Math.sqrt(draws * chance * (1 - chance));
      expect(Math.abs(metOf(chance, seed) - draws * chance)).toBeLessThan(most);
    }
    expect([metOf(0, seed), metOf(1, seed)]).toEqual([0, draws]);
  });

  it("does not depend on the call before", () => {
    const random = createSeededRandom(1);
    const met = Array.from({ length: draws }, () => random() < 0.3);
    const after = met.filter((_, i) => met[i - 1] === true);
    const both = after.filter((one) => one).length;
    expect(Math.abs(both - after.length * 0.3)).toBeLessThan(5 * Math.sqrt(after.length * 0.21));
  });

  it("stops after the given times", () => {
    const faults = createCallFaults(1, () => {});
    faults.add({ kind: "cut", chance: 0.5, times: 3 });
    const met = Array.from({ length: 100 }, () => faults.meet(call).fault !== undefined);
    expect(met.filter((one) => one)).toHaveLength(3);
    expect(met.lastIndexOf(true)).toBeGreaterThan(2);
  });
});
