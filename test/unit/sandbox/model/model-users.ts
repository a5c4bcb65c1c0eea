import type { UserAction } from "../../../../src/sandbox/index.ts";
import {
  type Acting,
  bansThatLast,
  join,
  type ModelEvent,
  type ModelRoom,
  type ModelState,
  memberOf,
  No,
  remove,
  roleOf,
  seatEvent,
  seatOf,
} from "./model-room.ts";

/** Seats somebody who may sit down, or says why not (RO-81). */
export function sit(room: ModelRoom, account: string, index: number, acting: Acting): ModelEvent[] | No {
  const seat = room.seats[index];
  if (seat === undefined) return new No(100252);
  if (seatOf(room, account) >= 0) return new No(100203);
  if (seat.locked) return new No(100200);
  if (seat.user !== undefined) {
    const free = room.seats.some(({ user, locked }) => user === undefined && !locked);
    return new No(acting.unstated.fullSeats === "SeatsFull" && !free ? 100205 : 100210);
  }
  seat.user = account;
  room.requests = room.requests.filter((request) => request.account !== account);
  return [seatEvent(room, acting)];
}

function sitSomewhere(room: ModelRoom, account: string, index: number | undefined, acting: Acting) {
  if (index !== undefined) return sit(room, account, index, acting);
  const free = room.seats.findIndex(({ user, locked }) => user === undefined && !locked);
  return free < 0 ? new No(100205) : sit(room, account, free, acting);
}

/** Whether somebody may look for a seat at all. */
function seeks(room: ModelRoom, account: string): No | undefined {
  if (!room.info.isSeatEnabled) return new No(100211);
  if (!memberOf(room, account)) return new No(100005);
  return seatOf(room, account) < 0 ? undefined : new No(100203);
}

/** What a user does: the events that follow, or why it is not possible. */
export function act(
  action: UserAction,
  state: ModelState,
  room: ModelRoom,
  account: string,
  index: number | undefined,
  acting: Acting,
): ModelEvent[] | No {
  const member = memberOf(room, account);
  const request = room.requests.find((one) => one.account === account);
  const { takeSeatMode } = room.info;
  switch (action) {
    case "enter":
      if (member) return [];
      if (bansThatLast(room, acting.now).some((ban) => ban.account === account)) return new No(100006);
      if (room.members.length >= room.info.maxMemberCount) {
        return new No(acting.unstated.fullRoom === "RoomMemberLimitReached" ? 100025 : 100008);
      }
      join(state, room, account);
      return [
        {
          CallbackCommand: "Room.CallbackAfterMemberEnter",
          Operator_Account: account,
          RoomId: room.info.id,
          MemberCount: room.members.length,
          Type: "Enter",
          MemberList_Account: [account],
          EventTime: acting.now,
        },
      ];
    case "leave":
      return member ? remove(room, [account], "Leave", acting) : new No(100005);
    case "expire":
      return member ? remove(room, [account], "Expired", acting) : new No(100005);
    case "takeSeat": {
      const no = seeks(room, account);
      if (no || !member) return no ?? new No(100005);
      const mayTake =
        takeSeatMode === "FreeToTake" ||
        (takeSeatMode === "ApplyToTake" && roleOf(room, member) !== "Member");
      return mayTake ? sitSomewhere(room, account, index, acting) : new No(100006);
    }
    case "leaveSeat": {
      if (!member) return new No(100005);
      const seat = room.seats[seatOf(room, account)];
      if (!seat) return new No(100006);
      seat.user = undefined;
      return [seatEvent(room, acting)];
    }
    case "requestSeat": {
      const no = seeks(room, account);
      if (no) return no;
      if (takeSeatMode !== "ApplyToTake") return new No(100006);
      if (request) return new No(100202);
      if (index !== undefined && !room.seats[index]) return new No(100252);
      room.requests.push({ account, index });
      return [];
    }
    case "grantSeat":
      return request ? sitSomewhere(room, account, request.index, acting) : new No(100006);
    case "declineSeat":
      if (!request) return new No(100006);
      room.requests = room.requests.filter((one) => one !== request);
      return [];
  }
}
