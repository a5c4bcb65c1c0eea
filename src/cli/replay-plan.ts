import { createSeededRandom } from "../internal/seeded-random.ts";

/**
 * The events in the order in which they are sent.
 *
 * @param times How often each is sent, in a row.
 * @param seed Shuffles them all, the same way for the same seed. Default: in their order.
 */
export function planReplay<Event>(events: readonly Event[], times: number, seed?: number): Event[] {
  const planned = events.flatMap((event) => Array.from({ length: times }, () => event));
  if (seed === undefined) return planned;
  const random = createSeededRandom(seed);
  return planned
    .map((event) => ({ event, key: random() }))
    .sort((one, other) => one.key - other.key)
    .map(({ event }) => event);
}
