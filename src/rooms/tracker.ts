import type { CanonicalEvents } from "../../generated/canonical.ts";
import { check } from "../internal/check.ts";
import { PendingTasks } from "../internal/pending-tasks.ts";
import { readRoom } from "./read-room.ts";
import { reduceRoom } from "./reduce-room.ts";
import type { RoomEvent, RoomState } from "./room-state.ts";
import { type TrackedRoom, viewRoom } from "./room-view.ts";
import { StoredRooms } from "./stored-rooms.ts";
import { Timers } from "./timers.ts";
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
  /** What is known of a room. Undefined: nothing. */
  room(roomId: string): Promise<TrackedRoom | undefined>;
  /**
   * Asks the service, and returns what is known then.
   *
   * @throws ConferenceOptionsError without a `client`, and what its methods reject with.
   */
  reconcile(roomId: string): Promise<TrackedRoom | undefined>;
  /**
   * Tells the changes that an earlier process has left, reads every open room, and does so again every `every` ms. Rooms
   * that have been closed for as long are removed from the store. Resolves after the first time.
   */
  start(): Promise<void>;
  /** Resolves when nothing runs in the background. */
  idle(): Promise<void>;
  /** Ends the timers, and resolves when what runs has ended. Events are still taken. */
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
  const settings = checkTrackerOptions(options);
  const { store, client, onError, lag, every, clock } = settings;
  const rooms = new StoredRooms(settings);
  const running = new PendingTasks();
  const timers = new Timers(clock);
  /** How often a room was read in vain. */
  const attempts = new Map<string, number>();

  function inBackground(work: () => Promise<unknown>, roomId?: string): void {
    running.add(
      work()
        .catch((error: unknown) => onError(error, roomId))
        .catch(console.error),
    );
  }

  /** Reads a room later that is uncertain: a late event may close the gap until then. */
  function watch(roomId: string, state: RoomState | undefined): void {
    if (client === undefined || state === undefined) return;
    if (viewRoom(state).certain) {
      timers.cancel(roomId);
      attempts.delete(roomId);
    } else {
      const attempt = attempts.get(roomId) ?? 0;
      // One ms more: what happened in the ms of the gap must be older than the read.
      const pause = Math.min((lag + 1) * 2 ** attempt, Math.max(every, lag + 1));
      timers.set(roomId, pause, () => inBackground(() => readAgain(roomId), roomId));
    }
  }

  async function readAgain(roomId: string): Promise<void> {
    attempts.set(roomId, Math.min((attempts.get(roomId) ?? 0) + 1, 20));
    try {
      await reconcile(roomId);
    } catch (error) {
      watch(roomId, (await store.read(roomId))?.state);
      throw error;
    }
  }

  async function handle(event: RoomEvent): Promise<void> {
    const roomId = "RoomInfo" in event ? event.RoomInfo.RoomId : event.RoomId;
    watch(roomId, await rooms.change(roomId, (state) => reduceRoom(state, event)));
  }

  async function reconcile(roomId: string): Promise<TrackedRoom | undefined> {
    check(client !== undefined, "client", "is required to reconcile. Pass one to createRoomTracker.");
    const read = await readRoom(client, roomId, clock, lag);
    const state = await rooms.change(roomId, (known) =>
      // A room that nobody knows and that does not exist is nothing to keep.
      known === undefined && read.room === undefined ? undefined : reduceRoom(known, read),
    );
    watch(roomId, state);
    return state && viewRoom(state);
  }

  /** One room after the other, so that the limiter has room for other calls. */
  async function sweep(): Promise<void> {
    const old = clock.now() - every;
    for await (const roomId of store.rooms()) {
      try {
        // Tells what is still to be told.
        const state = await rooms.change(roomId, (known) => known);
        const isOpen = state !== undefined && viewRoom(state).state === "open";
        if (isOpen && client !== undefined) await reconcile(roomId);
        else
          await rooms.remove(
            roomId,
            ({ latest, ...rest }) => latest < old && viewRoom({ latest, ...rest }).state === "closed",
          );
      } catch (error) {
        await onError(error, roomId);
      }
    }
  }

  function sweepLater(): void {
    timers.set("", every, () => {
      sweepLater();
      inBackground(sweep);
    });
  }

  return {
    handlers: {
      "Room.CallbackAfterCreateRoom": handle,
      "Room.CallbackAfterDestroyRoom": handle,
      "Room.CallbackAfterUpdateRoomInfo": handle,
      "Room.CallbackAfterMemberEnter": handle,
      "Room.CallbackAfterMemberLeave": handle,
      "Mic.CallbackAfterSeatInfoChanged": handle,
    },
    async room(roomId) {
      const stored = await store.read(roomId);
      return stored && viewRoom(stored.state);
    },
    reconcile,
    async start() {
      sweepLater();
      await sweep();
    },
    idle: () => running.idle(),
    async close() {
      timers.close();
      await running.idle();
    },
  };
}
