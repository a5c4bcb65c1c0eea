import type { CreateRoomRequest, NewRoom, RoomUpdate } from "../../generated/types.ts";
import {
  boolean,
  checkOptions,
  type Rule,
  type Rules,
  required,
  text,
  wholeNumber,
} from "../internal/check.ts";

const string: Rule = { test: (value) => typeof value === "string", must: "a string" };
const count = wholeNumber(0);

/** The fields that `update_room_info` can change. */
const changeable: Rules<Omit<RoomUpdate, "RoomId">> = {
  RoomName: string,
  MaxMemberCount: count,
  IsVideoDisabled: boolean,
  IsAudioDisabled: boolean,
  IsMessageDisabled: boolean,
  IsScreenSharingDisabled: boolean,
  IsCloudRecordingDisabled: boolean,
  CustomInfo: string,
  TakeSeatMode: text,
  IsPasswordEnabled: boolean,
  Password: string,
};

const roomRules: Rules<NewRoom> = {
  RoomId: required(text),
  RoomType: required(text),
  Owner_Account: text,
  ScheduleStartTime: count,
  ScheduleEndTime: count,
  IsSeatEnabled: boolean,
  MaxSeatCount: count,
  ...changeable,
};

const requestRules: Rules<CreateRoomRequest> = {
  RoomInfo: {
    test: (value) => typeof value === "object" && value !== null,
    must: "an object",
    required: true,
  },
  ScheduleInviteeList_Account: {
    // The spread turns a hole into undefined, which `every` would skip.
    test: (users) => Array.isArray(users) && [...users].every((user) => typeof user === "string"),
    must: "an array of user ids",
  },
};

/** Whether `update_room_info` can give a room this value. It cannot switch taking seats off. */
export const isChangeable = (name: keyof NewRoom, value: unknown): boolean =>
  name === "TakeSeatMode" ? value !== "None" : Object.hasOwn(changeable, name);

/**
 * Checks what a room is asked for with: names and types. The service judges the values.
 *
 * @returns A copy, which the caller cannot change during the call.
 */
export function checkRoom(request: CreateRoomRequest): CreateRoomRequest {
  checkOptions("ensureRoom", request, requestRules);
  const { RoomInfo, ScheduleInviteeList_Account: users } = request;
  const copy = { ...RoomInfo };
  checkOptions("RoomInfo", copy, roomRules);
  return { RoomInfo: copy, ...(users && { ScheduleInviteeList_Account: [...users] }) };
}
