/** How many of these times, in ms, fall into the fullest stretch of so many ms. Its end does not belong to it. */
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

/**
 * What share was used of what a limit of so many calls in so many ms allows: 1 when the calls began as early as it lets
 * them, which is a batch at once, and another one after every such stretch.
 */
export function usedShare(times: readonly number[], limit: { calls: number; milliseconds: number }): number {
  const shortest = (Math.ceil(times.length / limit.calls) - 1) * limit.milliseconds;
  const taken = Math.max(...times) - Math.min(...times);
  return shortest / taken;
}
