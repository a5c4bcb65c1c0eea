/** `entry`: a log has a new one. `change`: rooms, configuration, faults, clock or logs may have changed. `end`: it is over. */
export type News = "entry" | "change" | "end";

/** Numbers calls and deliveries in one sequence, and tells its followers that there is something to look at. */
export class Timeline {
  readonly #followers = new Set<(news: News) => void>();
  #last = 0;

  /** The number that was given last, 0 at the start. */
  get last(): number {
    return this.#last;
  }

  /** Gives the next number. */
  next(): number {
    this.#last += 1;
    return this.#last;
  }

  tell(news: News): void {
    for (const follower of this.#followers) follower(news);
  }

  /** Returns a function that ends it. */
  follow(follower: (news: News) => void): () => void {
    this.#followers.add(follower);
    return () => void this.#followers.delete(follower);
  }
}
