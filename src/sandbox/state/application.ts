import { check } from "../../internal/check.ts";
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

/** The applications by SDKAppID. */
export class Applications {
  readonly #bySdkAppId = new Map<number, Application>();
  readonly #first: number;

  constructor(first: SandboxApplication) {
    this.add(first);
    this.#first = first.sdkAppId;
  }

  add({ sdkAppId, secretKey, administrators = ["admin"], token, plan }: SandboxApplication): void {
    check(
      !this.#bySdkAppId.has(sdkAppId),
      "sdkAppId",
      "must be new. The sandbox has this application already.",
    );
    this.#bySdkAppId.set(sdkAppId, {
      sdkAppId,
      secretKey,
      administrators: [...administrators],
      token,
      callback: undefined,
      rooms: createRooms(plan),
    });
  }

  find(sdkAppId: number): Application | undefined {
    return this.#bySdkAppId.get(sdkAppId);
  }

  /** The application that a caller of the sandbox means. Default: the first one. */
  named(sdkAppId: number = this.#first): Application {
    const application = this.find(sdkAppId);
    check(
      application !== undefined,
      "sdkAppId",
      "must be of an application in this sandbox. Add it with addApplication.",
    );
    return application;
  }
}
