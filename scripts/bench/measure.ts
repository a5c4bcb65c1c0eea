/** What one round of one contestant came to: how many a second, and whatever else a suite wants to know. */
type Figures = Readonly<Record<string, number>> & { readonly perSecond: number };

export interface Standing<F extends Figures> {
  readonly name: string;
  /** The median of each figure. */
  readonly median: F;
  /** What share of the first contestant's speed it has: the median of the rounds. */
  readonly ratio: number;
  /** Between which ratios the middle half of the rounds is. */
  readonly spread: string;
}

/** Lets all of them run so many rounds, and compares each with the first, round by round. */
export async function race<F extends Figures>(
  contestants: Readonly<Record<string, () => Promise<F>>>,
  rounds: number,
): Promise<Standing<F>[]> {
  const all = Object.entries(contestants).map(([name, run]) => ({ name, run, taken: [] as F[] }));
  // Round 0 warms up. Every round takes all of them in turn, from another start, so that none has a better hour.
  for (let round = 0; round <= rounds; round++) {
    for (let i = 0; i < all.length; i++) {
      const one = all[(i + round) % all.length];
      const figures = await one?.run();
      if (round > 0 && figures !== undefined) one?.taken.push(figures);
    }
  }
  const first = all[0]?.taken ?? [];
  return all.map(({ name, taken }) => {
    const ratios = taken.map((figures, round) => figures.perSecond / (first[round]?.perSecond ?? Number.NaN));
    const [low, middle, high] = [0.25, 0.5, 0.75].map((q) => quantile(ratios, q).toFixed(3));
    return { name, median: medians(taken), ratio: Number(middle), spread: `${low}–${high}` };
  });
}

/** How many calls a second are made with so many in flight all the time. */
export async function inFlight(
  call: () => Promise<unknown> | unknown,
  calls: number,
  lanes: number,
): Promise<{ perSecond: number }> {
  let left = calls;
  const start = performance.now();
  const lane = async () => {
    while (left-- > 0) await call();
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return { perSecond: calls / ((performance.now() - start) / 1000) };
}

function medians<F extends Figures>(taken: readonly F[]): F {
  const names = Object.keys(taken[0] ?? {});
  const median = (name: string) =>
    quantile(
      taken.map((figures) => figures[name] ?? Number.NaN),
      0.5,
    );
  return Object.fromEntries(names.map((name) => [name, median(name)])) as F;
}

export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.round((sorted.length - 1) * q)] ?? Number.NaN;
}
