import type { OperationId } from "../../src/index.ts";

const accounts = (count: number) => Array.from({ length: count }, (_, i) => `user${i}`);
const marked = (count: number) =>
  accounts(count).map((Member_Account) => ({ Member_Account, Marks: [1000] }));
const toMany = [["user1"], accounts(20)];

/** Fact, operation, place in its request, values that it takes, values that it refuses, and why it does. */
export const requestValues: [
  fact: string,
  operation: OperationId,
  place: string,
  taken: unknown[],
  refused: unknown[],
  problem: string,
][] = [
  ["RO-14", "createRoom", "RoomInfo.RoomType", ["Conference"], ["", "conference", "Meeting"], "const"],
  [
    "RO-19",
    "createRoom",
    "RoomInfo.TakeSeatMode",
    ["None", "FreeToTake", "ApplyToTake"],
    ["", "none", "Free"],
    "enum",
  ],
  [
    "RO-31",
    "updateRoomInfo",
    "RoomInfo.TakeSeatMode",
    ["FreeToTake", "ApplyToTake"],
    ["", "None", "freetotake"],
    "enum",
  ],
  [
    "MB-20 MB-13",
    "updateRoomMemberInfo",
    "MemberInfo.Role",
    ["Admin", "Member"],
    ["", "Owner", "RoomOwner", "admin"],
    "enum",
  ],
  ["MB-40", "markRoomMember", "CommandType", [1, 2], [0, 3, -1], "enum"],
  ["MB-40 the string of the table:", "markRoomMember", "CommandType", [], ["1", "2"], "type"],
  ["MB-41 MB-40", "markRoomMember", "MemberList", [marked(10)], [marked(11)], "maxItems"],
  [
    "MB-41",
    "markRoomMember",
    "MemberList.0.Marks",
    [[1000], [1000, 1001, 1002]],
    [[1000, 1001, 1002, 1003]],
    "maxItems",
  ],
  ["MB-41", "markRoomMember", "MemberList.0.Marks.0", [1000, 2 ** 31 - 1], [999, 0, -1000], "minimum"],
  ["MB-50", "banRoomMember", "MemberList_Account", toMany, [accounts(21)], "maxItems"],
  ["MB-51", "unbanRoomMember", "MemberList_Account", toMany, [accounts(21)], "maxItems"],
  ["MB-60", "kickUserOut", "MemberList_Account", toMany, [accounts(21)], "maxItems"],
  ["MB-52", "getBannedMemberList", "Limit", [1, 100], [101, 1000], "maximum"],
  ["MB-52", "getBannedMemberList", "Offset", [0, 100], [], ""],
  ["MB-10", "getRoomMemberList", "Count", [1, 50], [], ""],
  ["SE-10 seats count from 0,", "pickUserOnSeat", "Index", [0, 1], [], ""],
];

/** Fact, operation, place in its request, and how many bytes the text there may have. */
export const byteLimits: [fact: string, operation: OperationId, place: string, bytes: number][] = [
  ["RO-12", "createRoom", "RoomInfo.RoomId", 48],
  ["RO-13 RO-51", "createRoom", "RoomInfo.RoomName", 100],
  ["RO-31", "updateRoomInfo", "RoomInfo.RoomName", 100],
  ["RO-31", "updateRoomInfo", "RoomInfo.CustomInfo", 500],
  ["MB-20", "updateRoomMemberInfo", "MemberInfo.NameCard", 32],
  ["MB-20", "updateRoomMemberInfo", "MemberInfo.CustomInfo", 60],
  ["MB-50", "banRoomMember", "Reason", 1000],
  ["MB-60", "kickUserOut", "Reason", 1000],
];

/** Fact, operation, and a field that its request does not have, for a reason worth a test. */
export const fieldsWithout: [fact: string, operation: OperationId, place: string, value: unknown][] = [
  ["RO-05 of the quick-start page,", "createRoom", "roomId", "room-test"],
  ["RO-05 of the quick-start page,", "createRoom", "startTime", 1693271355],
  ["RO-05 in lower case,", "createRoom", "RoomInfo.roomName", "a"],
  ["RO-05 of the answer's object,", "createRoom", "Response", {}],
  ["RO-32", "updateRoomInfo", "RoomInfo.ScheduleStartTime", 1693271355],
  ["RO-32", "updateRoomInfo", "RoomInfo.ScheduleEndTime", 1693271355],
  ["RO-32", "updateRoomInfo", "RoomInfo.Owner_Account", "user2"],
  ["RO-32", "updateRoomInfo", "RoomInfo.IsSeatEnabled", true],
  ["RO-32", "updateRoomInfo", "RoomInfo.MaxSeatCount", 16],
  ["RO-32", "updateRoomInfo", "RoomInfo.RoomType", "Conference"],
  ["MB-52 of the table,", "getBannedMemberList", "Next", "0"],
  ["MB-10 of the other list,", "getRoomMemberList", "Offset", 0],
  ["MB-20", "updateRoomMemberInfo", "MemberInfo.Marks", [1000]],
  ["MB-40", "markRoomMember", "MemberList.0.Role", "Admin"],
  ["SE-40 as it is read,", "lockSeat", "IsTakenDisabled", true],
  ["SE-40 as it is read,", "lockSeat", "IsVideoDisabled", true],
  ["SE-40 as it is read,", "lockSeat", "IsAudioDisabled", true],
];
