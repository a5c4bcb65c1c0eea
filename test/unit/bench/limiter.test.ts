import { describe, expect, it } from "vitest";
import { mostWithin, usedShare } from "../../../scripts/bench/limiter.ts";

const limit = { calls: 2, milliseconds: 1000 };

describe("the most calls in a stretch of time", () => {
  it.each<[string, number[], number]>([
    ["nothing", [], 0],
    ["calls a whole stretch apart, which are not in one", [0, 1000, 2000], 1],
    ["calls just less than a stretch apart, which are", [0, 999.9], 2],
    ["two batches around the border of a fixed window", [900, 950, 1001, 1002], 4],
    ["calls in any order", [1500, 0, 600, 999], 3],
    ["calls of one moment", [5, 5, 5], 3],
  ])("is right for %s", (_, times, most) => {
    expect(mostWithin(times, 1000)).toBe(most);
  });
});

describe("the share of a limit that was used", () => {
  it("is 1 for a batch at once and another one after every stretch", () => {
    expect(usedShare([0, 0, 1000, 1000, 2000], limit)).toBe(1);
  });

  it("falls with every ms that a batch comes later than it may", () => {
    expect(usedShare([0, 0, 1250, 1250, 2500], limit)).toBe(0.8);
  });

  it("is above 1 where more was done than is allowed", () => {
    expect(usedShare([0, 0, 500, 500], limit)).toBe(2);
  });
});
