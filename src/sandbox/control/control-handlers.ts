import type { CallbackCommand } from "../../../generated/types.ts";
import type { OperationId } from "../../contract/operations.ts";
import type { DeliveryFault, DeliveryFaults } from "../events/delivery-faults.ts";
import type { EmitOptions } from "../events/emit.ts";
import type { Outboxes } from "../events/outboxes.ts";
import { probeEvent } from "../events/probe-event.ts";
import type { PlannedFault } from "../fault-plan.ts";
import type { Sandbox } from "../sandbox-interface.ts";
import type { CallFaults, SandboxFault } from "../serve/faults.ts";
import type { ServeRequest } from "../serve/serve-request.ts";
import type { Applications } from "../state/application.ts";
import { matchesRequest, nextEntry } from "../wait-for.ts";
import { callAsAdministrator } from "./call-as-administrator.ts";
import type { ControlBody, ControlId, ControlParameters, ControlResult } from "./control-operation.ts";
import { createLogHandlers } from "./log-handlers.ts";
import { callResponse, loggedCall } from "./logged-call.ts";
import { loggedDelivery } from "./logged-delivery.ts";
import type { StreamParts } from "./stream.ts";

export interface ControlParts extends StreamParts {
  readonly sandbox: Sandbox;
  readonly applications: Applications;
  readonly outbox: Outboxes;
  readonly callFaults: CallFaults;
  readonly deliveryFaults: DeliveryFaults;
  readonly serveCall: ServeRequest;
}

/** What an operation knows of its caller. */
export interface ControlCaller {
  /** Aborted when the caller is gone. */
  readonly signal: AbortSignal;
  readonly header: (name: string) => string | undefined;
}

/** The log has no entry with this number. */
export class NotInLog extends Error {}

/** Does what an operation asks for. The sandbox checks the values. */
type ControlHandler<Id extends ControlId> = (
  parameters: ControlParameters<Id>,
  body: ControlBody<Id>,
  caller: ControlCaller,
) => ControlResult<Id, void> | Promise<ControlResult<Id, void>>;

/** What the control interface does for each operation. An operation without a handler does not compile. */
export type ControlHandlers = { readonly [Id in ControlId]: ControlHandler<Id> };

export function createControlHandlers(parts: ControlParts): ControlHandlers {
  const { sandbox, applications, outbox, calls, deliveries, callFaults, deliveryFaults, clock } = parts;
  const { baseUrl } = parts;

  return {
    listApplications: () =>
      applications.all.map(({ sdkAppId, administrators }) => ({ sdkAppId, administrators })),
    listRooms: ({ sdkappid }) => sandbox.rooms(sdkappid),
    act: ({ sdkappid, roomId, action }, { account, ...choice }) =>
      sandbox.room(roomId, sdkappid)[action](account, choice),
    call: async ({ sdkappid }, asked, { signal }) => {
      const application = applications.named(sdkappid);
      return callResponse(await callAsAdministrator(parts.serveCall, application, clock, asked, signal));
    },

    exportState: () => sandbox.export(),
    importState: (_, state) => sandbox.import(state),
    reset: ({ sdkappid }) => sandbox.reset(sdkappid),
    readConfiguration: ({ sdkappid }) => sandbox.configuration(sdkappid) ?? null,
    configure: ({ sdkappid }, configuration) => sandbox.configure(configuration, sdkappid),
    deleteConfiguration: ({ sdkappid }) => sandbox.configure(undefined, sdkappid),
    checkCallback: async ({ sdkappid: sdkAppId }) => {
      const words = sandbox.configuration(sdkAppId)?.CallbackCommandList ?? [];
      const { command, changes } = probeEvent(words, "trtc-conference-check");
      return loggedDelivery(await sandbox.emit(command, changes, { sdkAppId, force: true }));
    },

    emit: async ({ sdkappid: sdkAppId }, { command, changes, ...options }) => {
      // The type of a command word outside the contract. Without `force: true` it is refused.
      const emitOptions = { ...options, sdkAppId } as EmitOptions & { readonly force: true };
      return loggedDelivery(await sandbox.emit(command, changes, emitOptions));
    },
    resend: async ({ number }) => {
      const found = deliveries.read().find((delivery) => delivery.number === number);
      if (found === undefined)
        throw new NotInLog(`The log has no delivery ${number}. It keeps the last ones.`);
      const { sdkAppId, command, roomId, query } = found;
      const again = {
        command,
        roomId,
        body: found.body(),
        clientIp: query?.ClientIP,
        platform: query?.OptPlatform,
        force: true,
      };
      return loggedDelivery(await outbox.emit(applications.named(sdkAppId), again));
    },

    injectFault: ({ sdkappid: sdkAppId }, fault) => {
      sandbox.inject({ ...fault, sdkAppId } as SandboxFault);
    },
    listFaults: ({ sdkappid }) =>
      [...callFaults.planned, ...deliveryFaults.planned]
        .filter(({ fault }) => isOf(sdkappid)(fault))
        .map(shownFault),
    clearFaults: ({ sdkappid }) => sandbox.clearFaults(sdkappid),
    cancelFault: ({ id }) => {
      callFaults.cancel(id);
      deliveryFaults.cancel(id);
    },

    readClock: () => ({ now: sandbox.clock.now() }),
    setClock: (_, { now }) => sandbox.clock.set(now),
    advanceClock: (_, { ms }) => {
      sandbox.clock.advance(ms);
      return { now: sandbox.clock.now() };
    },

    ...createLogHandlers(parts),
    nextRequest: async ({ sdkappid: sdkAppId, operation, after, timeout }, _, { signal }) => {
      const matches = matchesRequest({ operation: operation as OperationId | undefined, sdkAppId });
      return loggedCall(await nextEntry(calls, matches, { after, timeout, signal }, clock), baseUrl());
    },
    nextDelivery: async ({ sdkappid: sdkAppId, command, roomId, after, timeout }, _, { signal }) => {
      const match = { command: command as CallbackCommand | undefined, roomId, sdkAppId };
      return loggedDelivery(await sandbox.waitForDelivery(match, { after, timeout, signal }));
    },
    clearLogs: ({ sdkappid }) => sandbox.clearLogs(sdkappid),
    idle: ({ sdkappid }) => sandbox.idle(sdkappid),
  };
}

const isOf =
  (sdkappid: number | undefined) =>
  ({ sdkAppId }: { readonly sdkAppId?: number | undefined }): boolean =>
    sdkappid === undefined || sdkAppId === sdkappid;

const shownFault = ({ id, fault, left }: PlannedFault<SandboxFault | DeliveryFault>) => {
  const { sdkAppId = null, ...rest } = fault;
  // As optional fields of the wire are: there or not, and never undefined.
  const planned = rest as ControlBody<"injectFault">;
  return { id, sdkAppId, left: Number.isFinite(left) ? left : null, fault: planned };
};
