import { ConferenceOptionsError } from "../errors/options-error.ts";

/** Where it is kept which events were handled: in memory, in Redis, in your database. */
export interface DedupeStore {
  /** Whether the event with this id was handled. */
  has(id: string): boolean | Promise<boolean>;
  /** Keeps the id for so many ms. Called only once the event's handler has succeeded. */
  add(id: string, ttl: number): unknown;
}

/**
 * A store in the memory of this process. It forgets the oldest id when there are more than `most`.
 *
 * @param most How many ids are kept; 100000 unless given, about 10 MB.
 * @throws ConferenceOptionsError when it is no positive integer.
 */
export function createMemoryStore(most = 100_000, now: () => number = Date.now): DedupeStore {
  if (!Number.isSafeInteger(most) || most <= 0) {
    throw new ConferenceOptionsError("most", "most has to be a positive integer: how many ids are kept.");
  }
  // A Map keeps its keys in the order in which they came.
  const expiries = new Map<string, number>();
  // Kept from one time to the next: a new one would have to pass by the places of all those that were taken out.
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
