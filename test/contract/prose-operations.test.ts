import { describe, expect, it } from "vitest";
import contract from "../../generated/openapi.json" with { type: "json" };
import { contractOperations } from "./contract-operations.ts";
import { type Described, expectSaid } from "./said.ts";

const { schemas, parameters } = contract.components;
const operation = Object.fromEntries(contractOperations.map(({ command, post }) => [command, post]));
const { NewRoom, Room, RoomUpdate, Member, Seat, LockSeatRequest } = schemas;
const { MemberInfo } = schemas.UpdateRoomMemberInfoRequest.properties;
const marked = schemas.MarkRoomMemberRequest.properties;
const ban = schemas.BanRoomMemberRequest.properties;
const bans = schemas.GetBannedMemberListRequest.properties;
const memberList = schemas.GetRoomMemberListRequest.properties;
const memberPage = schemas.GetRoomMemberListSuccess.properties.Response.properties;
const banPage = schemas.GetBannedMemberListSuccess.properties.Response.properties;
const switches = ["Video", "Audio", "Message", "ScreenSharing", "CloudRecording"].map(
  (what) => `Is${what}Disabled` as "IsVideoDisabled",
);

// What a reader must not miss of rooms, members and seats: each fact, where it must stand, and how it is recognised.
describe("the contract says", () => {
  it.each<[fact: string, where: Described | undefined, ...words: string[]]>([
    ["RO-01 who may call", operation.create_room, "app administrator"],
    [
      "RO-05 that a page contradicts the reference",
      operation.create_room,
      "quick-start page",
      "lower case",
      "Traps",
    ],
    [
      "RO-06 that this API alone manages rooms",
      operation.create_room,
      "this API only",
      "Chat group",
      "TRTC room",
    ],
    ["RO-10 that a room may be planned", operation.create_room, "Creates a room", "schedules a meeting"],
    ["RO-12 how long an id may be", NewRoom.properties.RoomId, "48 bytes", "not in use"],
    ["RO-13 which name a room gets", NewRoom.properties.RoomName, "Default: the id of the room"],
    ["RO-14 which type there is", NewRoom.properties.RoomType, "`Conference`", "only one"],
    [
      "RO-15 who is the owner",
      NewRoom.properties.Owner_Account,
      "imported",
      "Default: the caller",
      "`identifier`",
    ],
    [
      "RO-16 how many members there may be",
      NewRoom.properties.MaxMemberCount,
      "Default: the limit of the plan",
      "20",
      "`update_room_info`",
    ],
    ["RO-17 when a room starts", NewRoom.properties.ScheduleStartTime, "in seconds", "Default: now"],
    [
      "RO-18 RO-52 when a room is planned to end",
      NewRoom.properties.ScheduleEndTime,
      "in seconds",
      "5 minutes",
      "Default: an hour after the start",
      "does not end the room",
    ],
    ["RO-19 what MaxSeatCount rests on", NewRoom.properties.MaxSeatCount, "Known from the page's sample"],
    ["RO-19 what IsSeatEnabled rests on", NewRoom.properties.IsSeatEnabled, "Known from the page's sample"],
    [
      "RO-19 what CustomInfo rests on",
      NewRoom.properties.CustomInfo,
      "Known from the page's sample",
      "no limit",
    ],
    ["RO-19 what TakeSeatMode rests on", NewRoom.properties.TakeSeatMode, "Known from the page's sample"],
    [
      "RO-19 what the invitation rests on",
      schemas.CreateRoomRequest.properties.ScheduleInviteeList_Account,
      "Known from the page's sample",
    ],
    ["RO-25 what a destroyed room answers", operation.destroy_room, "100004"],
    ["RO-31 how long custom data may be", RoomUpdate.properties.CustomInfo, "500 bytes"],
    [
      "RO-31 that an update changes what is there",
      operation.update_room_info,
      "Changes the fields",
      "that the request holds",
    ],
    [
      "RO-32 what an update cannot change",
      operation.update_room_info,
      "planned times",
      "owner",
      "seats",
      "cannot be changed here",
    ],
    ["RO-42 which states there are", Room.properties.RoomStatus, "`None`", "`NotStarted`", "`Running`"],
    ["RO-42 how seats are taken", Room.properties.TakeSeatMode, "`None`", "`FreeToTake`", "`ApplyToTake`"],
    ["RO-42 what CreateTime is", Room.properties.CreateTime, "created", "seconds", "slip"],
    ["RO-42 the unit of the start", Room.properties.ScheduleStartTime, "seconds"],
    [
      "RO-52 RO-42 that a planned end ends nothing",
      Room.properties.ScheduleEndTime,
      "seconds",
      "not end the room",
    ],
    [
      "RO-51 that client SDKs allow shorter names",
      NewRoom.properties.RoomName,
      "100 bytes",
      "30 and 60 bytes",
    ],
    [
      "RO-51 what a sibling allows in an id",
      NewRoom.properties.RoomId,
      "sibling",
      "letters, digits and underscores",
    ],
    ["RO-53 that rooms are not listed", operation.get_room_info, "No operation lists the rooms"],
    [
      "RO-80 that a list of codes is not whole",
      operation.mark_room_member,
      "Not all error codes",
      "100000 to 109999",
    ],

    ["MB-10 how many members come", memberList.Count, "Default: 50", "maximum is not stated"],
    ["MB-10 where to go on", memberList.Next, "Empty or missing for the first page", "previous response"],
    ["MB-11 when the list ends", memberPage.Next, "Empty at the end", "missing"],
    ["MB-13 which roles there are", Member.properties.Role, "`Owner`", "`Admin`", "`Member`", "`RoomOwner`"],
    [
      "MB-20 which roles can be given",
      MemberInfo.properties.Role,
      "`Admin`",
      "`Member`",
      "`change_room_owner`",
    ],
    ["MB-20 how long a name card may be", MemberInfo.properties.NameCard, "32 bytes"],
    ["MB-20 how long custom data may be", MemberInfo.properties.CustomInfo, "60 bytes"],
    [
      "MB-30 who may be the new owner",
      schemas.ChangeRoomOwnerRequest.properties.NewOwner_Account,
      "must be a member",
    ],
    ["MB-40 what CommandType does", marked.CommandType, "1 sets", "2 deletes", "string in its table"],
    [
      "MB-41 how much may be marked",
      operation.mark_room_member,
      "10 members",
      "3 marks",
      "10 different",
      "1000",
    ],
    [
      "MB-50 what a ban does",
      operation.ban_room_member,
      "Removes users",
      "keeps them out until the ban ends",
    ],
    ["MB-50 how long a ban is", ban.Duration, "seconds", "not stated"],
    ["MB-50 how long a reason may be", ban.Reason, "1000 bytes"],
    ["MB-50 how many are banned at once", ban.MemberList_Account, "at most 20"],
    ["MB-51 what lifting a ban does", operation.unban_room_member, "enter the room again"],
    ["MB-52 that the offset has two names", bans.Offset, "`Next`", "`Offset`", "0 for the first page"],
    ["MB-52 how many bans come", bans.Limit, "up to 100", "default is not stated"],
    ["MB-53 when the list ends", banPage.NextOffset, "0 at the end"],
    [
      "MB-53 the unit of a ban's end",
      schemas.BannedAccount.properties.BannedUntil,
      "When the ban ends",
      "seconds",
    ],
    ["MB-60 that who is removed may come back", operation.kick_user_out, "enter again", "`ban_room_member`"],

    ["SE-10 where seats begin", operation.get_seat_list, "count from 0", "sample"],
    ["SE-10 CB-31 what a free seat is", Seat.properties.Member_Account, "free seat"],
    ["SE-20 what 100005 means here", operation.pick_user_on_seat, "100005", "not a member"],
    [
      "SE-30 where the text goes",
      schemas.KickUserOffSeatRequest.properties.Data,
      "text of your application",
      "with the notice",
    ],
    ["SE-40 whom a lock removes", operation.lock_seat, "removes that user from it first"],
    ["SE-40 that the names differ", LockSeatRequest, "`ForbidTaken`", "`IsTakenDisabled`", "other names"],
    ["RO-01 what sdkappid selects", parameters.sdkappid, "application that the call is about"],
  ])("%s", (_, where, ...words) => {
    expectSaid(where, words);
  });

  it.each(switches)("RO-50 RO-19 of %s that true switches it off, and that a sample has false", (name) => {
    expectSaid(NewRoom.properties[name], [
      "True when",
      "Known from the page's sample",
      "false as the default",
    ]);
    for (const { properties } of [Room, RoomUpdate]) expectSaid(properties[name], ["True when"]);
  });

  it.each(["IsPasswordEnabled", "Password"] as const)(
    "RO-20 RO-31 RO-44 of %s that it is domestic",
    (name) => {
      for (const { properties } of [NewRoom, Room, RoomUpdate])
        expectSaid(properties[name], ["Only the domestic"]);
    },
  );

  it("RO-52 nothing of how long an empty room lives: the pages differ", () => {
    const said = JSON.stringify(contractOperations.map(({ post }) => post.description));
    expect(said).not.toMatch(/\b(6|24) hours\b|empty room/);
  });
});
