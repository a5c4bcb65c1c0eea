import type { CanonicalEvents } from "../../generated/canonical.ts";
import type { Track } from "./track.ts";

/** The events that tell something about a room, by command word. Any other is none of the tracker's. */
export type TrackedEvents = Pick<
  CanonicalEvents,
  | "Room.CallbackAfterCreateRoom"
  | "Room.CallbackAfterDestroyRoom"
  | "Room.CallbackAfterUpdateRoomInfo"
  | "Room.CallbackAfterMemberEnter"
  | "Room.CallbackAfterMemberLeave"
  | "Mic.CallbackAfterSeatInfoChanged"
>;

/** An event as the receiver hands it to its handlers. */
export type RoomEvent = TrackedEvents[keyof TrackedEvents];

/** What events and `get_room_info` tell about a room, with the names of the wire. */
export type TrackedRoomInfo = Partial<CanonicalEvents["Room.CallbackAfterCreateRoom"]["RoomInfo"]>;

/** A seat as an event or `get_seat_list` showed it. */
export type SeatReport = CanonicalEvents["Mic.CallbackAfterSeatInfoChanged"]["SeatList"][number];

/** What the service said about a room when it was asked. */
export interface RoomRead {
  readonly roomId: string;
  /** ms since 1970. The read shows all that happened before. An event from then on wins over the read. */
  readonly time: number;
  /** When the read ended, in ms since 1970. */
  readonly until: number;
  /** Undefined: the room does not exist. */
  readonly room:
    | {
        readonly info: TrackedRoomInfo;
        readonly members: readonly string[];
        readonly seats: readonly SeatReport[];
      }
    | undefined;
}

export interface AccountState extends Track {
  readonly account: string;
  /** `time` of the last read that listed the account. */
  readonly listed?: number;
}

/** Something that was reported at a time. `tied` when another report of the same ms said something else. */
export interface Reported<Value> {
  readonly key: string | number;
  readonly value: Value;
  readonly time: number;
  readonly tied?: boolean;
}

/** By how much an event says that it changed the number of members. */
export interface CountStep {
  readonly time: number;
  readonly before: number;
  readonly after: number;
}

/** What the events say about the number of members, since the last read or the beginning of the room. */
export interface Counts {
  /** In order; the newest 64. */
  readonly steps: readonly CountStep[];
  /** Steps up to this time come too late. */
  readonly floor: number;
  /** Steps that did not follow from each other are not kept any more. */
  readonly isBroken: boolean;
}

/**
 * What is known of a room: plain data that JSON can hold. Read it by `viewRoom`. Its form may change with each version of
 * the package.
 */
export interface RoomState {
  readonly id: string;
  /** The newest EventTime or read, in ms since 1970. */
  readonly latest: number;
  /** When the room was created and destroyed. */
  readonly room: Track;
  /** Sorted by account. Some of them have left. */
  readonly accounts: readonly AccountState[];
  /** Events about other accounts up to this time come too late. */
  readonly forgotten: number;
  /** When `accounts` is longer, some of those who left are forgotten. */
  readonly sweepAt: number;
  readonly counts: Counts;
  /** Sorted by index. */
  readonly seats: readonly Reported<SeatReport>[];
  /** Sorted by the name of the field. */
  readonly info: readonly Reported<unknown>[];
  /** The last read. */
  readonly read?: ReadSpan;
}

/** When a read was made, and whether it found the room. */
export interface ReadSpan {
  readonly time: number;
  readonly until: number;
  readonly found: boolean;
}
