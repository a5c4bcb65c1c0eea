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

  async function report(error: unknown, roomId?: string): Promise<void> {
    try {
      await onError(error, roomId);
    } catch (failure) {
      console.error(failure);
    }
  }

  /** Reads a room later that is uncertain: a late event may close the gap until then. */
  function watch(roomId: string, state: RoomState | undefined): void {
    if (state === undefined) return;
    if (viewRoom(state).certain) {
      timers.cancel(roomId);
      attempts.delete(roomId);
    } else readLater(roomId);
  }

  function readLater(roomId: string): void {
    const attempt = attempts.get(roomId) ?? 0;
    // One ms more: what happened in the ms of the gap must be older than the read.
    const pause = Math.min((lag + 1) * 2 ** attempt, Math.max(every, lag + 1), longestTimer);
    timers.set(roomId, pause, () => {
      attempts.set(roomId, Math.min(attempt + 1, 20));
      const failed = (error: unknown) => {
        readLater(roomId);
        return report(error, roomId);
      };
      running.add(reconcile(roomId).catch(failed));
    });
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

  /** @param fresh Leaves out what was read within so many ms, by this process or another one. */
  async function refresh(roomId: string, fresh: number): Promise<void> {
    // Tells what is still to be told.
    const state = await change(roomId, (known) => known);
    if (!client || !state || viewRoom(state).state === "closed") await remove(roomId);
    else if (clock.now() - (state.read?.until ?? 0) >= fresh) await reconcile(roomId);
  }

  /** One room after the other, so that the limiter has room for other calls. */
  async function refreshAll(fresh: number): Promise<void> {
    try {
      for await (const roomId of store.rooms()) {
        if (timers.isClosed) return;
        await refresh(roomId, fresh).catch((error: unknown) => report(error, roomId));
      }
    } finally {
      timers.set("", every, () => running.add(refreshAll(every / 2).catch(report)));
    }
  }

  return {
    watch,
    reconcile,
    start() {
      const first = refreshAll(0);
      running.add(first);
      return first;
    },
    idle: () => running.idle(),
    async close() {
      timers.close();
      await running.idle();
    },
  };
}
