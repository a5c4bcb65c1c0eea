import {
  callable,
  checkOptions,
  clock as clockRule,
  milliseconds,
  objectWith,
  type Rules,
} from "../internal/check.ts";
import type { Clock } from "../internal/clock.ts";
import type { RoomChange } from "./room-changes.ts";
import type { RoomStore } from "./room-store.ts";

/** What a tracker needs of a client. One of `createConferenceClient` has it. */
export interface RoomReader {
  getRoomInfo(body: {
    readonly RoomId: string;
  }): Promise<{ readonly Response: { readonly RoomInfo: object } }>;
  getSeatList(body: { readonly RoomId: string }): Promise<{
    readonly Response: { readonly SeatList: readonly ReadSeat[] };
  }>;
  paginate(
    operation: "getRoomMemberList",
    body: { readonly RoomId: string },
  ): AsyncIterable<{ readonly Member_Account: string }>;
}

/** A seat as `get_seat_list` returns it. */
export interface ReadSeat {
  readonly Index: number;
  readonly Member_Account?: string | number;
  readonly IsTakenDisabled?: boolean;
  readonly IsVideoDisabled?: boolean;
  readonly IsAudioDisabled?: boolean;
}

/** The options of `createRoomTracker`. */
export interface RoomTrackerOptions {
  /** Where the rooms are kept. Default: `createMemoryRoomStore()`, which forgets them with the process. */
  readonly store?: RoomStore | undefined;
  /** Reads rooms where events are missing. Default: none, and what is uncertain stays uncertain. */
  readonly client?: RoomReader | undefined;
  /**
   * Gets each change at least once, in order for each room, and before the handler of its event resolves. The next event
   * of the room waits for the promise that it returns, so it must not wait for `reconcile` of that room. When it throws,
   * the handler rejects, and the change comes again with the next event of the room, or by `start`. Default: none.
   */
  readonly onChange?: ((change: RoomChange) => unknown) | undefined;
  /** Gets the errors of what runs in the background: of reads, and of `onChange` there. Default: console.error. */
  readonly onError?: ((error: unknown, roomId: string | undefined) => unknown) | undefined;
  /**
   * ms by which an event may be late, a read may be stale and the clocks may differ. A gap that has not closed by then is
   * read. What happened later than this before a read is told by events and not by the read. Default: 5000.
   */
  readonly lag?: number | undefined;
  /**
   * ms between two reads of all open rooms, from `start` on. Rooms that another process has read in the second half of
   * them are left out. Default: 600000 (10 min).
   */
  readonly every?: number | undefined;
  /** Time, for tests. Default: the clock of the runtime. */
  readonly clock?: Clock | undefined;
}

const rules: Rules<RoomTrackerOptions> = {
  store: objectWith("read", "write", "rooms"),
  client: objectWith("getRoomInfo", "getSeatList", "paginate"),
  onChange: callable,
  onError: callable,
  lag: milliseconds,
  every: milliseconds,
  clock: clockRule,
};

export const checkTrackerOptions = (options: RoomTrackerOptions): void =>
  checkOptions("createRoomTracker", options, rules);
