import type { RoomChange } from "./room-changes.ts";
import type { RoomState } from "./room-state.ts";

/** What a store keeps of a room: plain data that JSON can hold. */
export interface StoredRoom {
  /** Made by the tracker, another one with each write. */
  readonly version: string;
  readonly state: RoomState;
  /** Changes that `onChange` has not taken yet. */
  readonly pending: readonly RoomChange[];
  /** The number of the last change. */
  readonly lastNumber: number;
}

/**
 * Keeps rooms, in memory, in Redis or in your database. Several trackers may share one. `checkRoomStore` tries whether a
 * store does what a tracker needs.
 */
export interface RoomStore {
  /** The room as it was written last. */
  read(roomId: string): StoredRoom | undefined | Promise<StoredRoom | undefined>;
  /**
   * Writes the room, or removes it (`undefined`), if the stored one has this version (`undefined`: if none is stored), and
   * returns whether it did. Nobody else may write in between.
   */
  write(
    roomId: string,
    room: StoredRoom | undefined,
    version: string | undefined,
  ): boolean | Promise<boolean>;
  /** The ids of all rooms, in any order. A room that comes or goes meanwhile may be left out, or come twice. */
  rooms(): Iterable<string> | AsyncIterable<string>;
}

/** Creates a store in the memory of this process. */
export function createMemoryRoomStore(): RoomStore {
  const rooms = new Map<string, StoredRoom>();
  return {
    read: (roomId) => rooms.get(roomId),
    write(roomId, room, version) {
      if (rooms.get(roomId)?.version !== version) return false;
      if (room === undefined) rooms.delete(roomId);
      else rooms.set(roomId, room);
      return true;
    },
    rooms: () => [...rooms.keys()],
  };
}
