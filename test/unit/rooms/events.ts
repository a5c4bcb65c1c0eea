import type { RoomEvent, SeatReport } from "../../../src/rooms/index.ts";

/** The time of the first event, in ms since 1970. */
export const start = 1_700_000_000_000;

const about = (ms: number) => ({ Operator_Account: "admin", RoomId: "r1", EventTime: start + ms });

export const created = (ms: number, owner = "owner"): RoomEvent => ({
  CallbackCommand: "Room.CallbackAfterCreateRoom",
  Operator_Account: "admin",
  RoomInfo: { RoomId: "r1", Owner_Account: owner },
  EventTime: start + ms,
});

export const destroyed = (ms: number): RoomEvent => ({
  ...about(ms),
  CallbackCommand: "Room.CallbackAfterDestroyRoom",
});

export const updated = (ms: number, fields: object): RoomEvent => ({
  CallbackCommand: "Room.CallbackAfterUpdateRoomInfo",
  Operator_Account: "admin",
  RoomInfo: { RoomId: "r1", ...fields },
  EventTime: start + ms,
});

export const entered = (ms: number, account: string, MemberCount: number): RoomEvent => ({
  ...about(ms),
  CallbackCommand: "Room.CallbackAfterMemberEnter",
  Type: "Enter",
  MemberList_Account: [account],
  MemberCount,
});

export const left = (
  ms: number,
  account: string,
  MemberCount: number,
  Type: "Leave" | "Kicked" | "Expired" = "Leave",
): RoomEvent => ({
  ...about(ms),
  CallbackCommand: "Room.CallbackAfterMemberLeave",
  Type,
  MemberList_Account: [account],
  MemberCount,
});

/** Who sits on which seat, from seat 0 on. */
export const seated = (ms: number, ...accounts: readonly string[]): RoomEvent => ({
  ...about(ms),
  CallbackCommand: "Mic.CallbackAfterSeatInfoChanged",
  SeatList: accounts.map((Member_Account, Index): SeatReport => ({ Index, Member_Account })),
});
