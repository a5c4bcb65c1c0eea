import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Clock, createRateLimiter } from "../../src/index.ts";
import { configuration, createTestClient, rejection } from "./support/client.ts";
import { createFakeClock } from "./support/fake-clock.ts";
import { json, success } from "./support/scripted-fetch.ts";

const never = new AbortController().signal;
const settle = () => new Promise(setImmediate);

describe("the rate limiter", () => {
  it("SC-10 starts 200 calls in a second, and the next one when that second is over", async () => {
    const { client, clock, requests } = createTestClient([json(success)]);
    const results = Array.from({ length: 201 }, () => client.setCallback(configuration));
    await settle();
    expect(requests).toHaveLength(200);
    clock.advance(999);
    await settle();
    expect(requests).toHaveLength(200);
    clock.advance(1);
    await Promise.all(results);
    expect(requests).toHaveLength(201);
  });

  it("SC-10 holds for calls that waited long for their UserSig", async () => {
    const give: ((userSig: string) => void)[] = [];
    const userSig = () => new Promise<string>((resolve) => give.push(resolve));
    const { client, clock, requests } = createTestClient([json(success)], { userSig });
    const results = Array.from({ length: 250 }, () => client.setCallback(configuration));
    await settle();
    clock.advance(2000);
    for (const resolve of give) resolve("eJx");
    await settle();
    expect(requests).toHaveLength(200);
    clock.advance(1000);
    await Promise.all(results);
    expect(requests).toHaveLength(250);
  });

  it("never starts more than the limit in any window, and wastes nothing", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 5 }),
        fc.array(fc.integer({ min: 0, max: 150 }), { minLength: 1, maxLength: 30 }),
        async (calls, pauses) => {
          const clock = createFakeClock();
          const limiter = createRateLimiter({ calls, milliseconds: 100, clock });
          const starts: number[] = [];
          // In steps of 1 ms, so that a start is noted at its time.
          const advance = async (ms: number) => {
            await Promise.resolve();
            for (let step = 0; step < ms; step++) {
              clock.advance(1);
              await Promise.resolve();
            }
          };
          for (const pause of pauses) {
            void limiter.acquire(never).then(() => starts.push(clock.elapsed()));
            await advance(pause);
          }
          await advance(pauses.length * 100);
          const expected: number[] = [];
          let asked = 0;
          for (const [i, pause] of pauses.entries()) {
            expected.push(Math.max(asked, (expected[i - calls] ?? Number.NEGATIVE_INFINITY) + 100));
            asked += pause;
          }
          expect(starts).toEqual(expected);
        },
      ),
      { numRuns: 50 },
    );
  });

  it("counts from the actual start of calls that got their turn in a long task", async () => {
    const clock = createFakeClock();
    const limiter = createRateLimiter({ calls: 3, milliseconds: 100, clock });
    const starts: number[] = [];
    for (let i = 0; i < 9; i += 1) void limiter.acquire(never).then(() => starts.push(clock.elapsed()));
    clock.pass(30);
    await settle();
    expect(starts).toEqual([30, 30, 30]);
    clock.advance(99);
    await settle();
    expect(starts).toHaveLength(3);
    clock.advance(1);
    clock.pass(20);
    await settle();
    clock.advance(100);
    await settle();
    expect(starts).toEqual([30, 30, 30, 150, 150, 150, 250, 250, 250]);
  });

  it("loses little in a busy process whose timers come 50 ms late", async () => {
    const timers = new Map<object, { at: number; callback: () => void }>();
    let elapsed = 0;
    const clock: Clock = {
      now: () => elapsed,
      elapsed: () => elapsed,
      setTimeout(callback, ms) {
        const timer = {};
        timers.set(timer, { at: elapsed + ms, callback });
        return timer;
      },
      clearTimeout: (timer) => void timers.delete(timer as object),
    };
    const limiter = createRateLimiter({ calls: 100, milliseconds: 1000, clock });
    const starts: number[] = [];
    for (let i = 0; i < 400; i += 1) void limiter.acquire(never).then(() => starts.push(elapsed));
    while (starts.length < 400) {
      await settle();
      elapsed += 50;
      // Only the timers that exist now.
      for (const [timer, { at, callback }] of [...timers]) {
        if (at <= elapsed && timers.delete(timer)) callback();
      }
    }
    const inASecond = starts.map((start, i) => starts.slice(i).filter((at) => at < start + 1000).length);
    expect(Math.max(...inASecond)).toBe(100);
    expect(starts.at(-1)).toBeLessThan(3500);
  });

  it("continues where a timer is dropped, as Workers do when a request has ended", async () => {
    const clock = createFakeClock();
    let forgets = true;
    const forgetful: Clock = {
      ...clock,
      setTimeout: (callback, ms) => (forgets ? {} : clock.setTimeout(callback, ms)),
    };
    const limiter = createRateLimiter({ calls: 2, milliseconds: 100, clock: forgetful });
    await limiter.acquire(never);
    await limiter.acquire(never);
    forgets = false;
    const starts: number[] = [];
    const note = () => void starts.push(clock.elapsed());
    // A waiting call checks by itself.
    void limiter.acquire(never).then(note);
    clock.advance(100);
    clock.advance(100);
    await settle();
    expect(starts).toEqual([200]);

    clock.advance(1000);
    forgets = true;
    await limiter.acquire(never);
    await limiter.acquire(never);
    forgets = false;
    clock.pass(500);
    // A later call continues the work.
    void limiter.acquire(never).then(note);
    clock.advance(100);
    await settle();
    expect(starts).toEqual([200, 1800]);
  });

  it("starts calls in the order of their arrival", async () => {
    const clock = createFakeClock();
    const limiter = createRateLimiter({ calls: 1, milliseconds: 10, clock });
    const order: number[] = [];
    const all = [0, 1, 2, 3].map((n) => limiter.acquire(never).then(() => order.push(n)));
    clock.advance(10);
    clock.advance(10);
    clock.advance(10);
    await Promise.all(all);
    expect(order).toEqual([0, 1, 2, 3]);
  });

  it("gives the turn of an aborted call to the next, and leaves no timer behind", async () => {
    const clock = createFakeClock();
    const limiter = createRateLimiter({ calls: 1, milliseconds: 10, clock });
    await limiter.acquire(never);
    const controller = new AbortController();
    const aborted = rejection(limiter.acquire(controller.signal));
    const next = limiter.acquire(never);
    controller.abort("enough");
    expect(await aborted).toBe("enough");
    clock.advance(10);
    await next;
    const last = new AbortController();
    const waiting = rejection(limiter.acquire(last.signal));
    last.abort("enough");
    await waiting;
    expect(clock.waiting()).toEqual([]);
  });

  it("refuses an aborted call without counting it", async () => {
    const clock = createFakeClock();
    const limiter = createRateLimiter({ calls: 1, milliseconds: 10, clock });
    expect(await rejection(limiter.acquire(AbortSignal.abort("no")))).toBe("no");
    await limiter.acquire(never);
    expect(clock.waiting()).toEqual([]);
  });

  it.each([
    [{ calls: 0, milliseconds: 1000 }, "calls"],
    [{ calls: 2 ** 40, milliseconds: 1000 }, "calls"],
    [{ calls: 1, milliseconds: "1000" as never }, "milliseconds"],
    [{ calls: 1.5, milliseconds: 1000 }, "calls"],
    [{ calls: 1, milliseconds: 0 }, "milliseconds"],
    [{ calls: 1, milliseconds: Number.NaN }, "milliseconds"],
    [{ calls: 1, milliseconds: 1000, clock: {} as never }, "clock"],
    [{ calls: 1, milliseconds: 1000, seconds: 1 } as never, "seconds"],
  ])("refuses %o", (options, option) => {
    expect(() => createRateLimiter(options)).toThrow(
      expect.objectContaining({ name: "ConferenceOptionsError", option }),
    );
  });
});
