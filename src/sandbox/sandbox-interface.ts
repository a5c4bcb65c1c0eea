import type { DeliveryFault } from "./events/delivery-faults.ts";
import type { Emit } from "./events/emit.ts";
import type { SandboxDelivery } from "./events/sandbox-delivery.ts";
import type { SandboxRequest } from "./log.ts";
import type { SandboxClock } from "./sandbox-clock.ts";
import type { SandboxApplication } from "./sandbox-options.ts";
import type { SandboxFault } from "./serve/faults.ts";
import type { ListenOptions, SandboxServer } from "./serve/node-server.ts";
import type { SandboxState } from "./state/application-snapshot.ts";
import type { SandboxStateSeed } from "./state/restore-applications.ts";
import type { RoomSnapshot } from "./state/room-snapshot.ts";
import type { StoredCallback } from "./state/stored-callback.ts";
import type { RoomUsers } from "./users.ts";
import type { DeliveryMatch, RequestMatch, WaitOptions } from "./wait-for.ts";

/** The service on your desk. */
export interface Sandbox {
  /** Serves calls without a port or a network: the client's option `fetch`. Any host works. */
  readonly fetch: typeof fetch;
  /** Serves calls on a port, and below `/_sandbox/` the control interface, for clients and tests in any language. */
  listen(options?: ListenOptions): Promise<SandboxServer>;
  /** Posts an event to the configured URL, as the service does when something happens in a room. */
  readonly emit: Emit;
  /**
   * Plans a fault for the next calls, or for the next deliveries (`on: "delivery"`). Returns a function that cancels it.
   * The header `x-sandbox-fault` of a request asks for a fault of this request alone.
   *
   * @throws ConferenceOptionsError when the fault is wrong.
   */
  inject(fault: SandboxFault | DeliveryFault): () => void;
  /** Cancels the planned faults that were meant for this application alone. Default: every planned fault. */
  clearFaults(sdkAppId?: number): void;
  /** Adds another application, with its own rooms and configuration. */
  addApplication(application: SandboxApplication): void;
  /** The callback configuration of an application. Default: of the first one. */
  configuration(sdkAppId?: number): StoredCallback | undefined;
  /**
   * Changes the callback configuration without a call, `undefined` for none. No rule of the contract applies. Default:
   * of the first application.
   */
  configure(configuration: StoredCallback | undefined, sdkAppId?: number): void;
  /**
   * What users do in a room, by the client SDK. The room need not exist yet.
   *
   * @example
   * sandbox.room("r1").enter("alice", { platform: "iOS" });
   */
  room(id: string, sdkAppId?: number): RoomUsers;
  /** The rooms as they are, in the order in which they were created, for assertions. Default: of the first application. */
  rooms(sdkAppId?: number): readonly RoomSnapshot[];
  /** The last requests, in the order in which they were carried out. */
  readonly requests: readonly SandboxRequest[];
  /** The last events, in the order in which they were answered or failed. */
  readonly deliveries: readonly SandboxDelivery[];
  /**
   * Resolves with the next request that matches. Default: any request.
   *
   * @throws ConferenceOptionsError when the match or an option is wrong, a `DOMException` named `TimeoutError` when none
   * comes in time, and the reason of the signal when that is aborted.
   */
  waitForRequest(match?: RequestMatch, options?: WaitOptions): Promise<SandboxRequest>;
  /** Resolves with the next delivery that matches, sent or not. Default: any delivery. Throws as `waitForRequest` does. */
  waitForDelivery(match?: DeliveryMatch, options?: WaitOptions): Promise<SandboxDelivery>;
  /**
   * Resolves when no event of this application is under way or waiting. Lets events go that a fault holds back. Default:
   * of every application.
   */
  idle(sdkAppId?: number): Promise<void>;
  /** Forgets the requests and deliveries of this application so far. Default: of every application. */
  clearLogs(sdkAppId?: number): void;
  /** The time, to be read and moved. */
  readonly clock: SandboxClock;
  /**
   * The whole state as plain JSON: every application with its administrators, plan, configuration and rooms, and no secret
   * key or token. Passwords of rooms and the `Url` of the configuration are in it.
   */
  export(): SandboxState;
  /**
   * Replaces the whole state, at once or not at all. `reset` goes back to it from then on. An application that the sandbox
   * does not know has the secret key and token of the first one.
   *
   * @throws ConferenceOptionsError with the path of what is wrong, for example `applications[0].rooms[2].id`.
   */
  import(state: SandboxStateSeed): void;
  /**
   * Goes back to the state that was imported last, by `import` or the option `state`, or to none: rooms, configuration,
   * administrators and plan. Cancels faults, drops events that wait, forgets requests and deliveries, and starts the rate
   * limit and the random numbers afresh. Resolves when the events under way were answered or failed.
   *
   * @param sdkAppId Default: every application, and the clock.
   */
  reset(sdkAppId?: number): Promise<void>;
  /**
   * Closes every server of this sandbox, and waits for the events that are under way. Events that have not been sent yet
   * are dropped: wait for them by `idle` first.
   */
  close(): Promise<void>;
}
