import type { components } from "../../../generated/sandbox-types.ts";
import type { CallbackCommand } from "../../../generated/types.ts";
import type { OperationId } from "../../contract/operations.ts";
import { readJsonOr } from "../../internal/json.ts";
import type { EmitOptions } from "../events/emit.ts";
import type { SandboxDelivery } from "../events/sandbox-delivery.ts";
import type { SandboxRequest } from "../log.ts";
import type { Sandbox } from "../sandbox-interface.ts";
import type { SandboxFault } from "../serve/faults.ts";
import type { ControlBody, ControlId, ControlParameters, ControlResult } from "./control-operation.ts";

/** Does what an operation asks for. The sandbox checks the values. */
type ControlHandler<Id extends ControlId> = (
  parameters: ControlParameters<Id>,
  body: ControlBody<Id>,
  signal: AbortSignal,
) => ControlResult<Id, void> | Promise<ControlResult<Id, void>>;

/** What the control interface does for each operation. An operation without a handler does not compile. */
export type ControlHandlers = { readonly [Id in ControlId]: ControlHandler<Id> };

export const createControlHandlers = (sandbox: Sandbox): ControlHandlers => ({
  listRooms: ({ sdkappid }) => sandbox.rooms(sdkappid),
  act: ({ sdkappid, roomId, action }, { account, ...choice }) =>
    sandbox.room(roomId, sdkappid)[action](account, choice),

  exportState: () => sandbox.export(),
  importState: (_, state) => sandbox.import(state),
  reset: ({ sdkappid }) => sandbox.reset(sdkappid),
  readConfiguration: ({ sdkappid }) => sandbox.configuration(sdkappid) ?? null,
  configure: ({ sdkappid }, configuration) => sandbox.configure(configuration, sdkappid),
  deleteConfiguration: ({ sdkappid }) => sandbox.configure(undefined, sdkappid),

  emit: async ({ sdkappid: sdkAppId }, { command, changes, ...options }) => {
    // The type of a command word outside the contract. Without `force: true` it is refused.
    const emitOptions = { ...options, sdkAppId } as EmitOptions & { readonly force: true };
    return shownDelivery(await sandbox.emit(command, changes, emitOptions));
  },

  injectFault: ({ sdkappid: sdkAppId }, fault) => {
    sandbox.inject({ ...fault, sdkAppId } as SandboxFault);
  },
  clearFaults: ({ sdkappid }) => sandbox.clearFaults(sdkappid),

  readClock: () => ({ now: sandbox.clock.now() }),
  setClock: (_, { now }) => sandbox.clock.set(now),
  advanceClock: (_, { ms }) => {
    sandbox.clock.advance(ms);
    return { now: sandbox.clock.now() };
  },

  listRequests: ({ sdkappid }) => sandbox.requests.filter(isOf(sdkappid)).map(shownRequest),
  nextRequest: async ({ sdkappid: sdkAppId, operation, after, timeout }, _, signal) => {
    const match = { operation: operation as OperationId | undefined, sdkAppId };
    return shownRequest(await sandbox.waitForRequest(match, { after, timeout, signal }));
  },
  listDeliveries: ({ sdkappid }) => sandbox.deliveries.filter(isOf(sdkappid)).map(shownDelivery),
  nextDelivery: async ({ sdkappid: sdkAppId, command, roomId, after, timeout }, _, signal) => {
    const match = { command: command as CallbackCommand | undefined, roomId, sdkAppId };
    return shownDelivery(await sandbox.waitForDelivery(match, { after, timeout, signal }));
  },
  clearLogs: ({ sdkappid }) => sandbox.clearLogs(sdkappid),
  idle: ({ sdkappid }) => sandbox.idle(sdkappid),
});

const isOf =
  (sdkappid: number | undefined) =>
  ({ sdkAppId }: { readonly sdkAppId: number | undefined }): boolean =>
    sdkappid === undefined || sdkAppId === sdkappid;

const shownRequest = ({ body, ...rest }: SandboxRequest): components["schemas"]["Request"] =>
  withNull({ ...rest, body: body() });

const shownDelivery = ({ body, ...rest }: SandboxDelivery): components["schemas"]["Delivery"] =>
  withNull({ ...rest, body: readJsonOr(body(), body()) });

type WithNull<Fields> = {
  readonly [Name in keyof Fields]: Exclude<Fields[Name], undefined> | NullFor<Fields[Name]>;
};
type NullFor<Field> = undefined extends Field ? null : never;

/** JSON has no `undefined`. */
const withNull = <Fields extends object>(fields: Fields): WithNull<Fields> =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value ?? null])) as never;
