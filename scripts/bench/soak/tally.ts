/** What is counted, in the order of the table. */
const names = [
  "success",
  "refusal",
  "failure",
  "uncertain",
  "confirmed",
  "unexpected",
  "request answered",
  "request failed",
  "event",
  "event sent again",
  "handler failed",
] as const;

type Name = (typeof names)[number];

/** Counts outcomes, and keeps the first problems. It must not grow with time, because the memory is measured. */
export class Tally {
  readonly counts = Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;
  readonly problems: string[] = [];
  lost = 0;

  count(name: Name): void {
    this.counts[name] += 1;
  }

  /** Does nothing without a problem. */
  problem(text: string | undefined): void {
    if (text === undefined) return;
    this.lost += 1;
    if (this.problems.length < 20) this.problems.push(text);
  }
}
