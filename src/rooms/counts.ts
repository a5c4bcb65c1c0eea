import type { CountStep, Counts } from "./room-state.ts";
import { placeOf } from "./sorted.ts";

/** How many steps are kept. */
const most = 64;

export const noCounts: Counts = { steps: [], floor: 0, isBroken: false };

const timeOf = ({ time }: CountStep): number => time;

/** Adds what an event says about the number of members. The same counts if they have it, or if it comes too late. */
export function addCount(counts: Counts, step: CountStep): Counts {
  const { time, before, after } = step;
  if (time <= counts.floor) return counts;
  const place = placeOf(counts.steps, time, timeOf);
  for (let i = place; counts.steps[i]?.time === time; i++) {
    if (counts.steps[i]?.before === before && counts.steps[i]?.after === after) return counts;
  }
  const steps = counts.steps.slice();
  steps.splice(place, 0, step);
  const [oldest, second] = steps;
  if (steps.length <= most || oldest === undefined || second === undefined) return { ...counts, steps };
  const isBroken = counts.isBroken || (oldest.time < second.time && oldest.after !== second.before);
  steps.shift();
  return { steps, floor: oldest.time, isBroken };
}

/** The counts without what happened before this time. */
export const countsFrom = (counts: Counts, time: number): Counts =>
  counts.floor < time || counts.steps.some((step) => step.time < time)
    ? { ...noCounts, steps: counts.steps.filter((step) => step.time >= time) }
    : counts;

/**
 * The numbers of members that the counts can end with, since steps of the same ms may have happened in any order. None when
 * the steps do not follow from each other, so an event between them is missing.
 */
export function endsOfCounts({ steps, isBroken }: Counts): readonly number[] {
  let counts: readonly number[] | undefined;
  for (let i = 0; i < steps.length; ) {
    const { time } = steps[i] as CountStep;
    const group: CountStep[] = [];
    for (; steps[i]?.time === time; i++) group.push(steps[i] as CountStep);
    const change = group.reduce((sum, { before, after }) => sum + after - before, 0);
    counts = (counts ?? group.map(({ before }) => before))
      .filter((start) => group.some(({ before }) => before === start))
      .map((start) => start + change)
      .filter((end) => group.some(({ after }) => after === end));
  }
  return isBroken ? [] : (counts ?? []);
}
