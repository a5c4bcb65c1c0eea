import { type Change, type ChangeContext, type Changes, change, Refused, type SeatCause } from "./change.ts";
import type { Member, Room, Seat } from "./room.ts";

const emptySeat: Seat = {
  account: undefined,
  isLocked: false,
  isVideoDisabled: false,
  isAudioDisabled: false,
};

export const emptySeats = (count: number): readonly Seat[] => Array.from({ length: count }, () => emptySeat);

function replaceSeat(room: Room, index: number, seat: Seat): void {
  room.seats = room.seats.map((present, place) => (place === index ? seat : present));
}

/** Frees the seats of these members. Returns their indexes. */
export function vacate(room: Room, members: readonly Member[]): readonly number[] {
  const indexes = members.flatMap(({ seat }) => seat ?? []);
  if (indexes.length === 0) return indexes;
  const freed = new Set(indexes);
  room.seats = room.seats.map((seat, index) => (freed.has(index) ? { ...seat, account: undefined } : seat));
  for (const member of members) member.seat = undefined;
  return indexes;
}

/** Why a user cannot sit down. */
export type Unseatable = "SeatLocked" | "AlreadySeated" | "SeatTaken" | "SeatsFull" | "SeatsNotSupported";

/** The index of the first seat that somebody could take, or -1. */
export const firstFreeSeat = ({ seats }: Room): number =>
  seats.findIndex(({ account, isLocked }) => account === undefined && !isLocked);

/** Seats a member on a seat that is free, and ends a request. */
export function sit(
  room: Room,
  member: Member,
  index: number,
  cause: SeatCause,
  context: ChangeContext,
): Changes<Unseatable> {
  const seat = room.seats[index] as Seat;
  if (member.seat !== undefined) return new Refused("AlreadySeated");
  if (seat.isLocked) return new Refused("SeatLocked");
  if (seat.account !== undefined) {
    const full = context.unstated.fullSeats === "SeatsFull" && firstFreeSeat(room) < 0;
    return new Refused(full ? "SeatsFull" : "SeatTaken");
  }
  member.seat = index;
  replaceSeat(room, index, { ...seat, account: member.account });
  room.seatRequests.delete(member.account);
  return [seatsChanged(room, cause, [index], context)];
}

/** An administrator seats a member (SE-20). Nobody is moved from seat to seat, and who asks for a seat is refused. */
export function pickOnSeat(
  room: Room,
  account: string,
  index: number,
  context: ChangeContext,
): Changes<Unseatable | "InvalidParameter" | "NotRoomMember" | "AlreadyQueueing"> {
  if (!room.info.isSeatEnabled) return new Refused("SeatsNotSupported");
  if (room.seats[index] === undefined) return new Refused("InvalidParameter", noSuchSeat);
  const member = room.members.get(account);
  if (member === undefined) return new Refused("NotRoomMember");
  if (room.seatRequests.has(account)) return new Refused("AlreadyQueueing");
  return sit(room, member, index, "picked", context);
}

/** An administrator takes a user off the seat. Nothing happens to a user without one (SE-30). */
export function kickOffSeat(
  room: Room,
  account: string,
  reason: string,
  context: ChangeContext,
): readonly Change[] {
  const member = room.members.get(account);
  const indexes = member === undefined ? [] : vacate(room, [member]);
  return indexes.length === 0 ? [] : [seatsChanged(room, "kicked-off", indexes, context, reason)];
}

/** What can be changed of a seat. */
export type SeatLocks = { readonly [Name in keyof Omit<Seat, "account">]?: boolean | undefined };

/** Locks or unlocks a seat, its video and its audio. A locked seat is empty (SE-40). */
export function lockSeat(
  room: Room,
  index: number,
  locks: SeatLocks,
  context: ChangeContext,
): Changes<"InvalidParameter" | "SeatsNotSupported"> {
  if (!room.info.isSeatEnabled) return new Refused("SeatsNotSupported");
  const seat = room.seats[index];
  if (seat === undefined) return new Refused("InvalidParameter", noSuchSeat);
  const { isLocked = seat.isLocked } = locks;
  const { isVideoDisabled = seat.isVideoDisabled, isAudioDisabled = seat.isAudioDisabled } = locks;
  const same =
    isLocked === seat.isLocked &&
    isVideoDisabled === seat.isVideoDisabled &&
    isAudioDisabled === seat.isAudioDisabled;
  if (same) return [];
  const member = isLocked && seat.account !== undefined ? room.members.get(seat.account) : undefined;
  if (member !== undefined) member.seat = undefined;
  const account = isLocked ? undefined : seat.account;
  replaceSeat(room, index, { account, isLocked, isVideoDisabled, isAudioDisabled });
  return [seatsChanged(room, "locked", [index], context)];
}

export const noSuchSeat = "The room has no seat with this index.";

export const seatsChanged = (
  room: Room,
  cause: SeatCause,
  indexes: readonly number[],
  context: ChangeContext,
  reason?: string,
): Change => change(room, context, { kind: "seats", cause, seats: room.seats, indexes, reason });
