/** What one contestant achieved in one round. */
type Figures = Readonly<Record<string, number>> & { readonly perSecond: number };

export interface Standing<F extends Figures> {
  readonly name: string;
  /** The median of each figure. */
  readonly median: F;
  /** The share of the first contestant's speed: the median of the rounds. */
  readonly ratio: number;
  /** Between which ratios the middle half of the rounds lies. */
  readonly spread: string;
}

/** Measures all contestants in each of `rounds` rounds, and compares each with the first one, round by round. */
export async function race<Contestant, F extends Figures>(
  contestants: Readonly<Record<string, Contestant>>,
  rounds: number,
  measure: (contestant: Contestant, name: string) => Promise<F>,
): Promise<Standing<F>[]> {
  const lanes = Object.entries(contestants).map(([name, contestant]) => ({
    name,
    contestant,
    taken: [] as F[],
  }));
  for (let round = 0; round <= rounds; round++) {
    // Another contestant begins each round, so that none always has the better moment.
    const first = round % lanes.length;
    for (const { name, contestant, taken } of [...lanes.slice(first), ...lanes.slice(0, first)]) {
      const figures = await measure(contestant, name);
      // Round 0 warms up.
      if (round > 0) taken.push(figures);
    }
  }
  const baseline = lanes[0]?.taken ?? [];
  return lanes.map(({ name, taken }) => {
    const ratios = taken.map((figures, i) => figures.perSecond / (baseline[i]?.perSecond ?? Number.NaN));
    return {
      name,
      median: medians(taken),
      ratio: Number(quantile(ratios, 0.5).toFixed(3)),
      spread: middleHalf(ratios, 3),
    };
  });
}

/** How many calls a second are made, with `lanes` of them in flight all the time. */
export async function inFlight(
  call: () => unknown,
  calls: number,
  lanes: number,
): Promise<{ perSecond: number }> {
  let left = calls;
  const lane = async () => {
    while (left-- > 0) await call();
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: lanes }, lane));
  return { perSecond: calls / ((performance.now() - start) / 1000) };
}

function medians<F extends Figures>(taken: readonly F[]): F {
  const median = (name: string) =>
    quantile(
      taken.map((figures) => figures[name] ?? Number.NaN),
      0.5,
    );
  return Object.fromEntries(Object.keys(taken[0] ?? {}).map((name) => [name, median(name)])) as F;
}

export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.round((sorted.length - 1) * q)] ?? Number.NaN;
}

export const middleHalf = (values: readonly number[], digits: number): string =>
  [0.25, 0.75].map((q) => quantile(values, q).toFixed(digits)).join("–");
