import type { Clock } from "../internal/clock.ts";
import { changesBetween, type RoomChange } from "./room-changes.ts";
import type { RoomState } from "./room-state.ts";
import type { RoomStore, StoredRoom } from "./room-store.ts";
import type { TrackerSettings } from "./tracker-options.ts";

/** Changes rooms in the store, and tells of the changes. One thing at a time for each room of this process. */
export class StoredRooms {
  readonly #store: RoomStore;
  readonly #onChange: ((change: RoomChange) => unknown) | undefined;
  readonly #clock: Clock;
  readonly #queues = new Map<string, Promise<unknown>>();

  constructor({ store, onChange, clock }: TrackerSettings) {
    this.#store = store;
    this.#onChange = onChange;
    this.#clock = clock;
  }

  /** Changes the state of a room, and resolves with it when `onChange` has taken the changes. */
  async change(roomId: string, step: (state: RoomState | undefined) => RoomState | undefined) {
    return this.#inTurn(roomId, async () => {
      const stored = await this.#update(roomId, (before) => {
        const state = step(before?.state);
        if (state === before?.state || state === undefined) return before;
        const { pending = [], lastNumber = 0 } = before ?? {};
        const changes = this.#onChange === undefined ? [] : changesBetween(before?.state, state);
        const numbered = changes.map((change, i) => ({ ...change, number: lastNumber + i + 1 }));
        return {
          version: crypto.randomUUID(),
          state,
          pending: [...pending, ...numbered],
          lastNumber: lastNumber + changes.length,
        };
      });
      await this.#tell(roomId, stored);
      return stored?.state;
    });
  }

  /** Removes a room if the condition holds, and all of its changes were told. */
  async remove(roomId: string, isOver: (state: RoomState) => boolean): Promise<void> {
    await this.#inTurn(roomId, () =>
      this.#update(roomId, (stored) =>
        stored !== undefined && stored.pending.length === 0 && isOver(stored.state) ? undefined : stored,
      ),
    );
  }

  async #tell(roomId: string, stored: StoredRoom | undefined): Promise<void> {
    if (stored === undefined || stored.pending.length === 0 || this.#onChange === undefined) return;
    for (const change of stored.pending) await this.#onChange(change);
    const told = stored.pending.at(-1)?.number ?? 0;
    const forget = (room: StoredRoom | undefined): StoredRoom | undefined => {
      const pending = room?.pending.filter(({ number }) => number > told) ?? [];
      return room === undefined || pending.length === room.pending.length
        ? room
        : { ...room, pending, version: crypto.randomUUID() };
    };
    await this.#update(roomId, forget, stored);
  }

  /** Compare and set, until no other process was faster. */
  async #update(
    roomId: string,
    step: (stored: StoredRoom | undefined) => StoredRoom | undefined,
    known?: StoredRoom,
  ): Promise<StoredRoom | undefined> {
    let stored = known ?? (await this.#store.read(roomId));
    for (let attempt = 1; ; attempt++) {
      const next = step(stored);
      if (next === stored || (await this.#store.write(roomId, next, stored?.version))) return next;
      // A random pause, so that processes that meet do not meet again.
      const pause = Math.random() * Math.min(attempt, 10);
      await new Promise<void>((resolve) => this.#clock.setTimeout(resolve, pause));
      stored = await this.#store.read(roomId);
    }
  }

  async #inTurn<T>(roomId: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.#queues.get(roomId) ?? Promise.resolve()).then(work, work);
    this.#queues.set(roomId, turn);
    try {
      return await turn;
    } finally {
      if (this.#queues.get(roomId) === turn) this.#queues.delete(roomId);
    }
  }
}
