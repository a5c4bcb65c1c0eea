import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RateWindow } from "../../../src/sandbox/serve/rate-window.ts";
import { type Application, Applications } from "../../../src/sandbox/state/application.ts";
import { countHeld } from "./garbage.ts";

function createApplication(sdkAppId = 1): Application {
  const given = { sdkAppId, secretKey: "any" };
  return new Applications(given).named();
}

/** Calls of two applications, each so many ms after the one before. */
const calls = fc.array(
  fc.record({ after: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 400 })), by: fc.constantFrom(0, 1) }),
  { maxLength: 200 },
);
const limits = fc.record({ calls: fc.integer({ min: 1, max: 8 }), seconds: fc.constantFrom(0.1, 0.5, 1) });

describe("the window of the last second", () => {
  it("SC-10 takes exactly what a naive count of all calls would take", () => {
    fc.assert(
      fc.property(limits, calls, (limit, script) => {
        const window = new RateWindow(limit);
        const applications = [createApplication(), createApplication()];
        const taken: { at: number; by: number }[] = [];
        let now = 0;
        for (const { after, by } of script) {
          now += after;
          const since = now - limit.seconds * 1000;
          const recent = taken.filter((one) => one.by === by && one.at > since).length;
          const expected = recent < limit.calls;
          if (expected) taken.push({ at: now, by });
          expect(window.take(applications[by] as Application, now)).toBe(expected);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("takes exactly that after ten thousand calls too, when it has cleared up a few times", () => {
    const window = new RateWindow({ calls: 30, seconds: 1 });
    const application = createApplication();
    const taken: number[] = [];
    for (let i = 0; i < 10_000; i++) {
      // Bursts and pauses, up to 40 calls in a second.
      const now = i * 25 + (i % 7) * 3;
      const recent = taken.filter((at) => at > now - 1000).length;
      if (recent < 30) taken.push(now);
      expect(window.take(application, now)).toBe(recent < 30);
      if (taken.length > 100) taken.splice(0, 50);
    }
  });

  it("takes one after a long pause, whatever came before", () => {
    const window = new RateWindow({ calls: 5000, seconds: 1 });
    const application = createApplication();
    for (let i = 0; i < 6000; i++) window.take(application, 0);
    expect(window.take(application, 999)).toBe(false);
    for (let i = 0; i < 5000; i++) expect(window.take(application, 1000)).toBe(true);
    expect(window.take(application, 1000)).toBe(false);
    expect(application.recent).toBe(5000);
  });

  it("holds on to no more than it counts, however many calls there were", async () => {
    const window = new RateWindow({ calls: 200, seconds: 1 });
    const seen: WeakRef<Application>[] = [];
    for (let i = 0; i < 20_000; i++) {
      const application = createApplication(i + 1);
      window.take(application, i * 10);
      seen.push(new WeakRef(application));
    }
    // 100 calls are of the last second; what is over is cleared away by the thousand.
    expect(await countHeld(seen)).toBeLessThan(2500);
    // Still in use.
    expect(window.take(createApplication(), 200_000)).toBe(true);
  });
});
