import { longestTimer, type Rules, wholeNumber } from "../internal/check.ts";
import { createSeededRandom } from "../internal/seeded-random.ts";

/** How often a planned fault is met. */
export interface FaultFrequency {
  readonly times?: number | undefined;
  readonly chance?: number | undefined;
}

export const frequencyRules: Rules<FaultFrequency> = {
  times: wholeNumber(1),
  chance: {
    test: (value) => typeof value === "number" && value >= 0 && value <= 1,
    must: "a number from 0 to 1",
  },
};

type Plannable = FaultFrequency & { readonly sdkAppId?: number | undefined } & (
    | { readonly kind: string }
    | { readonly kind: "delay"; readonly ms: number }
  );

/** What one call or delivery meets: the sum of its delays, and the first fault that is more than a delay. */
export interface Met<Fault> {
  readonly delay: number;
  readonly fault: Fault | undefined;
}

/** The planned faults, in the order in which they were planned. */
export class FaultPlan<Fault extends Plannable, Subject> {
  readonly #planned = new Set<{ readonly fault: Fault; readonly random: () => number; left: number }>();
  /** How many faults were planned for each application. */
  readonly #counts = new Map<number | undefined, number>();
  readonly #seed: number;
  readonly #concerns: (fault: Fault, subject: Subject) => boolean;

  /**
   * @param seed Of the random numbers by which a `chance` is decided.
   * @param concerns Whether a fault is meant for this call or delivery.
   */
  constructor(seed: number, concerns: (fault: Fault, subject: Subject) => boolean) {
    this.#seed = seed;
    this.#concerns = concerns;
  }

  /** Plans a fault, which the caller has checked. Returns a function that cancels it. */
  add(fault: Fault): () => void {
    const { chance, times = chance === undefined ? 1 : Number.POSITIVE_INFINITY } = fault;
    const count = this.#counts.get(fault.sdkAppId) ?? 0;
    this.#counts.set(fault.sdkAppId, count + 1);
    // Each fault has its own numbers: what other tests call must not change what it meets.
    const planned = { fault: { ...fault }, random: createSeededRandom(this.#seed + count), left: times };
    this.#planned.add(planned);
    return () => void this.#planned.delete(planned);
  }

  /** Cancels the faults of this application. Default: every fault. */
  clear(sdkAppId?: number): void {
    for (const planned of this.#planned) {
      if (sdkAppId === undefined || planned.fault.sdkAppId === sdkAppId) this.#planned.delete(planned);
    }
  }

  /** Cancels the faults too, and draws the same random numbers again for those to come. */
  reset(sdkAppId?: number): void {
    this.clear(sdkAppId);
    if (sdkAppId === undefined) this.#counts.clear();
    else this.#counts.delete(sdkAppId);
  }

  /** What the next call or delivery meets. */
  meet(subject: Subject): Met<Fault> {
    let delay = 0;
    for (const planned of this.#planned) {
      const { fault } = planned;
      if (!this.#concerns(fault, subject)) continue;
      if (fault.chance !== undefined && planned.random() >= fault.chance) continue;
      planned.left -= 1;
      if (planned.left <= 0) this.#planned.delete(planned);
      if (!("ms" in fault)) return { delay, fault };
      delay = Math.min(delay + fault.ms, longestTimer);
    }
    return { delay, fault: undefined };
  }
}
