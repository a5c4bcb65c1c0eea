import { check, isWhole } from "../internal/check.ts";

/** Remembers which events were handled: in memory, in Redis, in your database. */
export interface DedupeStore {
  /** Whether the event with this id was handled. */
  has(id: string): boolean | Promise<boolean>;
  /** Keeps the id for `ttl` ms. Called only after the event's handler has succeeded. */
  add(id: string, ttl: number): unknown;
}

/**
 * Creates a store in the memory of this process.
 *
 * @param most How many ids it keeps; then it forgets the oldest. Default: 100000, about 10 MB.
 * @param now Returns the time in ms, for tests. Default: Date.now.
 * @throws ConferenceOptionsError if `most` is not a positive whole number.
 */
export function createMemoryStore(most = 100_000, now: () => number = Date.now): DedupeStore {
  check(isWhole(most, 1), "most", "must be a whole number of at least 1: how many ids are kept.");
  // A Map keeps its keys in the order in which they were added.
  const expiries = new Map<string, number>();
  // One iterator for all calls: a new one would step over the gaps of all deleted keys again.
  let oldest = expiries.keys();
  const forgetOldest = (): void => {
    let next = oldest.next();
    if (next.done) {
      oldest = expiries.keys();
      next = oldest.next();
    }
    if (!next.done) expiries.delete(next.value);
  };
  return {
    has(id) {
      const expiry = expiries.get(id);
      if (expiry !== undefined && expiry <= now()) expiries.delete(id);
      return expiries.has(id);
    },
    add(id, ttl) {
      expiries.delete(id);
      expiries.set(id, now() + ttl);
      if (expiries.size > most) forgetOldest();
    },
  };
}
