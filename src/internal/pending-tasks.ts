/** How much is still running, so that a shutdown can wait for it. */
export class Running {
  #count = 0;
  #waiting: (() => void)[] = [];

  begin(): void {
    this.#count += 1;
  }

  end(): void {
    this.#count -= 1;
    if (this.#count > 0) return;
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  /** Counts it until it settles. */
  add(work: Promise<unknown>): void {
    this.begin();
    const end = () => this.end();
    work.then(end, end);
  }

  /** Resolves when nothing runs any more, what is begun meanwhile included. */
  async idle(): Promise<void> {
    while (this.#count > 0) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }
}
