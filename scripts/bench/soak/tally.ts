/** What is counted, in the order in which it is shown. */
const names = [
  ...(["success", "refusal", "failure", "uncertain", "confirmed", "unexpected"] as const),
  ...(["request answered", "request failed"] as const),
  ...(["event", "event sent again", "handler failed"] as const),
];

type Name = (typeof names)[number];

/** What has come of everything, in numbers: nothing here grows with the time. */
export class Tally {
  readonly counts = Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;
  /** What must not happen, the first of it in words. */
  readonly problems: string[] = [];
  #problems = 0;

  count(what: Name): void {
    this.counts[what] += 1;
  }

  problem(text: string | undefined): void {
    if (text === undefined) return;
    this.#problems += 1;
    if (this.problems.length < 20) this.problems.push(text);
  }

  get lost(): number {
    return this.#problems;
  }
}
