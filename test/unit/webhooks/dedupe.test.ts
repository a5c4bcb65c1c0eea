import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createMemoryStore } from "../../../src/webhooks/index.ts";

/** What the store has to do, by the plainest means. */
function plainStore(most: number) {
  const kept: { id: string; expiry: number }[] = [];
  const without = (id: string) => kept.splice(0, kept.length, ...kept.filter((one) => one.id !== id));
  return {
    has: (id: string, now: number) => {
      if (kept.some((one) => one.id === id && one.expiry <= now)) without(id);
      return kept.some((one) => one.id === id);
    },
    add: (id: string, expiry: number) => {
      without(id);
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
  it.each([0, -1, 1.5, Number.NaN, { max: 10 }, "10"])(
    "refuses a size that keeps nothing, or everything: %j",
    (most) => {
      expect(() => createMemoryStore(most as never)).toThrow("most has to be a positive integer");
    },
  );

  it("keeps the newest ids, each as long as it is told, whatever was added, asked and forgotten before", () => {
    const property = fc.property(
      fc.integer({ min: 1, max: 5 }),
      fc.array(step, { maxLength: 60 }),
      (most, steps) => {
        let now = 0;
        const store = createMemoryStore(most, () => now);
        const plain = plainStore(most);
        for (const { what, id, ms } of steps) {
          if (what === "wait") now += ms;
          else if (what === "has") expect(store.has(id)).toBe(plain.has(id, now));
          else {
            store.add(id, ms);
            plain.add(id, now + ms);
          }
        }
        for (let id = 0; id < 10; id++) expect(store.has(String(id))).toBe(plain.has(String(id), now));
      },
    );
    fc.assert(property, { numRuns: 2000 });
  });
});
