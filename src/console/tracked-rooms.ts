import { reduceRoom } from "../rooms/reduce-room.ts";
import type { RoomEvent, RoomState } from "../rooms/room-state.ts";
import { type TrackedRoom, viewRoom } from "../rooms/room-view.ts";
import { parseEvent } from "../webhooks/parse-event.ts";
import { type Delivery, roomIn } from "./entry.ts";

const states = new Map<string, RoomState>();
const keyOf = (sdkAppId: number, roomId: string): string => `${sdkAppId}/${roomId}`;
const noBytes = new Uint8Array();

/** Tells the tracker of an event, if the receiver took it. An event that breaks the contract reaches no handler. */
export function trackDelivery({ taken, sdkAppId, body }: Delivery): void {
  const roomId = roomIn(body);
  if (!taken || roomId === null) return;
  const parsed = parseEvent({ text: JSON.stringify(body), bytes: noBytes }, new URLSearchParams());
  if (typeof parsed === "string" || parsed.kind !== "valid") return;
  const key = keyOf(sdkAppId, roomId);
  states.set(key, reduceRoom(states.get(key), parsed.event as unknown as RoomEvent));
}

export const forgetTracked = (): void => states.clear();

/** What a receiver could know of a room. Undefined: nothing. */
export function trackedRoom(sdkAppId: number, roomId: string): TrackedRoom | undefined {
  const state = states.get(keyOf(sdkAppId, roomId));
  return state && viewRoom(state);
}
