import { type Change, type ChangeContext, type Changes, change, type LeaveCause, Refused } from "./change.ts";
import { setMarks } from "./mark.ts";
import { isBanned, type Room } from "./room.ts";
import { vacate } from "./seat.ts";

const noMarks: readonly number[] = [];

/** Adds a member, without any rule. */
export function addMember({ members }: Room, account: string): void {
  members.add((sequence) => ({
    account,
    sequence,
    isAdmin: false,
    nameCard: "",
    customInfo: "",
    marks: noMarks,
    seat: undefined,
  }));
}

/** A user enters. Nothing happens to a member. A room takes users before its planned start. */
export function enterRoom(
  room: Room,
  account: string,
  context: ChangeContext,
): Changes<"OperationNotAllowed" | "RoomFull" | "RoomMemberLimitReached"> {
  const { members, info } = room;
  if (members.has(account)) return [];
  if (isBanned(room, account, context.now)) {
    return new Refused("OperationNotAllowed", "The user is banned from the room.");
  }
  if (members.size >= info.maxMemberCount) return new Refused(context.unstated.fullRoom ?? "RoomFull");
  // It has ended, and stays so where the clock is set back.
  room.bans.delete(account);
  addMember(room, account);
  return [change(room, context, { kind: "entered", accounts: [account], memberCount: members.size })];
}

/** A user leaves, or is lost. A room goes on without its owner (SB-05). */
export function leaveRoom(
  room: Room,
  account: string,
  cause: "leave" | "expired",
  context: ChangeContext,
): Changes<"NotRoomMember"> {
  if (!room.members.has(account)) return new Refused("NotRoomMember");
  return removeMembers(room, [account], cause, context);
}

/** Removes users, who may come back (MB-60). Whether all of them must be members is `unstated`. */
export function kick(
  room: Room,
  accounts: readonly string[],
  reason: string,
  context: ChangeContext,
): Changes<"NotRoomMember"> {
  return checkStrangers(room, accounts, context) ?? removeMembers(room, accounts, "kicked", context, reason);
}

/** Refuses accounts that are not in the room, where they are not skipped. */
export function checkStrangers(
  { members }: Room,
  accounts: readonly string[],
  { unstated }: ChangeContext,
): Refused<"NotRoomMember"> | undefined {
  const refused =
    unstated.strangers === "NotRoomMember" && !accounts.every((account) => members.has(account));
  return refused ? new Refused("NotRoomMember") : undefined;
}

/** Removes those who are members, their seats and their requests. */
export function removeMembers(
  room: Room,
  accounts: readonly string[],
  cause: LeaveCause,
  context: ChangeContext,
  reason?: string,
): readonly Change[] {
  const gone = accounts.flatMap((account) => room.members.delete(account) ?? []);
  if (gone.length === 0) return [];
  for (const member of gone) {
    room.seatRequests.delete(member.account);
    setMarks(room, member, []);
  }
  const indexes = vacate(room, gone);
  const left = change(room, context, {
    kind: "left",
    cause,
    accounts: gone.map(({ account }) => account),
    memberCount: room.members.size,
    reason,
  });
  if (indexes.length === 0) return [left];
  return [left, change(room, context, { kind: "seats", cause: "left-room", seats: room.seats, indexes })];
}

/** What can be changed of a member (MB-20). */
export interface MemberSettings {
  readonly nameCard?: string | undefined;
  readonly role?: "Admin" | "Member" | undefined;
  readonly customInfo?: string | undefined;
}

/** Changes a member. The owner keeps the role until somebody else becomes the owner. */
export function setMember(
  room: Room,
  account: string,
  { nameCard, role, customInfo }: MemberSettings,
): Changes<"NotRoomMember" | "OperationNotAllowed"> {
  const member = room.members.get(account);
  if (member === undefined) return new Refused("NotRoomMember");
  if (role !== undefined && account === room.info.owner) {
    return new Refused("OperationNotAllowed", "The owner of a room has no other role.");
  }
  member.nameCard = nameCard ?? member.nameCard;
  member.customInfo = customInfo ?? member.customInfo;
  member.isAdmin = role === undefined ? member.isAdmin : role === "Admin";
  return [];
}

/** Gives the room to a member (MB-30). The former owner stays as an ordinary member. */
export function changeOwner(
  room: Room,
  from: string,
  to: string,
  context: ChangeContext,
): Changes<"InvalidParameter" | "NotRoomMember"> {
  if (from !== room.info.owner)
    return new Refused("InvalidParameter", "Only the owner can give a room away.");
  const member = room.members.get(to);
  if (member === undefined) return new Refused("NotRoomMember");
  if (from === to) return [];
  member.isAdmin = false;
  room.info = { ...room.info, owner: to };
  return [change(room, context, { kind: "owner-changed", info: room.info, memberCount: room.members.size })];
}
