import { check, isWhole } from "../../internal/check.ts";
import type { SandboxApplication } from "../sandbox-options.ts";
import { createRooms, type Rooms } from "./rooms.ts";
import type { StoredCallback } from "./stored-callback.ts";

/** An application, and what calls have made of it. */
export interface Application {
  readonly sdkAppId: number;
  readonly secretKey: string;
  readonly administrators: readonly string[];
  readonly token: string | undefined;
  /** An application has one configuration at most. */
  callback: StoredCallback | undefined;
  rooms: Rooms;
}

/** An application as it is before the first call. */
export const createApplication = ({
  sdkAppId,
  secretKey,
  administrators = ["admin"],
  token,
  plan,
}: SandboxApplication): Application => ({
  sdkAppId,
  secretKey,
  administrators: [...administrators],
  token,
  callback: undefined,
  rooms: createRooms(plan),
});

/** The applications by SDKAppID. */
export class Applications {
  readonly #given = new Map<number, SandboxApplication>();
  readonly #first: SandboxApplication;
  readonly #takesAny: boolean;
  readonly #changed: () => void;
  #bySdkAppId = new Map<number, Application>();

  /**
   * @param takesAny Whether an application that is asked for and not there is made.
   * @param changed Called after each new application.
   */
  constructor(first: SandboxApplication, takesAny: boolean, changed: () => void) {
    this.#first = first;
    this.#takesAny = takesAny;
    this.#changed = changed;
    this.add(first);
  }

  /** In the order in which they came. */
  get all(): readonly Application[] {
    return [...this.#bySdkAppId.values()];
  }

  add(application: SandboxApplication): void {
    const { sdkAppId } = application;
    check(!this.has(sdkAppId), "sdkAppId", "must be new. The sandbox has this application already.");
    this.#given.set(sdkAppId, application);
    this.#bySdkAppId.set(sdkAppId, createApplication(application));
    this.#changed();
  }

  has(sdkAppId: number): boolean {
    return this.#bySdkAppId.has(sdkAppId);
  }

  find(sdkAppId: number): Application | undefined {
    const found = this.#bySdkAppId.get(sdkAppId);
    if (found !== undefined || !this.#takesAny || !isWhole(sdkAppId, 1)) return found;
    const made = createApplication(this.optionsOf(sdkAppId));
    this.#bySdkAppId.set(sdkAppId, made);
    this.#changed();
    return made;
  }

  /** The application that a caller of the sandbox means. Default: the first one. */
  named(sdkAppId: number = this.#first.sdkAppId): Application {
    const application = this.find(sdkAppId);
    check(
      application !== undefined,
      "sdkAppId",
      "must be of an application in this sandbox. Add it with addApplication, or set anyApplication.",
    );
    return application;
  }

  /** What an application is made from: what was given for it, or for the first one. */
  optionsOf(sdkAppId: number): SandboxApplication {
    return this.#given.get(sdkAppId) ?? { ...this.#first, sdkAppId };
  }

  /** Puts these in place of all. Those that were given and are not among them start afresh. */
  replaceAll(applications: readonly Application[]): void {
    this.#bySdkAppId = new Map(applications.map((application) => [application.sdkAppId, application]));
    for (const [sdkAppId, given] of this.#given) {
      if (!this.has(sdkAppId)) this.#bySdkAppId.set(sdkAppId, createApplication(given));
    }
  }

  /** Puts an application in the place of the one with its SDKAppID. */
  replace(application: Application): void {
    this.#bySdkAppId.set(application.sdkAppId, application);
  }
}
