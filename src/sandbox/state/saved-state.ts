import type { Unstated } from "../sandbox-options.ts";
import { type Applications, createApplication } from "./application.ts";
import { type SandboxState, snapshotApplication } from "./application-snapshot.ts";
import { restoreApplications, type SandboxStateSeed } from "./restore-applications.ts";

/** Exports and imports the applications, and keeps the last state that came in. */
export class SavedState {
  readonly #applications: Applications;
  readonly #clock: { now(): number };
  readonly #unstated: Unstated;
  #seed: SandboxState = { applications: [] };

  constructor(applications: Applications, clock: { now(): number }, unstated: Unstated) {
    this.#applications = applications;
    this.#clock = clock;
    this.#unstated = unstated;
  }

  export(): SandboxState {
    const now = this.#clock.now();
    return {
      applications: this.#applications.all.map((application) => snapshotApplication(application, now)),
    };
  }

  /** @throws ConferenceOptionsError with the path of what is wrong. Nothing changed then. */
  import(state: SandboxStateSeed): void {
    this.#applications.replaceAll(this.#restore(state));
    // Not the state itself, which its owner may change.
    this.#seed = this.export();
  }

  /** Goes back to the last state that came in. Default: with every application. */
  reset(sdkAppId?: number): void {
    const seeds = this.#seed.applications;
    if (sdkAppId === undefined) {
      this.#applications.replaceAll(this.#restore({ applications: seeds }));
      return;
    }
    const [restored] = this.#restore({ applications: seeds.filter((seed) => seed.sdkAppId === sdkAppId) });
    this.#applications.replace(restored ?? createApplication(this.#applications.optionsOf(sdkAppId)));
  }

  #restore(state: SandboxStateSeed) {
    const context = { now: this.#clock.now(), unstated: this.#unstated };
    return restoreApplications(state, (id) => this.#applications.optionsOf(id), context);
  }
}
