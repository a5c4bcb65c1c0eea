import type { CountStep, Counts } from "./room-state.ts";
import { placeOf } from "./sorted.ts";

/** How many steps are kept. */
const most = 64;

/** Adds what an event says about the number of members. The same counts if they have it, or if it comes too late. */
export function addCount(counts: Counts, step: CountStep): Counts {
  const isSame = (one: CountStep) =>
    one.time === step.time && one.before === step.before && one.after === step.after;
  if (step.time <= counts.floor || counts.steps.some(isSame)) return counts;
  const steps = [...counts.steps];
  steps.splice(
    placeOf(steps, step.time, (one) => one.time),
    0,
    step,
  );
  if (steps.length <= most) return { ...counts, steps };
  const [oldest, next] = steps as [CountStep, CountStep];
  const isBroken = counts.isBroken || (oldest.time < next.time && oldest.after !== next.before);
  return { steps: steps.slice(1), floor: oldest.time, isBroken };
}

/** The counts without what happened before this time. */
export const countsFrom = (counts: Counts, time: number): Counts =>
  time > counts.floor
    ? { steps: counts.steps.filter((step) => step.time >= time), floor: time - 1, isBroken: false }
    : counts;

/**
 * The numbers of members that the counts can end with, since steps of the same ms may have happened in any order. None when
 * the steps do not follow from each other, so an event between them is missing.
 */
export function endsOfCounts({ steps, isBroken }: Counts): readonly number[] {
  let counts = isBroken ? [] : steps.map(({ before }) => before);
  for (const { time } of steps.filter((step, i) => step.time !== steps[i - 1]?.time)) {
    const group = steps.filter((step) => step.time === time);
    const change = group.reduce((sum, { before, after }) => sum + after - before, 0);
    counts = counts
      .filter((start) => group.some(({ before }) => before === start))
      .map((start) => start + change)
      .filter((end) => group.some(({ after }) => after === end));
  }
  return counts;
}
