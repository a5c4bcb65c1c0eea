import { check } from "../internal/check.ts";
import type { RoomState } from "./room-state.ts";
import type { RoomStore, StoredRoom } from "./room-store.ts";
import type { RoomTrackerOptions } from "./tracker-options.ts";

type Step<Value> = (before: Value | undefined) => Value | undefined;

/** Changes the state of a room in the store, and resolves with it when `onChange` has taken the changes. */
export type ChangeRoom = (roomId: string, step: Step<RoomState>) => Promise<RoomState | undefined>;

/** One change at a time for each room of this process. */
export function createRoomChanger(store: RoomStore, onChange: RoomTrackerOptions["onChange"]): ChangeRoom {
  const turns = new Map<string, Promise<unknown>>();

  /** Compares and sets, until no other process was faster. */
  async function update(roomId: string, step: Step<Omit<StoredRoom, "version">>) {
    for (let attempt = 1; ; attempt++) {
      check(attempt < 1000, "store", "refuses every write. Try checkRoomStore.");
      const stored = await store.read(roomId);
      const next = step(stored);
      if (next === stored) return next;
      const room = { ...(next as StoredRoom), version: crypto.randomUUID() };
      if (await store.write(roomId, room, stored?.version)) return next;
    }
  }

  async function change(roomId: string, step: Step<RoomState>): Promise<RoomState | undefined> {
    // Loaded only where somebody listens.
    const changesBetween = onChange && (await import("./room-changes.ts")).changesBetween;
    const stored = await update(roomId, (before) => {
      const state = step(before?.state);
      if (state === undefined || state === before?.state) return before;
      // Where a room was removed and comes back, its numbers go on: they are not as many as ms have passed.
      let { pending = [], lastNumber = state.latest } = before ?? {};
      const changes = changesBetween?.(before?.state, state) ?? [];
      pending = [...pending, ...changes.map((what) => ({ ...what, number: ++lastNumber }))];
      return { state, pending, lastNumber };
    });
    if (onChange && stored?.pending.length) {
      for (const what of stored.pending) await onChange(what);
      await update(
        roomId,
        (room) =>
          room && { ...room, pending: room.pending.filter(({ number }) => number > stored.lastNumber) },
      );
    }
    return stored?.state;
  }

  return (roomId, step) => {
    const work = () => change(roomId, step);
    const turn = (turns.get(roomId) ?? Promise.resolve()).then(work, work);
    turns.set(roomId, turn);
    return turn.finally(() => turns.get(roomId) === turn && turns.delete(roomId));
  };
}
