import { strictestRateLimit } from "../../generated/service.ts";
import { check } from "../internal/check.ts";
import { systemClock } from "../internal/clock.ts";
import { createSeededRandom } from "../internal/seeded-random.ts";
import { createDeliverEvent } from "./events/deliver-event.ts";
import { checkDeliveryFault, createDeliveryFaults, type DeliveryFault } from "./events/delivery-faults.ts";
import { createEmit, type Emit } from "./events/emit.ts";
import { createFindTarget } from "./events/event-target.ts";
import { Outbox } from "./events/outbox.ts";
import type { SandboxDelivery } from "./events/sandbox-delivery.ts";
import { type KeptRequest, Log, type SandboxRequest, shownRequest } from "./log.ts";
import {
  checkApplication,
  checkSandboxOptions,
  type SandboxApplication,
  type SandboxOptions,
} from "./sandbox-options.ts";
import { checkCallFault, createCallFaults, type SandboxFault } from "./serve/faults.ts";
import { createFetch } from "./serve/fetch.ts";
import { LastWrites } from "./serve/last-writes.ts";
import { type ListenOptions, listenOnPort, type SandboxServer } from "./serve/node-server.ts";
import { RateWindow } from "./serve/rate-window.ts";
import { createServeRequest } from "./serve/serve-request.ts";
import { Applications } from "./state/application.ts";
import { type RoomSnapshot, snapshotRooms } from "./state/room-snapshot.ts";
import { checkStoredCallback, copyCallback, type StoredCallback } from "./state/stored-callback.ts";
import { createRoomUsers, type RoomUsers } from "./users.ts";
import {
  type DeliveryMatch,
  matchesDelivery,
  matchesRequest,
  nextEntry,
  type RequestMatch,
  type WaitOptions,
} from "./wait-for.ts";

/** The service on your desk. */
export interface Sandbox {
  /** Serves calls without a port or a network: the client's option `fetch`. Any host works. */
  readonly fetch: typeof fetch;
  /** Serves calls on a port, for clients in any language. */
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
  /** Cancels every planned fault. */
  clearFaults(): void;
  /** Adds another application, with its own configuration. */
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
  /** Resolves when no event is under way or waiting. Lets events go that a fault holds back. */
  idle(): Promise<void>;
  /** Forgets the requests and deliveries so far. */
  clearLogs(): void;
  /**
   * Closes every server of this sandbox, and waits for the events that are under way. Events that have not been sent yet
   * are dropped: wait for them by `idle` first.
   */
  close(): Promise<void>;
}

/**
 * Creates a stand-in for the service. It keeps state, checks the UserSig, responds with HTTP 200 and an envelope, and
 * sends events. It follows the contract; what the official pages leave open is in its options.
 *
 * @example
 * const sandbox = createSandbox({ sdkAppId: 1400000000, secretKey: "any" });
 * const client = createConferenceClient({ sdkAppId: 1400000000, secretKey: "any", fetch: sandbox.fetch });
 * await client.setCallback({ Url: "http://127.0.0.1:3000/callback", CallbackCommandList: ["Room.CallbackAfterMemberLeave"] });
 * await sandbox.emit("Room.CallbackAfterMemberLeave", { RoomId: "rid-123" });
 *
 * @throws ConferenceOptionsError when an option is wrong.
 * @see https://trtc.io/document/60703
 */
export function createSandbox(options: SandboxOptions): Sandbox {
  checkSandboxOptions(options);
  const { rateLimit = strictestRateLimit, unstated = {}, seed = 1, logSize = 1000 } = options;
  const { clock = systemClock, onRequest, onDelivery } = options;
  const applications = new Applications(options);
  // Each with its own numbers: how many events there are must not change which calls meet a fault.
  const callFaults = createCallFaults(createSeededRandom(seed));
  const deliveryFaults = createDeliveryFaults(createSeededRandom(seed));
  const log = new Log<KeptRequest>(logSize, onRequest && ((kept) => onRequest(shownRequest(kept))));
  const deliveries = new Log<SandboxDelivery>(logSize, onDelivery);
  const rate = rateLimit === false ? undefined : new RateWindow(rateLimit);
  const lastWrites = new LastWrites(options.staleReads ?? false);
  const outbox = new Outbox({
    findTarget: createFindTarget(options),
    faults: deliveryFaults,
    deliverEvent: createDeliverEvent(options.deliver, clock, deliveries),
    clock,
  });
  const serve = createServeRequest({
    applications,
    lastWrites,
    outbox,
    faults: callFaults,
    log,
    rate,
    unstated,
    clock,
  });
  const servers = new Set<Promise<SandboxServer>>();

  return {
    fetch: createFetch(serve),
    listen(listenOptions = {}) {
      const server = listenOnPort(serve, listenOptions);
      servers.add(server);
      // A server that could not start needs no closing.
      server.catch(() => servers.delete(server));
      return server;
    },
    emit: createEmit(applications, outbox, clock),
    inject(fault) {
      if (fault?.on === "delivery") {
        checkDeliveryFault(fault);
        return deliveryFaults.add(fault);
      }
      checkCallFault(fault);
      if (fault.kind === "stale-read") lastWrites.keepsRooms = true;
      return callFaults.add(fault);
    },
    clearFaults() {
      callFaults.clear();
      deliveryFaults.clear();
    },
    addApplication(application) {
      checkApplication(application);
      applications.add(application);
    },
    configuration(sdkAppId) {
      const { callback } = applications.named(sdkAppId);
      return callback && copyCallback(callback);
    },
    configure(configuration, sdkAppId) {
      const application = applications.named(sdkAppId);
      if (configuration !== undefined) checkStoredCallback(configuration);
      lastWrites.carryOut(application, undefined, () => {
        application.callback = configuration && copyCallback(configuration);
      });
    },
    get requests() {
      return log.read().map(shownRequest);
    },
    get deliveries() {
      return deliveries.read();
    },
    async waitForRequest(match = {}, waitOptions = {}) {
      return shownRequest(await nextEntry(log, matchesRequest(match), waitOptions, clock));
    },
    async waitForDelivery(match = {}, waitOptions = {}) {
      return nextEntry(deliveries, matchesDelivery(match), waitOptions, clock);
    },
    room(id, sdkAppId) {
      check(typeof id === "string" && id !== "", "id", "must be the id of a room.");
      return createRoomUsers({ outbox, lastWrites, clock, unstated }, () => applications.named(sdkAppId), id);
    },
    rooms: (sdkAppId) => snapshotRooms(applications.named(sdkAppId).rooms, clock.now()),
    idle: () => outbox.idle(),
    clearLogs() {
      log.clear();
      deliveries.clear();
    },
    async close() {
      await Promise.allSettled([...servers].map(async (server) => (await server).close()));
      servers.clear();
      await outbox.close();
    },
  };
}
