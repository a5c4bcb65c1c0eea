/**
 * The service on your desk: a stand-in that keeps state, checks the UserSig and sends events, for tests of an
 * application. Not for production.
 *
 * @module
 */

export type { CallbackCommand } from "../../generated/types.ts";
export type { CallbackEventOf } from "../contract/events.ts";
export type { OperationId } from "../contract/operations.ts";
export { ConferenceError, type ConferenceErrorKind } from "../errors/base.ts";
export { ConferenceOptionsError } from "../errors/options-error.ts";
export { ConferenceSandboxError } from "../errors/sandbox-error.ts";
export type { Clock } from "../internal/clock.ts";
export { developmentKey } from "../internal/development-key.ts";
export type { DeliveryFault, FaultedDeliveries } from "./events/delivery-faults.ts";
export type { Emit, EmitOptions } from "./events/emit.ts";
export type { EventChanges } from "./events/make-event.ts";
export type { SandboxDelivery } from "./events/sandbox-delivery.ts";
export type { SandboxRequest } from "./log.ts";
export { createSandbox } from "./sandbox.ts";
export type { SandboxClock } from "./sandbox-clock.ts";
export type { Sandbox } from "./sandbox-interface.ts";
export type { SandboxApplication, SandboxOptions, SandboxPlan, Unstated } from "./sandbox-options.ts";
export type { FaultedCalls, SandboxFault } from "./serve/faults.ts";
export type { ListenOptions, SandboxServer } from "./serve/node-server.ts";
export type { ApplicationSnapshot, SandboxState } from "./state/application-snapshot.ts";
export type { SeedOf } from "./state/each-item.ts";
export type { ApplicationSeed, SandboxStateSeed } from "./state/restore-applications.ts";
export type { BanSeed, MemberSeed, RoomSeed, SeatRequestSeed, SeatSeed } from "./state/restore-rooms.ts";
export type { Role, RoomInfo, RoomSettings, TakeSeatMode } from "./state/room.ts";
export type { MemberSnapshot, RoomSnapshot, SeatSnapshot } from "./state/room-snapshot.ts";
export type { StoredCallback } from "./state/stored-callback.ts";
export type { RoomUsers, SeatChoice, UserAction, UserDevice } from "./users.ts";
export type { DeliveryMatch, RequestMatch, WaitOptions } from "./wait-for.ts";
