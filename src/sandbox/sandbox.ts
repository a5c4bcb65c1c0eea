import { strictestRateLimit } from "../../generated/service.ts";
import { check } from "../internal/check.ts";
import { systemClock } from "../internal/clock.ts";
import { checkApplication, checkSandboxOptions } from "./check-sandbox-options.ts";
import { createControlHandlers } from "./control/control-handlers.ts";
import { isControl } from "./control/control-request.ts";
import { createServeControl } from "./control/serve-control.ts";
import { createDeliverEvent } from "./events/deliver-event.ts";
import { checkDeliveryFault, createDeliveryFaults } from "./events/delivery-faults.ts";
import { createEmit } from "./events/emit.ts";
import { createFindTarget } from "./events/event-target.ts";
import { Outboxes } from "./events/outboxes.ts";
import type { SandboxDelivery } from "./events/sandbox-delivery.ts";
import { type KeptRequest, Log, shownRequest } from "./log.ts";
import { createSandboxClock } from "./sandbox-clock.ts";
import type { Sandbox } from "./sandbox-interface.ts";
import type { SandboxOptions } from "./sandbox-options.ts";
import { checkCallFault, createCallFaults } from "./serve/faults.ts";
import { createFetch } from "./serve/fetch.ts";
import { LastWrites } from "./serve/last-writes.ts";
import { listenOnPort, type SandboxServer } from "./serve/node-server.ts";
import { RateWindow } from "./serve/rate-window.ts";
import { createServeRequest, type ServeRequest } from "./serve/serve-request.ts";
import { Applications } from "./state/application.ts";
import { snapshotRooms } from "./state/room-snapshot.ts";
import { SavedState } from "./state/saved-state.ts";
import { checkStoredCallback, copyCallback } from "./state/stored-callback.ts";
import { Timeline } from "./timeline.ts";
import { createRoomUsers } from "./users.ts";
import { matchesDelivery, matchesRequest, nextEntry } from "./wait-for.ts";

export type { Sandbox } from "./sandbox-interface.ts";

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
  const { onRequest, onDelivery } = options;
  const timeline = new Timeline();
  const changed = () => timeline.tell("change");
  const clock = createSandboxClock(options.clock ?? systemClock, changed);
  const applications = new Applications(options, options.anyApplication ?? false, changed);
  const saved = new SavedState(applications, clock, unstated);
  if (options.state !== undefined) saved.import(options.state);
  const callFaults = createCallFaults(seed, changed);
  const deliveryFaults = createDeliveryFaults(seed, changed);
  const showKept = onRequest && ((kept: KeptRequest) => onRequest(shownRequest(kept)));
  const log = new Log<KeptRequest>(logSize, showKept, timeline);
  const deliveries = new Log<SandboxDelivery>(logSize, onDelivery, timeline);
  const rate = rateLimit === false ? undefined : new RateWindow(rateLimit);
  const lastWrites = new LastWrites(options.staleReads ?? false, changed);
  const outbox = new Outboxes({
    findTarget: createFindTarget(options),
    faults: deliveryFaults,
    deliverEvent: createDeliverEvent(options.deliver, clock, deliveries),
    clock,
  });
  const serveCall = createServeRequest({
    applications,
    lastWrites,
    outbox,
    faults: callFaults,
    log,
    rate,
    unstated,
    clock,
  });
  const serve: ServeRequest = (incoming, signal, header) =>
    (isControl(incoming.url) ? serveControl : serveCall)(incoming, signal, header);
  const servers = new Set<Promise<SandboxServer>>();
  let baseUrl = "http://127.0.0.1:4020";

  const sandbox: Sandbox = {
    fetch: createFetch(serve),
    listen(listenOptions = {}) {
      const server = listenOnPort(serveCall, serve, listenOptions);
      servers.add(server);
      server.then(
        ({ url }) => {
          baseUrl = url;
        },
        // A server that could not start needs no closing.
        () => servers.delete(server),
      );
      return server;
    },
    emit: createEmit(applications, outbox, clock),
    inject(fault) {
      // Throws where there is no such application.
      if (fault?.sdkAppId !== undefined) applications.named(fault.sdkAppId);
      if (fault?.on === "delivery") {
        checkDeliveryFault(fault);
        return deliveryFaults.add(fault);
      }
      checkCallFault(fault);
      lastWrites.checkFault(fault.kind);
      return callFaults.add(fault);
    },
    clearFaults(sdkAppId) {
      callFaults.clear(sdkAppId);
      deliveryFaults.clear(sdkAppId);
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
      if (configuration !== undefined) checkStoredCallback("configuration", configuration);
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
    idle: (sdkAppId) => outbox.idle(sdkAppId),
    clearLogs(sdkAppId) {
      log.clear(sdkAppId);
      deliveries.clear(sdkAppId);
      changed();
    },
    clock,
    export: () => saved.export(),
    import(state) {
      saved.import(state);
      changed();
    },
    async reset(sdkAppId) {
      if (sdkAppId !== undefined) applications.named(sdkAppId);
      await outbox.close(sdkAppId);
      callFaults.reset(sdkAppId);
      deliveryFaults.reset(sdkAppId);
      log.clear(sdkAppId);
      deliveries.clear(sdkAppId);
      if (sdkAppId === undefined) clock.reset();
      saved.reset(sdkAppId);
      changed();
    },
    async close() {
      timeline.tell("end");
      await Promise.allSettled([...servers].map(async (server) => (await server).close()));
      servers.clear();
      await outbox.close();
    },
  };
  const handlers = createControlHandlers({
    instance: crypto.randomUUID(),
    sandbox,
    applications,
    outbox,
    timeline,
    calls: log,
    deliveries,
    callFaults,
    deliveryFaults,
    serveCall,
    clock,
    baseUrl: () => baseUrl,
  });
  const serveControl = createServeControl(handlers, (sdkAppId) => void applications.named(sdkAppId));
  return sandbox;
}
