/** Posts an event of a room. */
export interface RoomTask {
  run(): Promise<void>;
  /** Whether it really posts something. Only then do events that were held back come closer to their turn. */
  readonly posts: boolean;
  /** How many later tasks that post run first. */
  readonly behind: number;
}

interface Turn {
  readonly task: RoomTask;
  readonly order: number;
  left: number;
}

/** Runs the tasks of one room one after the other, and holds some of them back. */
export class RoomQueue {
  readonly #waiting: Turn[] = [];
  #held: Turn[] = [];
  #added = 0;
  #working = false;

  /**
   * Resolves when this task, and what it lets go, has run or waits for its turn.
   *
   * @param atOnce Runs the task beside the others, without waiting for its turn.
   */
  async add(task: RoomTask, atOnce: boolean): Promise<void> {
    const turn = { task, order: this.#added++, left: task.behind };
    if (turn.left > 0) this.#held.push(turn);
    else if (atOnce) await this.#run(turn);
    else this.#waiting.push(turn);
    await this.#work();
  }

  /** Lets the tasks go that are held back, in their order. */
  async letGo(): Promise<void> {
    this.#waiting.push(...this.#held);
    this.#held = [];
    await this.#work();
  }

  get holdsBack(): boolean {
    return this.#held.length > 0;
  }

  get isEmpty(): boolean {
    return !this.#working && !this.holdsBack && this.#waiting.length === 0;
  }

  async #work(): Promise<void> {
    if (this.#working) return;
    this.#working = true;
    for (let turn = this.#waiting.shift(); turn !== undefined; turn = this.#waiting.shift()) {
      await this.#run(turn);
    }
    this.#working = false;
  }

  async #run({ task, order }: Turn): Promise<void> {
    // A defect must be seen, and the room must go on.
    await task.run().catch((error: unknown) => void Promise.reject(error));
    if (!task.posts) return;
    for (const held of this.#held) if (held.order < order) held.left -= 1;
    this.#waiting.unshift(...this.#held.filter(({ left }) => left <= 0));
    this.#held = this.#held.filter(({ left }) => left > 0);
  }
}
