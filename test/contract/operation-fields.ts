import type { OperationId } from "../../src/index.ts";
import type { notOf } from "./events-fields.ts";

/** Fact, operation, place in its body, type, and whether it must be there. */
export type OperationField = [
  fact: string,
  operation: OperationId,
  place: string,
  kind: keyof typeof notOf,
  comes: "always" | "or not",
];

const switches = ["Video", "Audio", "Message", "ScreenSharing", "CloudRecording"].map(
  (what) => `Is${what}Disabled`,
);
const optional = (
  fact: string,
  operation: OperationId,
  parent: string,
  kind: keyof typeof notOf,
  names: readonly string[],
) => names.map((name): OperationField => [fact, operation, `${parent}.${name}`, kind, "or not"]);
const roomIdOf = (fact: string, operation: OperationId): OperationField => [
  fact,
  operation,
  "RoomId",
  "string",
  "always",
];
const accountsOf = (fact: string, operation: OperationId): OperationField => [
  fact,
  operation,
  "MemberList_Account",
  "list of string",
  "always",
];

/** The fields of requests, by the facts. */
export const requestFields: OperationField[] = [
  ["RO-11", "createRoom", "RoomInfo", "object", "always"],
  ["RO-12", "createRoom", "RoomInfo.RoomId", "string", "always"],
  ["RO-13", "createRoom", "RoomInfo.RoomName", "string", "or not"],
  ["RO-14", "createRoom", "RoomInfo.RoomType", "string", "always"],
  ["RO-15", "createRoom", "RoomInfo.Owner_Account", "string", "or not"],
  ["RO-16", "createRoom", "RoomInfo.MaxMemberCount", "integer", "or not"],
  ["RO-17", "createRoom", "RoomInfo.ScheduleStartTime", "integer", "or not"],
  ["RO-18", "createRoom", "RoomInfo.ScheduleEndTime", "integer", "or not"],
  ...optional("RO-19", "createRoom", "RoomInfo", "boolean", [...switches, "IsSeatEnabled"]),
  ...optional("RO-19", "createRoom", "RoomInfo", "string", ["CustomInfo", "TakeSeatMode"]),
  ["RO-19", "createRoom", "RoomInfo.MaxSeatCount", "integer", "or not"],
  ["RO-19", "createRoom", "ScheduleInviteeList_Account", "list of string", "or not"],
  ["RO-20", "createRoom", "RoomInfo.IsPasswordEnabled", "boolean", "or not"],
  ["RO-20", "createRoom", "RoomInfo.Password", "string", "or not"],

  roomIdOf("RO-25", "destroyRoom"),

  ["RO-30", "updateRoomInfo", "RoomInfo", "object", "always"],
  ["RO-31", "updateRoomInfo", "RoomInfo.RoomId", "string", "always"],
  ["RO-31", "updateRoomInfo", "RoomInfo.MaxMemberCount", "integer", "or not"],
  ...optional("RO-31", "updateRoomInfo", "RoomInfo", "string", [
    "RoomName",
    "CustomInfo",
    "TakeSeatMode",
    "Password",
  ]),
  ...optional("RO-31", "updateRoomInfo", "RoomInfo", "boolean", [...switches, "IsPasswordEnabled"]),

  roomIdOf("RO-40", "getRoomInfo"),

  roomIdOf("MB-10", "getRoomMemberList"),
  ["MB-10", "getRoomMemberList", "Count", "integer", "or not"],
  ["MB-10", "getRoomMemberList", "Next", "string", "or not"],

  roomIdOf("MB-20", "updateRoomMemberInfo"),
  ["MB-20", "updateRoomMemberInfo", "MemberInfo", "object", "always"],
  ["MB-20", "updateRoomMemberInfo", "MemberInfo.Member_Account", "string", "always"],
  ...optional("MB-20", "updateRoomMemberInfo", "MemberInfo", "string", ["NameCard", "Role", "CustomInfo"]),

  roomIdOf("MB-30", "changeRoomOwner"),
  ["MB-30", "changeRoomOwner", "From_Account", "string", "always"],
  ["MB-30", "changeRoomOwner", "NewOwner_Account", "string", "always"],

  roomIdOf("MB-40", "markRoomMember"),
  ["MB-40", "markRoomMember", "CommandType", "integer", "always"],
  ["MB-40", "markRoomMember", "MemberList", "list", "always"],
  ["MB-40", "markRoomMember", "MemberList.0", "object", "or not"],
  ["MB-40", "markRoomMember", "MemberList.0.Member_Account", "string", "always"],
  ["MB-40", "markRoomMember", "MemberList.0.Marks", "list of integer", "always"],

  roomIdOf("MB-50", "banRoomMember"),
  accountsOf("MB-50", "banRoomMember"),
  ["MB-50", "banRoomMember", "Reason", "string", "always"],
  ["MB-50", "banRoomMember", "Duration", "integer", "always"],
  roomIdOf("MB-51", "unbanRoomMember"),
  accountsOf("MB-51", "unbanRoomMember"),

  roomIdOf("MB-52", "getBannedMemberList"),
  ["MB-52", "getBannedMemberList", "Limit", "integer", "or not"],
  ["MB-52", "getBannedMemberList", "Offset", "integer", "or not"],

  roomIdOf("MB-60", "kickUserOut"),
  accountsOf("MB-60", "kickUserOut"),
  ["MB-60", "kickUserOut", "Reason", "string", "always"],

  roomIdOf("SE-10", "getSeatList"),
  roomIdOf("SE-20", "pickUserOnSeat"),
  ["SE-20", "pickUserOnSeat", "Member_Account", "string", "always"],
  ["SE-20", "pickUserOnSeat", "Index", "integer", "always"],
  roomIdOf("SE-30", "kickUserOffSeat"),
  ["SE-30", "kickUserOffSeat", "Member_Account", "string", "always"],
  ["SE-30", "kickUserOffSeat", "Data", "string", "always"],
  roomIdOf("SE-40", "lockSeat"),
  ["SE-40", "lockSeat", "Index", "integer", "always"],
  ["SE-40", "lockSeat", "ForbidTaken", "boolean", "or not"],
  ["SE-40", "lockSeat", "ForbidVideo", "boolean", "or not"],
  ["SE-40", "lockSeat", "ForbidAudio", "boolean", "or not"],

  ["SC-11", "setCallback", "Url", "string", "always"],
  ["SC-12", "setCallback", "CallbackCommandList", "list of string", "always"],
  ["CC-07", "updateCallback", "Url", "string", "always"],
  ["CC-07", "updateCallback", "CallbackCommandList", "list of string", "always"],
];

const info = "Response.RoomInfo";

/** The fields of successes beside the envelope, by the facts. */
export const responseFields: OperationField[] = [
  ["RO-04 RO-40", "getRoomInfo", "Response", "object", "always"],
  ["RO-40", "getRoomInfo", info, "object", "always"],
  ["RO-40", "getRoomInfo", `${info}.RoomId`, "string", "always"],
  ...optional("RO-40", "getRoomInfo", info, "string", ["RoomName", "RoomType", "Owner_Account"]),
  ...optional("RO-40", "getRoomInfo", info, "string", ["CustomInfo", "RoomStatus", "TakeSeatMode"]),
  ...optional("RO-40", "getRoomInfo", info, "integer", ["MaxMemberCount", "MaxSeatCount", "MemberCount"]),
  ...optional("RO-40 RO-42", "getRoomInfo", info, "integer", [
    "ScheduleStartTime",
    "ScheduleEndTime",
    "CreateTime",
  ]),
  ...optional("RO-40", "getRoomInfo", info, "boolean", [...switches, "IsSeatEnabled"]),
  ["RO-44", "getRoomInfo", `${info}.IsPasswordEnabled`, "boolean", "or not"],
  ["RO-44", "getRoomInfo", `${info}.Password`, "string", "or not"],

  ["RO-04 MB-11", "getRoomMemberList", "Response", "object", "always"],
  ["MB-11", "getRoomMemberList", "Response.Next", "string", "or not"],
  ["MB-11", "getRoomMemberList", "Response.MemberList", "list", "always"],
  ["MB-11", "getRoomMemberList", "Response.MemberList.0", "object", "or not"],
  ["MB-11", "getRoomMemberList", "Response.MemberList.0.Member_Account", "string", "always"],
  ...optional("MB-11", "getRoomMemberList", "Response.MemberList.0", "string", [
    "NameCard",
    "Role",
    "CustomInfo",
  ]),
  ["MB-11", "getRoomMemberList", "Response.MemberList.0.Marks", "list of integer", "or not"],

  ["RO-04 MB-53", "getBannedMemberList", "Response", "object", "always"],
  ["MB-53", "getBannedMemberList", "Response.BannedAccountList", "list", "always"],
  ["MB-53", "getBannedMemberList", "Response.BannedAccountList.0", "object", "or not"],
  ["MB-53", "getBannedMemberList", "Response.BannedAccountList.0.Member_Account", "string", "always"],
  ["MB-53", "getBannedMemberList", "Response.BannedAccountList.0.BannedUntil", "integer", "or not"],
  ["MB-53", "getBannedMemberList", "Response.NextOffset", "integer", "or not"],

  ["RO-04 SE-10", "getSeatList", "Response", "object", "always"],
  ["SE-10", "getSeatList", "Response.SeatList", "list", "always"],
  ["SE-10", "getSeatList", "Response.SeatList.0", "object", "or not"],
  ["SE-10", "getSeatList", "Response.SeatList.0.Index", "integer", "always"],
  ...optional("SE-10", "getSeatList", "Response.SeatList.0", "boolean", [
    "IsTakenDisabled",
    "IsVideoDisabled",
    "IsAudioDisabled",
  ]),

  // Nothing says what comes when there is no configuration (CC-06).
  ["CC-03 CC-06", "getCallback", "Response", "object", "or not"],
  ["CC-03", "getCallback", "Response.Url", "string", "always"],
  ["CC-03", "getCallback", "Response.CallbackCommandList", "list of string", "always"],
];
