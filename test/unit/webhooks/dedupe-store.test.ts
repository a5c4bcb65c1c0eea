import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createMemoryStore } from "../../../src/webhooks/index.ts";
import { sized } from "../support/size.ts";

/** The store in its plainest form. */
function plainStore(most: number) {
  const kept: { id: string; expiry: number }[] = [];
  const remove = (id: string) => kept.splice(0, kept.length, ...kept.filter((one) => one.id !== id));
  return {
    has: (id: string, now: number) => {
      if (kept.some((one) => one.id === id && one.expiry <= now)) remove(id);
      return kept.some((one) => one.id === id);
    },
    add: (id: string, expiry: number) => {
      remove(id);
      kept.push({ id, expiry });
      kept.splice(0, kept.length - most);
    },
  };
}

const step = fc.record({
  what: fc.constantFrom("add", "add", "has", "wait"),
  id: fc.nat(9).map(String),
  ms: fc.integer({ min: 1, max: 20 }),
});

describe("createMemoryStore", () => {
  it.each([0, -1, 1.5, Number.NaN, { max: 10 }, "10"])("refuses a size that is not a count: %j", (most) => {
    expect(() => createMemoryStore(most as never)).toThrow(expect.objectContaining({ option: "most" }));
  });

  it("forgets expired ids, and the oldest when there are too many", () => {
    let now = 0;
    const store = createMemoryStore(2, () => now);
    store.add("a", 10);
    store.add("b", 100);
    expect([store.has("a"), store.has("b")]).toEqual([true, true]);
    now = 10;
    expect([store.has("a"), store.has("b")]).toEqual([false, true]);
    store.add("c", 100);
    store.add("d", 100);
    expect([store.has("b"), store.has("c"), store.has("d")]).toEqual([false, true, true]);
  });

  it("keeps the newest ids for their time, whatever was added, asked and forgotten before", () => {
    const property = fc.property(
      fc.integer({ min: 1, max: 5 }),
      fc.array(step, { maxLength: 60 }),
      (most, steps) => {
        let now = 0;
        const store = createMemoryStore(most, () => now);
        const plain = plainStore(most);
        const agree = (id: string) => expect(store.has(id)).toBe(plain.has(id, now));
        for (const { what, id, ms } of steps) {
          if (what === "wait") now += ms;
          else if (what === "has") agree(id);
          else {
            store.add(id, ms);
            plain.add(id, now + ms);
          }
        }
        for (let id = 0; id < 10; id++) agree(String(id));
      },
    );
    fc.assert(property, { numRuns: sized(300, 2000) });
  });
});
