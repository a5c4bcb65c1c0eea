import { bansThatLast, infoEvent, type ModelRoom, memberOf, No, remove, roleOf } from "./model-room.ts";
import { type Calling, done, type Rule } from "./model-rule.ts";

/** A `bookmark` stands for the cursor: the arrival of the last member of the page before. */
export const listMembers: Rule = (room, { Count = 50, bookmark = 0 }, { unstated }) => {
  if (Count < 1) return new No(100002);
  const rest = room.members.filter(({ arrival }) => arrival > bookmark);
  const page = rest.slice(0, Count);
  const MemberList = page.map((member) => {
    const role = roleOf(room, member);
    return {
      Member_Account: member.account,
      NameCard: member.card,
      Role: role === "Owner" ? (unstated.ownerRole ?? "RoomOwner") : role,
      Marks: member.marks,
      CustomInfo: member.custom,
    };
  });
  return { response: { bookmark: rest.length > Count ? page.at(-1)?.arrival : undefined, MemberList } };
};

export const setMember: Rule = (room, { MemberInfo: { Member_Account, NameCard, Role, CustomInfo } }) => {
  const member = memberOf(room, Member_Account);
  if (!member) return new No(100005);
  if (Role && Member_Account === room.info.owner) return new No(100006);
  member.card = NameCard ?? member.card;
  member.custom = CustomInfo ?? member.custom;
  if (Role) member.admin = Role === "Admin";
  return done;
};

export const changeOwner: Rule = (room, { From_Account, NewOwner_Account }, calling) => {
  if (From_Account !== room.info.owner) return new No(100002);
  const member = memberOf(room, NewOwner_Account);
  if (!member) return new No(100005);
  if (From_Account === NewOwner_Account) return done;
  member.admin = false;
  room.info = { ...room.info, owner: NewOwner_Account };
  if (calling.unstated.ownerChange !== "update-event") return done;
  return { events: [infoEvent("Room.CallbackAfterUpdateRoomInfo", room, calling)] };
};

export const mark: Rule = (room, { CommandType, MemberList }) => {
  const list: { Member_Account: string; Marks: number[] }[] = MemberList;
  if (list.some(({ Member_Account }) => !memberOf(room, Member_Account))) return new No(100005);
  const all = [...room.members.flatMap(({ marks }) => marks), ...list.flatMap(({ Marks }) => Marks)];
  if (CommandType === 1 && new Set(all).size > 10) return new No(100002);
  for (const { Member_Account, Marks } of list) {
    const member = memberOf(room, Member_Account);
    if (!member) continue;
    const others = member.marks.filter((one) => !Marks.includes(one));
    member.marks = CommandType === 1 ? [...new Set([...member.marks, ...Marks])] : others;
  }
  return done;
};

const refusesStrangers = (room: ModelRoom, accounts: string[], { unstated }: Calling): boolean =>
  unstated.strangers === "NotRoomMember" && accounts.some((account) => !memberOf(room, account));

export const ban: Rule = (room, { MemberList_Account: accounts, Reason, Duration }, calling) => {
  const { zeroBan = "ends-at-once" } = calling.unstated;
  if (Duration < 0 || (Duration === 0 && zeroBan === "InvalidParameter")) return new No(100002);
  if (refusesStrangers(room, accounts, calling)) return new No(100005);
  const until = Duration === 0 && zeroBan === "forever" ? 8.64e15 : calling.now + Duration * 1000;
  for (const account of accounts as string[]) {
    room.bans = [...room.bans.filter((one) => one.account !== account), { account, until, reason: Reason }];
  }
  return { events: remove(room, accounts, "Kicked", calling, Reason) };
};

export const listBans: Rule = (room, { Limit = 100, Offset = 0 }, { now }) => {
  if (Limit < 1 || Offset < 0) return new No(100002);
  const bans = bansThatLast(room, now);
  const page = bans.slice(Offset, Offset + Limit);
  const BannedAccountList = page.map(({ account, until }) => ({
    Member_Account: account,
    BannedUntil: Math.floor(until / 1000),
  }));
  const end = Offset + page.length;
  return { response: { BannedAccountList, NextOffset: end < bans.length ? end : 0 } };
};

export const kick: Rule = (room, { MemberList_Account, Reason }, calling) =>
  refusesStrangers(room, MemberList_Account, calling)
    ? new No(100005)
    : { events: remove(room, MemberList_Account, "Kicked", calling, Reason) };
