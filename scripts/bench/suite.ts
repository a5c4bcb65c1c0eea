/** One thing to measure, in a file named after it. */
export interface Suite {
  /** What is measured, for the usage and above the results. */
  readonly about: string;
  /** Why the suite runs only when it is named, or with `all`. */
  readonly onlyWhenNamed?: string;
  /** Default number of rounds. A suite without a race has none. */
  readonly rounds?: number;
  /** How many calls each contestant makes in a round. */
  readonly calls?: number;
  /** Default number of minutes, where the suite runs by the clock. */
  readonly minutes?: number;
  run(effort: Effort): Promise<Outcome>;
}

export interface Effort {
  readonly rounds: number;
  readonly calls: number;
  readonly minutes: number;
  /** What the random source starts from. Default: another seed each time. */
  readonly seed?: number | undefined;
}

/** A line of a table. A field that is missing does not apply to it. */
export type Row = Readonly<Record<string, string | number>>;

export interface Outcome {
  readonly results: readonly Row[];
  readonly goals: readonly Goal[];
}

/** What the project wants to reach. A missed goal fails the run only if it is binding: a busy machine proves little. */
export interface Goal {
  readonly goal: string;
  readonly value: number;
  readonly verdict: "met" | "missed" | "not measured, the load was too slow";
  readonly binding?: true;
}

export const goal = (text: string, value: number, isMet: boolean): Goal => ({
  goal: text,
  value,
  verdict: isMet ? "met" : "missed",
});

/** A goal that must be met on every machine. */
export const bindingGoal = (text: string, value: number, isMet: boolean): Goal => ({
  ...goal(text, value, isMet),
  binding: true,
});

export const rounded = (value: number, digits = 2): number => Number(value.toFixed(digits));
