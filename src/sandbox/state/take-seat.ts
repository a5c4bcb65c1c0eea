import { type ChangeContext, type Changes, Refused } from "./change.ts";
import { type Member, type Room, roleOf } from "./room.ts";
import { firstFreeSeat, noSuchSeat, seatsChanged, sit, type Unseatable, vacate } from "./seat.ts";

/**
 * A user takes a seat. In a room where users must ask for one, its owner and admins need not.
 *
 * @param index Default: the first seat that is free.
 */
export function takeSeat(
  room: Room,
  account: string,
  index: number | undefined,
  context: ChangeContext,
): Changes<Unseatable | "NotRoomMember" | "OperationNotAllowed" | "SeatIndexNotValid"> {
  const member = seeker(room, account);
  if (member instanceof Refused) return member;
  const { takeSeatMode } = room.info;
  if (takeSeatMode === "None") return new Refused("OperationNotAllowed", "Taking seats is switched off.");
  if (takeSeatMode === "ApplyToTake" && roleOf(room, member) === "Member") {
    return new Refused("OperationNotAllowed", "Users of this room must ask for a seat.");
  }
  return sitAnywhere(room, member, index, context);
}

/** A user gets up. */
export function leaveSeat(
  room: Room,
  account: string,
  context: ChangeContext,
): Changes<"NotRoomMember" | "OperationNotAllowed"> {
  const member = room.members.get(account);
  if (member === undefined) return new Refused("NotRoomMember");
  const indexes = vacate(room, [member]);
  if (indexes.length === 0) return new Refused("OperationNotAllowed", "The user has no seat.");
  return [seatsChanged(room, "left-seat", indexes, context)];
}

/**
 * A user asks for a seat, in a room with `ApplyToTake`.
 *
 * @param index Default: any seat.
 */
export function requestSeat(
  room: Room,
  account: string,
  index: number | undefined,
): Changes<
  | "SeatsNotSupported"
  | "NotRoomMember"
  | "AlreadySeated"
  | "AlreadyQueueing"
  | "OperationNotAllowed"
  | "SeatIndexNotValid"
> {
  const member = seeker(room, account);
  if (member instanceof Refused) return member;
  if (room.info.takeSeatMode !== "ApplyToTake") {
    return new Refused("OperationNotAllowed", "Users of this room do not ask for a seat.");
  }
  if (room.seatRequests.has(account)) return new Refused("AlreadyQueueing");
  if (index !== undefined && room.seats[index] === undefined) {
    return new Refused("SeatIndexNotValid", noSuchSeat);
  }
  room.seatRequests.set(account, index);
  return [];
}

/** A request ends without a seat: the user withdraws it, or the host declines. */
export function endSeatRequest({ seatRequests }: Room, account: string): Changes<"OperationNotAllowed"> {
  return seatRequests.delete(account) ? [] : noRequest();
}

/** The host grants a request. A request that cannot be granted stays. */
export function grantSeat(
  room: Room,
  account: string,
  context: ChangeContext,
): Changes<Unseatable | "OperationNotAllowed" | "SeatIndexNotValid"> {
  const member = room.seatRequests.has(account) ? room.members.get(account) : undefined;
  return member === undefined
    ? noRequest()
    : sitAnywhere(room, member, room.seatRequests.get(account), context);
}

const noRequest = () => new Refused("OperationNotAllowed", "The user does not ask for a seat.");

/** A member without a seat, in a room with seats. */
function seeker(
  { info, members }: Room,
  account: string,
): Member | Refused<"SeatsNotSupported" | "NotRoomMember" | "AlreadySeated"> {
  if (!info.isSeatEnabled) return new Refused("SeatsNotSupported");
  const member = members.get(account);
  if (member === undefined) return new Refused("NotRoomMember");
  return member.seat === undefined ? member : new Refused("AlreadySeated");
}

function sitAnywhere(
  room: Room,
  member: Member,
  index: number | undefined,
  context: ChangeContext,
): Changes<Unseatable | "SeatIndexNotValid"> {
  const place = index ?? firstFreeSeat(room);
  if (index === undefined && place < 0) return new Refused("SeatsFull");
  if (room.seats[place] === undefined) return new Refused("SeatIndexNotValid", noSuchSeat);
  return sit(room, member, place, "taken", context);
}
