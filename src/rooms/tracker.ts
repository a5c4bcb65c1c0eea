import type { CanonicalEvents } from "../../generated/canonical.ts";
import { reduceRoom, reducers, roomIdOf } from "./reduce-room.ts";
import type { RoomEvent } from "./room-state.ts";
import { createMemoryRoomStore } from "./room-store.ts";
import { type TrackedRoom, viewRoom } from "./room-view.ts";
import { createRoomChanger } from "./stored-rooms.ts";
import { checkTrackerOptions, type RoomTrackerOptions } from "./tracker-options.ts";

/** Knows who is in which room. */
export interface RoomTracker {
  /**
   * A handler for each event, for `createCallbackReceiver`. It resolves when the event is in the store and its changes
   * were told.
   */
  readonly handlers: {
    readonly [Word in keyof CanonicalEvents]: (event: CanonicalEvents[Word]) => Promise<void>;
  };
  /** Resolves with what is known of a room. Undefined: nothing. */
  room(roomId: string): Promise<TrackedRoom | undefined>;
  /**
   * Reads the room, and resolves with what is known then.
   *
   * @throws ConferenceOptionsError without a `client`, and what its methods reject with.
   */
  reconcile(roomId: string): Promise<TrackedRoom | undefined>;
  /**
   * Tells the changes that an earlier process has left, reads every open room, one after the other, and does so again
   * after `every` ms. Rooms that have been closed for as long are removed from the store. Resolves after the first time;
   * errors of a room go to `onError`. Rejects with what the `rooms` of the store reject with.
   */
  start(): Promise<void>;
  /** Resolves when nothing runs in the background. */
  idle(): Promise<void>;
  /** Ends the timers and `start`, and resolves when nothing runs in the background. Events are still taken. */
  close(): Promise<void>;
}

/**
 * Creates a tracker: it follows the events of the callback, in any order, and reads a room where one is missing.
 *
 * @example
 * const tracker = createRoomTracker({ client, onChange: (change) => console.log(change) });
 * const receive = createCallbackReceiver({ sdkAppId, on: tracker.handlers, onOther: () => {} });
 * await tracker.start();
 * const room = await tracker.room("room-1");
 *
 * @throws ConferenceOptionsError when an option is wrong.
 */
export function createRoomTracker(options: RoomTrackerOptions = {}): RoomTracker {
  checkTrackerOptions(options);
  const { store = createMemoryRoomStore(), onChange, client } = options;
  const change = createRoomChanger(store, onChange);
  // A third of the tracker, and one without a client seldom needs it.
  const load = async () => (await import("./room-refresh.ts")).createRoomRefresh(options, store, change);
  let loaded: ReturnType<typeof load> | undefined;
  const refresh = () => {
    loaded ??= load();
    return loaded;
  };

  async function handle(event: RoomEvent): Promise<void> {
    const roomId = roomIdOf(event);
    const state = await change(roomId, (before) => reduceRoom(before, event));
    if (client) (await refresh()).watch(roomId, state);
  }

  return {
    handlers: Object.fromEntries(
      Object.keys(reducers).map((word) => [word, handle]),
    ) as RoomTracker["handlers"],
    async room(roomId) {
      const stored = await store.read(roomId);
      return stored && viewRoom(stored.state);
    },
    reconcile: async (roomId) => (await refresh()).reconcile(roomId),
    start: async () => (await refresh()).start(),
    idle: async () => (await refresh()).idle(),
    close: async () => (await refresh()).close(),
  };
}
