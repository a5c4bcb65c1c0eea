import { longestTimer, type Rules, wholeNumber } from "../internal/check.ts";
import { createSeededRandom } from "../internal/seeded-random.ts";

/** How often a planned fault is met. */
export interface FaultFrequency {
  readonly times?: number | undefined;
  readonly chance?: number | undefined;
  readonly seed?: number | undefined;
}

export const frequencyRules: Rules<FaultFrequency> = {
  times: wholeNumber(1),
  chance: {
    test: (value) => typeof value === "number" && value >= 0 && value <= 1,
    must: "a number from 0 to 1",
  },
  seed: { test: Number.isSafeInteger, must: "a whole number" },
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

/** A fault that is planned. */
export interface PlannedFault<Fault> {
  readonly id: string;
  readonly fault: Fault;
  /** How many more it meets at most. */
  left: number;
}

interface Planned<Fault> extends PlannedFault<Fault> {
  readonly random: () => number;
}

export interface FaultPlanParts<Fault, Subject> {
  /** What the faults meet. Their ids begin with it. */
  readonly on: "call" | "delivery";
  /** Seed of the random numbers by which a `chance` is decided. */
  readonly seed: number;
  /** Whether a fault is meant for this call or delivery. */
  readonly concerns: (fault: Fault, subject: Subject) => boolean;
  /** Called when a fault was planned, met or cancelled. */
  readonly onChange: () => void;
}

/** The planned faults, in the order in which they were planned. */
export class FaultPlan<Fault extends Plannable, Subject> {
  readonly #parts: FaultPlanParts<Fault, Subject>;
  readonly #planned = new Set<Planned<Fault>>();
  #added = 0;
  /** How many faults were planned for each application. */
  readonly #counts = new Map<number | undefined, number>();

  constructor(parts: FaultPlanParts<Fault, Subject>) {
    this.#parts = parts;
  }

  /** The faults that are planned. */
  get planned(): readonly PlannedFault<Fault>[] {
    return [...this.#planned];
  }

  /** Plans a fault, which the caller has checked. Returns a function that cancels it. */
  add(fault: Fault): () => void {
    const { chance, times = chance === undefined ? 1 : Number.POSITIVE_INFINITY } = fault;
    const count = this.#counts.get(fault.sdkAppId) ?? 0;
    this.#counts.set(fault.sdkAppId, count + 1);
    this.#added += 1;
    const { on, onChange } = this.#parts;
    const planned = {
      id: `${on}-${this.#added}`,
      fault: { ...fault },
      // Each fault has its own numbers: what other tests call must not change what it meets.
      random: createSeededRandom(fault.seed ?? this.#parts.seed + count),
      left: times,
    };
    this.#planned.add(planned);
    onChange();
    return () => this.cancel(planned.id);
  }

  /** Cancels a fault, if it is still planned. */
  cancel(id: string): void {
    this.#remove((planned) => planned.id === id);
  }

  /** Cancels the faults of this application. Default: every fault. */
  clear(sdkAppId?: number): void {
    this.#remove(({ fault }) => sdkAppId === undefined || fault.sdkAppId === sdkAppId);
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
      if (!this.#parts.concerns(fault, subject)) continue;
      if (fault.chance !== undefined && planned.random() >= fault.chance) continue;
      planned.left -= 1;
      if (planned.left <= 0) this.#planned.delete(planned);
      this.#parts.onChange();
      if (!("ms" in fault)) return { delay, fault };
      delay = Math.min(delay + fault.ms, longestTimer);
    }
    return { delay, fault: undefined };
  }

  #remove(isMeant: (planned: Planned<Fault>) => boolean): void {
    for (const planned of this.#planned) if (isMeant(planned)) this.#planned.delete(planned);
    this.#parts.onChange();
  }
}
