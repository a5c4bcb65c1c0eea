import { isBanned, type Role, type Room, type RoomInfo, roleOf } from "./room.ts";
import type { Rooms } from "./rooms.ts";

/** A member in a `RoomSnapshot`. */
export interface MemberSnapshot {
  readonly account: string;
  readonly role: Role;
  readonly nameCard: string;
  readonly customInfo: string;
  readonly marks: readonly number[];
}

/** A seat in a `RoomSnapshot`. */
export interface SeatSnapshot {
  readonly index: number;
  /** The member who sits there, null on a free seat. */
  readonly account: string | null;
  readonly isLocked: boolean;
  readonly isVideoDisabled: boolean;
  readonly isAudioDisabled: boolean;
}

/** A room as plain JSON: for assertions, and to be restored. All times are in ms since 1970. */
export interface RoomSnapshot extends RoomInfo {
  /** In the order in which they came. */
  readonly members: readonly MemberSnapshot[];
  readonly seats: readonly SeatSnapshot[];
  /** Who asks for a seat, in order; `index` is null for any seat. */
  readonly seatRequests: readonly { readonly account: string; readonly index: number | null }[];
  /** Those that last. */
  readonly bans: readonly { readonly account: string; readonly until: number; readonly reason: string }[];
}

/** The rooms in the order in which they were created. */
export const snapshotRooms = ({ byId }: Rooms, now: number): readonly RoomSnapshot[] =>
  [...byId.values()].map((room) => snapshotRoom(room, now));

function snapshotRoom(room: Room, now: number): RoomSnapshot {
  return {
    ...room.info,
    members: [...room.members].map((member) => {
      const { account, nameCard, customInfo, marks } = member;
      return { account, role: roleOf(room, member), nameCard, customInfo, marks: [...marks] };
    }),
    seats: room.seats.map(({ account = null, isLocked, isVideoDisabled, isAudioDisabled }, index) => ({
      index,
      account,
      isLocked,
      isVideoDisabled,
      isAudioDisabled,
    })),
    seatRequests: [...room.seatRequests].map(([account, index = null]) => ({ account, index })),
    bans: [...room.bans]
      .filter(({ account }) => isBanned(room, account, now))
      .map(({ account, until, reason }) => ({ account, until, reason })),
  };
}
