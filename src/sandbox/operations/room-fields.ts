import type { NewRoom, Room as RoomOnTheWire, RoomUpdate } from "../../../generated/types.ts";
import type { RoomInfo, RoomSettings } from "../state/room.ts";
import type { RoomDraft } from "../state/rooms.ts";

/** A room as calls and events show it. */
export function toFields(info: RoomInfo): RoomOnTheWire {
  return {
    RoomId: info.id,
    RoomName: info.name,
    RoomType: "Conference",
    Owner_Account: info.owner,
    MaxMemberCount: info.maxMemberCount,
    MaxSeatCount: info.maxSeatCount,
    IsVideoDisabled: info.isVideoDisabled,
    IsAudioDisabled: info.isAudioDisabled,
    IsMessageDisabled: info.isMessageDisabled,
    IsScreenSharingDisabled: info.isScreenSharingDisabled,
    IsCloudRecordingDisabled: info.isCloudRecordingDisabled,
    CustomInfo: info.customInfo,
    ScheduleStartTime: toSeconds(info.startTime),
    ScheduleEndTime: toSeconds(info.endTime),
    IsSeatEnabled: info.isSeatEnabled,
    TakeSeatMode: info.takeSeatMode,
    CreateTime: toSeconds(info.createTime),
  };
}

/** The settings that a call asks for. One that it does not name is undefined. */
export function toSettings(fields: NewRoom | RoomUpdate): {
  readonly [Name in keyof RoomSettings]: RoomSettings[Name] | undefined;
} {
  return {
    name: fields.RoomName,
    maxMemberCount: fields.MaxMemberCount,
    isVideoDisabled: fields.IsVideoDisabled,
    isAudioDisabled: fields.IsAudioDisabled,
    isMessageDisabled: fields.IsMessageDisabled,
    isScreenSharingDisabled: fields.IsScreenSharingDisabled,
    isCloudRecordingDisabled: fields.IsCloudRecordingDisabled,
    customInfo: fields.CustomInfo,
    takeSeatMode: fields.TakeSeatMode,
    isPasswordEnabled: fields.IsPasswordEnabled,
    password: fields.Password,
  };
}

export const toDraft = (fields: NewRoom, invitees: readonly string[] | undefined): RoomDraft => ({
  ...toSettings(fields),
  id: fields.RoomId,
  owner: fields.Owner_Account,
  startTime: toMilliseconds(fields.ScheduleStartTime),
  endTime: toMilliseconds(fields.ScheduleEndTime),
  isSeatEnabled: fields.IsSeatEnabled,
  maxSeatCount: fields.MaxSeatCount,
  invitees,
});

export const toSeconds = (milliseconds: number): number => Math.floor(milliseconds / 1000);

const toMilliseconds = (seconds: number | undefined): number | undefined =>
  seconds === undefined ? undefined : seconds * 1000;
