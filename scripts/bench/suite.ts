/** One thing to measure, in a file of its own. */
export interface Suite {
  /** What is measured: for the usage, and above the results. */
  readonly about: string;
  /** Why it runs only when it is named, or all are asked for. */
  readonly onlyWhenNamed?: string;
  /** How many rounds there are unless told. A suite that is not a matter of speed has none. */
  readonly rounds?: number;
  /** How many calls each contestant makes in a round unless told, where it makes any. */
  readonly calls?: number;
  /** How many minutes it takes unless told, where it goes by time. */
  readonly minutes?: number;
  run(effort: Effort): Promise<Outcome>;
}

export interface Effort {
  readonly rounds: number;
  /** Of each contestant in each round. */
  readonly calls: number;
  readonly minutes: number;
  /** What is drawn, where something is: undefined for something else each time. */
  readonly seed?: number | undefined;
}

/** A line of a table. A field that is missing in one has nothing to do with it. */
export type Row = Readonly<Record<string, string | number>>;

export interface Outcome {
  readonly results: readonly Row[];
  readonly goals: readonly Goal[];
}

/** What the project wants to reach. Missing it is no failure, as on a busy machine it says little, unless it is binding. */
export interface Goal {
  readonly goal: string;
  readonly value: number;
  readonly verdict: "met" | "missed" | "not measured, the load was too slow";
  readonly binding?: true;
}

export const goal = (text: string, value: number, met: (value: number) => boolean): Goal => ({
  goal: text,
  value,
  verdict: met(value) ? "met" : "missed",
});
