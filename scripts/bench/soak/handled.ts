/** How often each event was handled that is under way. What is done with is forgotten. */
export class Handled {
  readonly #times = new Map<string, number>();

  expect(id: string): void {
    this.#times.set(id, 0);
  }

  add(id: string): void {
    this.#times.set(id, (this.#times.get(id) ?? 0) + 1);
  }

  take(id: string): number {
    const times = this.#times.get(id) ?? 0;
    this.#times.delete(id);
    return times;
  }
}

/** What is wrong with an event that has arrived, by its sender's account, or has not. */
export function eventProblem(taken: boolean, handled: number): string | undefined {
  if (!taken) return "an event was not taken, though it was sent again and again";
  if (handled === 1) return undefined;
  return handled === 0 ? "an event was taken, and never handled" : "an event was handled more than once";
}
