import { check, longestTimer } from "../internal/check.ts";
import { systemClock } from "../internal/clock.ts";
import { PendingTasks } from "../internal/pending-tasks.ts";
import { mergeRead } from "./merge-read.ts";
import { readRoom } from "./read-room.ts";
import type { RoomState } from "./room-state.ts";
import type { RoomStore } from "./room-store.ts";
import { type TrackedRoom, viewRoom } from "./room-view.ts";
import type { ChangeRoom } from "./stored-rooms.ts";
import { Timers } from "./timers.ts";
import type { RoomTrackerOptions } from "./tracker-options.ts";

/** Reads rooms: those that are uncertain after a while, and all of them every so often. */
export function createRoomRefresh(options: RoomTrackerOptions, store: RoomStore, change: ChangeRoom) {
  const { client, onError = console.error, lag = 5000, every = 600_000, clock = systemClock } = options;
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
    if (state === undefined) return;
    if (viewRoom(state).certain) {
      timers.cancel(roomId);
      attempts.delete(roomId);
    } else {
      const attempt = attempts.get(roomId) ?? 0;
      // One ms more: what happened in the ms of the gap must be older than the read.
      const pause = Math.min((lag + 1) * 2 ** attempt, Math.max(every, lag + 1), longestTimer);
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

  async function reconcile(roomId: string): Promise<TrackedRoom | undefined> {
    check(client !== undefined, "client", "is required to reconcile. Pass one to createRoomTracker.");
    const read = await readRoom(client, roomId, clock, lag);
    const state = await change(roomId, (known) =>
      // A room that nobody knows and that does not exist is nothing to keep.
      known === undefined && read.room === undefined ? undefined : mergeRead(known, read),
    );
    watch(roomId, state);
    return state && viewRoom(state);
  }

  /** Removes a room that was closed for so long that no event of it comes any more. */
  async function remove(roomId: string): Promise<void> {
    const stored = await store.read(roomId);
    if (stored === undefined || stored.pending.length > 0 || stored.state.latest >= clock.now() - every)
      return;
    if (viewRoom(stored.state).state === "closed") await store.write(roomId, undefined, stored.version);
  }

  /** One room after the other, so that the limiter has room for other calls. */
  async function sweep(): Promise<void> {
    for await (const roomId of store.rooms()) {
      try {
        // Tells what is still to be told.
        const state = await change(roomId, (known) => known);
        if (client && state && viewRoom(state).state === "open") await reconcile(roomId);
        else await remove(roomId);
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
    watch,
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
