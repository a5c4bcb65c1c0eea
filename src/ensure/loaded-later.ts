/**
 * What the client loads by its first call of a method that ensures a state, or of a write whose response was lost. It
 * would be a quarter of every bundle.
 */
export { confirmWrite } from "./confirm-write.ts";
export { ensureCallback } from "./ensure-callback.ts";
export { ensureOnSeat } from "./ensure-on-seat.ts";
export { ensureRoom } from "./ensure-room.ts";
export { ensureRoomGone } from "./ensure-room-gone.ts";
