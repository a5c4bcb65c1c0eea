import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { quantile } from "../measure.ts";

/** Memory in use at some time. */
export interface Sample {
  /** In ms. */
  readonly at: number;
  /** In MB. */
  readonly used: number;
}

setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");

/** Memory in use after the garbage is collected, in MB. */
export async function memoryInUse(): Promise<number> {
  // The second collection frees what finalizers released.
  for (let i = 0; i < 2; i++) {
    collect();
    await new Promise((resolve) => setImmediate(resolve));
  }
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 2 ** 20;
}

/** How memory changed between the first and the last quarter of the time. */
export interface Growth {
  /** The median of the first quarter, in MB. */
  readonly first: number;
  /** The median of the last quarter, in MB. */
  readonly last: number;
  /** In MB an hour: the median of the slopes between any two samples. */
  readonly slope: number;
}

/** Leaves out the first tenth, in which caches fill. */
export function growthOf(samples: readonly Sample[]): Growth {
  const counted = samples.slice(Math.ceil(samples.length / 10));
  const quarter = Math.max(1, Math.floor(counted.length / 4));
  const median = (some: readonly Sample[]) =>
    quantile(
      some.map(({ used }) => used),
      0.5,
    );
  const slopes = counted.flatMap((a, i) =>
    counted.slice(i + 1).map((b) => (b.used - a.used) / (b.at - a.at)),
  );
  return {
    first: median(counted.slice(0, quarter)),
    last: median(counted.slice(-quarter)),
    slope: quantile(slopes, 0.5) * 3_600_000,
  };
}

/** In MB. The runtime's compiled code goes on growing a little. */
export const allowedGrowth = 1;

export const grows = ({ first, last, slope }: Growth): boolean => last - first > allowedGrowth && slope > 0;

/** The names in `after` that are not in `before`, each as often as it was added. */
export function leftOpen(before: readonly string[], after: readonly string[]): string[] {
  const rest = [...before];
  return after.filter((name) => {
    const i = rest.indexOf(name);
    if (i >= 0) rest.splice(i, 1);
    return i < 0;
  });
}

/** The handles that were opened since `before` and are still open after `ms`. Returns earlier when none is. */
export async function leftOpenAfter(before: readonly string[], ms: number): Promise<string[]> {
  const end = performance.now() + ms;
  for (;;) {
    const left = leftOpen(before, process.getActiveResourcesInfo());
    if (left.length === 0 || performance.now() > end) return left;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
