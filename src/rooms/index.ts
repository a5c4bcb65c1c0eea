/**
 * Who is in which room: state from events that may be lost, late, doubled or out of order. Importing it does not import
 * the client or the receiver.
 *
 * @module
 */
export type { CanonicalEvents } from "../../generated/canonical.ts";
export { ConferenceError, type ConferenceErrorKind } from "../errors/base.ts";
export { ConferenceOptionsError } from "../errors/options-error.ts";
export type { Clock } from "../internal/clock.ts";
export { checkRoomStore } from "./check-room-store.ts";
export { mergeRead } from "./merge-read.ts";
export type { Moment, Session } from "./presence.ts";
export { createRedisRoomStore, type RedisClient, type RedisRoomStoreOptions } from "./redis-room-store.ts";
export { reduceRoom } from "./reduce-room.ts";
export {
  changesBetween,
  type RoomChange,
  type RoomChangeDetails,
  type UnnumberedChange,
} from "./room-changes.ts";
export type {
  AccountState,
  CountStep,
  Counts,
  ReadSpan,
  Reported,
  RoomEvent,
  RoomRead,
  RoomState,
  SeatReport,
  TrackedRoomInfo,
} from "./room-state.ts";
export { createMemoryRoomStore, type RoomStore, type StoredRoom } from "./room-store.ts";
export { type TrackedMember, type TrackedRoom, type TrackedSeat, viewRoom } from "./room-view.ts";
export type { LeaveReason, Mark, Track } from "./track.ts";
export { createRoomTracker, type RoomTracker } from "./tracker.ts";
export type { ReadSeat, RoomReader, RoomTrackerOptions } from "./tracker-options.ts";
