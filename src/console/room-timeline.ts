import { type Call, type Delivery, type Entry, hasArrived, summaryOf } from "./entry.ts";

/** A moment of a room's history: what happened then, and which event reached the receiver then. */
export interface Moment {
  readonly time: number;
  readonly call?: Call | undefined;
  /** An event happened. */
  readonly event?: Delivery | undefined;
  /** An event arrived. */
  readonly arrival?: Arrival | undefined;
}

export interface Arrival {
  readonly delivery: Delivery;
  /** How long after it happened, in ms. */
  readonly delay: number;
  /** A later event arrived first. */
  readonly isOvertaken: boolean;
  /** The same event had arrived before. */
  readonly isRepeated: boolean;
}

/** An event that arrives so soon, in ms, and in order, shares the line of what happened. */
const soon = 250;

/** The history of a room in order. An event that arrived late has two moments. */
export function timelineOf(entries: readonly Entry[], roomId: string): readonly Moment[] {
  const own = entries.filter((entry) => summaryOf(entry).roomId === roomId);
  const calls = own.flatMap((entry) => (entry.kind === "call" ? [entry.call] : []));
  const deliveries = own.flatMap((entry) => (entry.kind === "delivery" ? [entry.delivery] : []));
  const arrivals = arrivalsOf(deliveries);
  const repeated = new Set(arrivals.filter((one) => one.isRepeated).map((one) => one.delivery));
  const prompt = new Map(arrivals.filter(isPrompt).map((arrival) => [arrival.delivery, arrival]));
  const moments: Moment[] = [
    ...calls.map((call) => ({ time: call.time, call })),
    ...deliveries
      .filter((one) => !repeated.has(one))
      .map((event) => ({ time: event.time, event, arrival: prompt.get(event) })),
    ...arrivals
      .filter((arrival) => !isPrompt(arrival))
      .map((arrival) => ({ time: arrival.delivery.time + arrival.delay, arrival })),
  ];
  return moments.sort((one, other) => one.time - other.time);
}

const isPrompt = ({ delay, isOvertaken, isRepeated }: Arrival): boolean =>
  delay <= soon && !isOvertaken && !isRepeated;

function arrivalsOf(deliveries: readonly Delivery[]): readonly Arrival[] {
  const sent = deliveries.filter(hasArrived).map((delivery) => ({ delivery, at: sentAt(delivery) }));
  const seen = new Set<string>();
  let newest = 0;
  return sent
    .sort((one, other) => one.at - other.at)
    .map(({ delivery, at }) => {
      const identity = JSON.stringify(delivery.body);
      const isRepeated = seen.has(identity);
      const isOvertaken = !isRepeated && delivery.time < newest;
      seen.add(identity);
      newest = Math.max(newest, delivery.time);
      return { delivery, delay: at - delivery.time, isOvertaken, isRepeated };
    });
}

const sentAt = ({ sentTime, time }: Delivery): number => sentTime ?? time;
