/** How many of the times, in ms, lie in the fullest stretch of `ms`. The end of a stretch does not belong to it. */
export function mostWithin(times: readonly number[], ms: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  let most = 0;
  let first = 0;
  for (const [i, time] of sorted.entries()) {
    while ((sorted[first] ?? time) <= time - ms) first += 1;
    most = Math.max(most, i - first + 1);
  }
  return most;
}

/** The share of what a limit allows that was used: 1 for a batch at once and another batch after each stretch. */
export function usedShare(times: readonly number[], limit: { calls: number; milliseconds: number }): number {
  const shortest = (Math.ceil(times.length / limit.calls) - 1) * limit.milliseconds;
  const taken = Math.max(...times) - Math.min(...times);
  return shortest / taken;
}
