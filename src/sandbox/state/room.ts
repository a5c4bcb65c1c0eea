import type { Roster, RosterEntry } from "./roster.ts";

/** How users get a seat: not at all, by themselves, or by a request (RO-42). */
export type TakeSeatMode = "None" | "FreeToTake" | "ApplyToTake";

export type Role = "Owner" | "Admin" | "Member";

/** What can be changed in a room that is there (RO-31). */
export interface RoomSettings {
  readonly name: string;
  readonly maxMemberCount: number;
  readonly isVideoDisabled: boolean;
  readonly isAudioDisabled: boolean;
  readonly isMessageDisabled: boolean;
  readonly isScreenSharingDisabled: boolean;
  readonly isCloudRecordingDisabled: boolean;
  readonly customInfo: string;
  readonly takeSeatMode: TakeSeatMode;
  /** Kept, not asked for: users enter without it (RO-20). */
  readonly isPasswordEnabled: boolean;
  readonly password: string;
}

/** What a room is. It is replaced as a whole, so that a change can keep it as it was. All times are in ms since 1970. */
export interface RoomInfo extends RoomSettings {
  readonly id: string;
  readonly owner: string;
  readonly startTime: number;
  readonly endTime: number;
  readonly createTime: number;
  readonly isSeatEnabled: boolean;
  readonly maxSeatCount: number;
}

/** Somebody in a room. Who owns the room stands in the room alone. */
export interface Member extends RosterEntry {
  /** Never true of the owner. */
  isAdmin: boolean;
  nameCard: string;
  customInfo: string;
  marks: readonly number[];
  /** The index of the member's seat. */
  seat: number | undefined;
}

/** A seat. It is replaced as a whole, like the list that it stands in. */
export interface Seat {
  /** The member who sits there. */
  readonly account: string | undefined;
  readonly isLocked: boolean;
  readonly isVideoDisabled: boolean;
  readonly isAudioDisabled: boolean;
}

export interface Ban extends RosterEntry {
  /** When it ends, in ms since 1970. */
  readonly until: number;
  readonly reason: string;
}

/**
 * A room. Nobody sits on two seats, a locked seat is empty, the banned are no members, and who sits or asks for a seat is
 * a member. The owner may be none (SB-05).
 */
export interface Room {
  info: RoomInfo;
  readonly members: Roster<Member>;
  /** How many members have each mark, so that the limit of MB-41 costs nothing in a large room. */
  readonly markCounts: Map<number, number>;
  /** The seats by their index. None in a room without seats. */
  seats: readonly Seat[];
  /** Who asks for a seat, in order, and for which one. */
  readonly seatRequests: Map<string, number | undefined>;
  /** Some of them may have ended: see `isBanned`. */
  readonly bans: Roster<Ban>;
  /** No ban ends before, in ms since 1970. */
  firstBanEnd: number;
}

/** A room of its own: later changes of one do not change the other. */
export const copyRoom = (room: Room): Room => ({
  ...room,
  members: room.members.copy(),
  markCounts: new Map(room.markCounts),
  seatRequests: new Map(room.seatRequests),
  bans: room.bans.copy(),
});

/** Whether the planned start is over. A planned end does not end a room (RO-52). */
export const hasStarted = ({ startTime }: RoomInfo, now: number): boolean => now >= startTime;

export const roleOf = ({ info }: Room, { account, isAdmin }: Member): Role => {
  if (account === info.owner) return "Owner";
  return isAdmin ? "Admin" : "Member";
};

/** Whether the user is kept out. A ban ends with the clock. */
export const isBanned = ({ bans }: Room, account: string, now: number): boolean =>
  now < (bans.get(account)?.until ?? Number.NEGATIVE_INFINITY);
