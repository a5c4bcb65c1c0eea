import type { Word } from "./events-samples.ts";

type Kind = "string" | "integer" | "boolean" | "object" | "list" | "list of string" | "list of integer";

/** Fact, event, place in its body, type, and whether it always comes: by CB-20 to CB-25. */
export type Field = [fact: string, event: Word, place: string, kind: Kind, comes: "always" | "or not"];

/** Values that are not of a type, or hold one that is not. */
export const notOf: Record<Kind, unknown[]> = {
  string: [1, null, true, {}, ["x"]],
  integer: ["1", 1.5, null, true, []],
  boolean: ["true", 1, null, {}],
  object: ["x", 1, null, []],
  list: [{}, "x", null, 1],
  "list of string": ["user1", {}, null, [1], ["user1", null]],
  "list of integer": [1000, {}, null, ["1000"], [1000, null], [1000.5]],
};

const created = "Room.CallbackAfterCreateRoom";
const destroyed = "Room.CallbackAfterDestroyRoom";
const updated = "Room.CallbackAfterUpdateRoomInfo";
const entered = "Room.CallbackAfterMemberEnter";
const left = "Room.CallbackAfterMemberLeave";
const seats = "Mic.CallbackAfterSeatInfoChanged";

/** Every field of the samples, but the two that may be of two types (CB-30, CB-32). */
export const fields: Field[] = [
  ["CB-20", created, "CallbackCommand", "string", "always"],
  ["CB-20", created, "Operator_Account", "string", "always"],
  ["CB-20", created, "RoomInfo", "object", "always"],
  ["CB-20", created, "RoomInfo.RoomId", "string", "always"],
  ["CB-20", created, "RoomInfo.RoomName", "string", "or not"],
  ["CB-20", created, "RoomInfo.RoomType", "string", "or not"],
  ["CB-20", created, "RoomInfo.Owner_Account", "string", "or not"],
  ["CB-20", created, "RoomInfo.MaxMemberCount", "integer", "or not"],
  ["CB-20", created, "RoomInfo.MaxSeatCount", "integer", "or not"],
  ["CB-20", created, "RoomInfo.IsVideoDisabled", "boolean", "or not"],
  ["CB-20", created, "RoomInfo.IsAudioDisabled", "boolean", "or not"],
  ["CB-20", created, "RoomInfo.IsMessageDisabled", "boolean", "or not"],
  ["CB-20", created, "RoomInfo.IsScreenSharingDisabled", "boolean", "or not"],
  ["CB-20", created, "RoomInfo.CustomInfo", "string", "or not"],
  ["CB-20", created, "RoomInfo.ScheduleStartTime", "integer", "or not"],
  ["CB-20", created, "RoomInfo.ScheduleEndTime", "integer", "or not"],
  ["CB-20", created, "RoomInfo.RoomStatus", "string", "or not"],
  ["CB-20", created, "RoomInfo.IsSeatEnabled", "boolean", "or not"],
  ["CB-20", created, "RoomInfo.TakeSeatMode", "string", "or not"],
  ["CB-20", created, "RoomInfo.CreateTime", "integer", "or not"],
  ["CB-20", created, "ScheduleInviteeList_Account", "list of string", "or not"],
  ["CB-20 CB-11", created, "EventTime", "integer", "always"],

  ["CB-21", destroyed, "CallbackCommand", "string", "always"],
  ["CB-21", destroyed, "Operator_Account", "string", "always"],
  ["CB-21", destroyed, "RoomId", "string", "always"],
  ["CB-21 CB-11", destroyed, "EventTime", "integer", "always"],

  ["CB-22", updated, "CallbackCommand", "string", "always"],
  ["CB-22", updated, "Operator_Account", "string", "always"],
  ["CB-22", updated, "RoomInfo", "object", "always"],
  ["CB-22", updated, "RoomInfo.RoomId", "string", "always"],
  ["CB-22", updated, "RoomInfo.RoomName", "string", "or not"],
  ["CB-22", updated, "RoomInfo.Owner_Account", "string", "or not"],
  ["CB-22", updated, "RoomInfo.TakeSeatMode", "string", "or not"],
  ["CB-22", updated, "RoomInfo.MaxMemberCount", "integer", "or not"],
  ["CB-22", updated, "RoomInfo.IsVideoDisabled", "boolean", "or not"],
  ["CB-22", updated, "RoomInfo.IsAudioDisabled", "boolean", "or not"],
  ["CB-22", updated, "RoomInfo.IsMessageDisabled", "boolean", "or not"],
  ["CB-22", updated, "RoomInfo.IsScreenSharingDisabled", "boolean", "or not"],
  ["CB-22", updated, "RoomInfo.CustomInfo", "string", "or not"],
  ["CB-22 CB-11", updated, "EventTime", "integer", "always"],

  ["CB-23", entered, "CallbackCommand", "string", "always"],
  ["CB-23", entered, "Operator_Account", "string", "always"],
  ["CB-23", entered, "RoomId", "string", "always"],
  ["CB-23", entered, "MemberCount", "integer", "always"],
  ["CB-23", entered, "Type", "string", "always"],
  ["CB-23", entered, "MemberList_Account", "list of string", "always"],
  ["CB-23 CB-11", entered, "EventTime", "integer", "always"],

  ["CB-24", left, "CallbackCommand", "string", "always"],
  ["CB-24", left, "Operator_Account", "string", "always"],
  ["CB-24", left, "RoomId", "string", "always"],
  ["CB-24", left, "MemberCount", "integer", "always"],
  ["CB-24", left, "Type", "string", "always"],
  ["CB-24", left, "Reason", "string", "or not"],
  ["CB-24", left, "MemberList_Account", "list of string", "always"],
  ["CB-24 CB-11", left, "EventTime", "integer", "always"],

  ["CB-25", seats, "CallbackCommand", "string", "always"],
  ["CB-25 CB-34", seats, "Operator_Account", "string", "or not"],
  ["CB-25", seats, "RoomId", "string", "always"],
  ["CB-25", seats, "SeatList", "list", "always"],
  ["CB-25", seats, "SeatList.0", "object", "always"],
  ["CB-25", seats, "SeatList.0.Index", "integer", "always"],
  ["CB-25", seats, "SeatList.0.IsTakenDisabled", "boolean", "or not"],
  ["CB-25", seats, "SeatList.0.IsVideoDisabled", "boolean", "or not"],
  ["CB-25", seats, "SeatList.0.IsAudioDisabled", "boolean", "or not"],
  ["CB-25 CB-11", seats, "EventTime", "integer", "always"],
];
