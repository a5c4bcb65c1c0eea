/** Counts the tasks that are still running, so that a shutdown can wait for them. */
export class PendingTasks {
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

  /** Counts a task until it settles. */
  add(task: Promise<unknown>): void {
    this.begin();
    const end = () => this.end();
    task.then(end, end);
  }

  /** Resolves when nothing runs, including tasks that begin meanwhile. */
  async idle(): Promise<void> {
    while (this.#count > 0) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }
}
