import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { quantile } from "../measure.ts";

/** Memory in use at some time. */
export interface Sample {
  /** ms. */
  readonly at: number;
  /** MB. */
  readonly used: number;
}

setFlagsFromString("--expose-gc");
const collect: () => void = runInNewContext("gc");

/** MB that are in use once everything is gone that nobody holds. */
export async function memoryInUse(): Promise<number> {
  for (let i = 0; i < 2; i++) {
    collect();
    // What is released only when its finalizer has run goes with the second time.
    await new Promise((resolve) => setImmediate(resolve));
  }
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 2 ** 20;
}

/** How memory has changed between the first and the last quarter of the time. */
export interface Growth {
  /** The medians of both, in MB. */
  readonly first: number;
  readonly last: number;
  /** MB an hour, as the line runs that fits all samples best: the median of the slopes between any two. */
  readonly slope: number;
}

/** The first tenth is left out: programs fill their caches when they begin. */
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

/** MB that the last quarter may have more than the first: the compiled code of the runtime goes on growing a little. */
export const allowedGrowth = 1;

/** Whether something is kept that should not be: the last quarter has more, and it went upwards all the way. */
export const grows = ({ first, last, slope }: Growth): boolean => last - first > allowedGrowth && slope > 0;
