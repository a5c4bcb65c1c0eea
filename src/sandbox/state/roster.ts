/** Somebody in a roster. */
export interface RosterEntry {
  readonly account: string;
  /** The place in the order. It is never given twice, so a page can go on after somebody who is gone. */
  readonly sequence: number;
}

/** Accounts in the order in which they came: found by account in O(1), by place in O(log n). */
export class Roster<Entry extends RosterEntry> {
  readonly #byAccount = new Map<string, Entry>();
  #inOrder: Entry[] = [];
  #lastSequence = 0;

  get size(): number {
    return this.#inOrder.length;
  }

  has(account: string): boolean {
    return this.#byAccount.has(account);
  }

  get(account: string): Entry | undefined {
    return this.#byAccount.get(account);
  }

  /** A roster of its own, with the same places. */
  copy(): Roster<Entry> {
    const copy = new Roster<Entry>();
    for (const entry of this.#inOrder) copy.#append({ ...entry });
    copy.#lastSequence = this.#lastSequence;
    return copy;
  }

  /** Adds an account that is not there yet. */
  add(make: (sequence: number) => Entry): void {
    this.#lastSequence += 1;
    this.#append(make(this.#lastSequence));
  }

  #append(entry: Entry): void {
    this.#byAccount.set(entry.account, entry);
    this.#inOrder.push(entry);
  }

  /** Returns the entry that was removed. */
  delete(account: string): Entry | undefined {
    const entry = this.#byAccount.get(account);
    if (entry === undefined) return undefined;
    this.#byAccount.delete(account);
    this.#inOrder.splice(this.#firstAfter(entry.sequence) - 1, 1);
    return entry;
  }

  /** Removes the entries that do not pass, in one go. */
  keep(passes: (entry: Entry) => boolean): void {
    for (const entry of this.#inOrder) if (!passes(entry)) this.#byAccount.delete(entry.account);
    this.#inOrder = this.#inOrder.filter(passes);
  }

  /** Up to `count` entries that came after this place. */
  after(sequence: number, count: number): readonly Entry[] {
    return this.slice(this.#firstAfter(sequence), count);
  }

  /** Up to `count` entries from this offset on. */
  slice(offset: number, count: number): readonly Entry[] {
    return this.#inOrder.slice(offset, offset + count);
  }

  [Symbol.iterator](): Iterator<Entry> {
    return this.#inOrder[Symbol.iterator]();
  }

  /** The index of the first entry after this place. */
  #firstAfter(sequence: number): number {
    let low = 0;
    let high = this.#inOrder.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#inOrder[middle]?.sequence ?? 0) <= sequence) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
