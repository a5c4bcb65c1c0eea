import type { Clock } from "../internal/clock.ts";

/** An application that the sandbox knows. */
export interface SandboxApplication {
  /** Its SDKAppID. */
  readonly sdkAppId: number;
  /** Its secret key: a UserSig has to be signed with it. Make one up; it need not be that of a real application. */
  readonly secretKey: string;
  /** The accounts that may make calls. `["admin"]` unless given, the account that the client takes by default. */
  readonly administrators?: readonly string[] | undefined;
  /** Signs the URLs of its events, as Chat does (CB-13). Not signed unless given. */
  readonly token?: string | undefined;
}

/** What the official pages leave open, so that an application can be tried with each way it may turn out. */
export interface Unstated {
  /**
   * What get_callback answers when nothing is configured (CC-06): success without `Response` (`"missing"`, the default),
   * with a `Response` that is empty or whose fields are null, or a refusal with this code.
   */
  readonly query?: "missing" | "empty" | "null" | number | undefined;
  /** What delete_callback answers when nothing is configured (CC-13): success, the default, or a refusal with this code. */
  readonly remove?: "ok" | number | undefined;
  /** What update_callback does with the list that is there (CC-11): it replaces it, the default, or adds to it. */
  readonly update?: "replace" | "merge" | undefined;
}

/** The options of `createSandbox`: those of one application, and of the sandbox as a whole. */
export interface SandboxOptions extends SandboxApplication {
  /** How often an application may call; 200 calls in 1 second unless given (SC-10). `false` lifts the limit. */
  readonly rateLimit?: { readonly calls: number; readonly seconds: number } | false | undefined;
  readonly unstated?: Unstated | undefined;
  /** Hosts beside loopback to which events may be posted, by name: `["receiver.test"]`. None unless given. */
  readonly allowHosts?: readonly string[] | undefined;
  /**
   * Gets the events instead of the network: a receiver, say. Then nothing is posted anywhere, so any `Url` will do. What it
   * throws is passed on by `emit`.
   */
  readonly deliver?: ((request: Request) => Response | Promise<Response>) | undefined;
  /** Where the chances of faults begin; the same seed, the same faults. 1 unless given. */
  readonly seed?: number | undefined;
  /** How many requests and how many deliveries are kept for inspection; 1000 of each unless given. */
  readonly logSize?: number | undefined;
  /** Time, for tests; the runtime's unless given. */
  readonly clock?: Clock | undefined;
}
