/** One thing to measure, in a file of its own. */
export interface Suite {
  /** What is measured: for the usage, and above the results. */
  readonly about: string;
  /** How many rounds there are unless told: 15 unless given. */
  readonly rounds?: number;
  /** How many calls a round has unless told. A suite that is not a matter of speed has none. */
  readonly calls?: number;
  run(effort: Effort): Promise<Outcome>;
}

export interface Effort {
  readonly rounds: number;
  /** Of each contestant in each round. */
  readonly calls: number;
}

export interface Outcome {
  readonly results: readonly Readonly<Record<string, string | number>>[];
  readonly goals: readonly Goal[];
}

/** What the project wants to reach. Missing it is no failure: on a busy machine it says little. */
export interface Goal {
  readonly goal: string;
  readonly value: number;
  readonly verdict: "met" | "missed" | "not measured, the load was too slow";
}

export const goal = (text: string, value: number, met: (value: number) => boolean): Goal => ({
  goal: text,
  value,
  verdict: met(value) ? "met" : "missed",
});
