import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Sandbox } from "../../../src/sandbox/index.ts";
import { RateWindow } from "../../../src/sandbox/serve/rate-window.ts";
import { sized } from "../support/size.ts";
import { call, codeOf, configuration, createTestSandbox, having, userSigOf } from "./support.ts";

/** How many of these concurrent calls get each code. */
async function codesOf(sandbox: Sandbox, calls: number, query?: (query: URLSearchParams) => void) {
  const counts: Record<number, number> = {};
  const codes = Array.from({ length: calls }, () => codeOf(sandbox, "get_callback", {}, query));
  for (const code of await Promise.all(codes)) counts[code] = (counts[code] ?? 0) + 1;
  return counts;
}

describe("the rate limit", () => {
  it("SC-10 EC-15 is 200 calls in any second: the 201st is refused with 60007", async () => {
    const { sandbox, clock } = createTestSandbox();
    expect(await codesOf(sandbox, 200)).toEqual({ 0: 200 });
    expect(await call(sandbox, "get_callback")).toMatchObject({ ActionStatus: "FAIL", ErrorCode: 60007 });
    clock.advance(999);
    expect(await codeOf(sandbox, "get_callback")).toBe(60007);
    clock.advance(1);
    expect(await codesOf(sandbox, 201)).toEqual({ 0: 200, 60007: 1 });
  });

  it("RR-10 counts all operations together, as no page says otherwise", async () => {
    const { sandbox } = createTestSandbox({ rateLimit: { calls: 2, seconds: 1 } });
    expect(await codeOf(sandbox, "get_callback")).toBe(0);
    expect(await codeOf(sandbox, "delete_callback")).toBe(0);
    expect(await codeOf(sandbox, "delete_callback")).toBe(60007);
  });

  it("counts each application on its own", async () => {
    const { sandbox } = createTestSandbox({ rateLimit: { calls: 3, seconds: 1 } });
    sandbox.addApplication({ sdkAppId: 5, secretKey: "another" });
    const usersig = await userSigOf({ sdkAppId: 5, secretKey: "another" });
    expect(await codesOf(sandbox, 4)).toEqual({ 0: 3, 60007: 1 });
    expect(await codesOf(sandbox, 4, having({ sdkappid: "5", usersig }))).toEqual({ 0: 3, 60007: 1 });
  });

  it("does not count calls with a bad UserSig: they could lock the application out", async () => {
    const { sandbox } = createTestSandbox({ rateLimit: { calls: 2, seconds: 1 } });
    expect(await codesOf(sandbox, 5, having({ usersig: "broken" }))).toEqual({ 70003: 5 });
    expect(await codesOf(sandbox, 3)).toEqual({ 0: 2, 60007: 1 });
  });

  it("ignores the wall clock, which may be set", async () => {
    const { sandbox, clock } = createTestSandbox({ rateLimit: { calls: 1, seconds: 1 } });
    await codeOf(sandbox, "get_callback");
    clock.setNow(clock.now() + 5000);
    expect(await codeOf(sandbox, "get_callback")).toBe(60007);
  });

  it("is lifted by false", async () => {
    const { sandbox } = createTestSandbox({ rateLimit: false });
    expect(await codesOf(sandbox, 250)).toEqual({ 0: 250 });
  });

  it("keeps a refused call from changing anything", async () => {
    const { sandbox } = createTestSandbox({ rateLimit: { calls: 1, seconds: 1 } });
    await codeOf(sandbox, "get_callback");
    expect(await codeOf(sandbox, "set_callback", configuration)).toBe(60007);
    expect(sandbox.configuration()).toBeUndefined();
  });
});

describe("the sliding window", () => {
  /** Calls of two applications, each this many ms after the previous one. */
  const calls = fc.array(
    fc.record({
      after: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 400 })),
      by: fc.constantFrom(0, 1),
    }),
    { maxLength: 200 },
  );
  const limits = fc.record({
    calls: fc.integer({ min: 1, max: 8 }),
    seconds: fc.constantFrom(0.1, 0.5, 1),
  });

  it("SC-10 takes what a count of all calls so far would take, and counts no refused call", () => {
    fc.assert(
      fc.property(limits, calls, (limit, script) => {
        const window = new RateWindow(limit);
        const applications = [{}, {}, {}, {}];
        const taken: { at: number; by: number }[] = [];
        let now = 0;
        for (const { after, by } of script) {
          now += after;
          const since = now - limit.seconds * 1000;
          const expected = taken.filter((one) => one.by === by && one.at > since).length < limit.calls;
          if (expected) taken.push({ at: now, by });
          expect(window.take(applications[by] as object, now)).toBe(expected);
        }
      }),
      { numRuns: sized(50, 200) },
    );
  });
});
