import type { Application } from "./application.ts";
import { type RoomSnapshot, snapshotRooms } from "./room-snapshot.ts";
import { copyCallback, type StoredCallback } from "./stored-callback.ts";

/** An application as plain JSON. It holds neither its secret key nor its token. */
export interface ApplicationSnapshot {
  readonly sdkAppId: number;
  readonly administrators: readonly string[];
  readonly plan: { readonly members?: number; readonly seats?: number };
  /** The callback configuration, null when there is none. */
  readonly configuration: StoredCallback | null;
  /** In the order in which they were created. */
  readonly rooms: readonly RoomSnapshot[];
}

/** The state of a sandbox as plain JSON: all that calls and users can change, and no secret. */
export interface SandboxState {
  readonly applications: readonly ApplicationSnapshot[];
}

export const snapshotApplication = (
  { sdkAppId, administrators, callback, rooms }: Application,
  now: number,
): ApplicationSnapshot => ({
  sdkAppId,
  administrators: [...administrators],
  plan: { ...rooms.plan },
  configuration: callback === undefined ? null : copyCallback(callback),
  rooms: snapshotRooms(rooms, now),
});
