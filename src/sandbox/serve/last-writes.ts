import type { Application } from "../state/application.ts";
import { Refusal } from "./envelope.ts";

/** What each application was before its last write, for reads that are stale. */
export class LastWrites {
  readonly #before = new WeakMap<Application, Application>();

  /** Carries out a write. A refusal has changed nothing, so it is no write. */
  carryOut<Result>(application: Application, write: () => Result): Result {
    const before = snapshotOf(application);
    const result = write();
    if (!(result instanceof Refusal)) this.#before.set(application, before);
    return result;
  }

  /** The application as a stale read sees it. */
  before(application: Application): Application {
    return this.#before.get(application) ?? application;
  }
}

/** What the next write leaves as it is. A configuration is replaced as a whole, so it needs no copy. */
const snapshotOf = (application: Application): Application => ({ ...application });
