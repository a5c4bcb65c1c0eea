import { eventSamples } from "../../generated/event-samples.ts";
import { withMember } from "./support.ts";

/**
 * The samples of CB-20 to CB-25, to the letter; two of the pages' are not JSON, and stand here corrected. As text, because
 * `JSON.parse` would change a digit of CB-25.
 */
export const samples = {
  "Room.CallbackAfterCreateRoom":
    '{"CallbackCommand":"Room.CallbackAfterCreateRoom","Operator_Account":"admin","RoomInfo":{"RoomId":"tandy-test-rest","RoomName":"tandy-test-rest","RoomType":"Meeting","Owner_Account":"user3","MaxMemberCount":300,"MaxSeatCount":16,"IsVideoDisabled":true,"IsAudioDisabled":true,"IsMessageDisabled":true,"IsScreenSharingDisabled":true,"IsCloudRecordingDisabled":true,"CustomInfo":"custom123","ScheduleStartTime":1703589922,"ScheduleEndTime":1703593522,"RoomStatus":"Running","IsSeatEnabled":true,"TakeSeatMode":"ApplyToTake","CreateTime":1703589922},"ScheduleInviteeList_Account":["user2","user3","user3"],"EventTime":1703589922780}',
  "Room.CallbackAfterDestroyRoom":
    '{"CallbackCommand":"Room.CallbackAfterDestroyRoom","Operator_Account":"admin","RoomId":"tandy-test-rest","EventTime":1703589922780}',
  "Room.CallbackAfterUpdateRoomInfo":
    '{"CallbackCommand":"Room.CallbackAfterUpdateRoomInfo","Operator_Account":"bob","RoomInfo":{"RoomId":"rid-123","RoomName":"rname-123","Owner_Account":"jack","TakeSeatMode":"FreeToTake","MaxMemberCount":300,"IsVideoDisabled":false,"IsAudioDisabled":false,"IsMessageDisabled":false,"IsScreenSharingDisabled":false,"IsCloudRecordingDisabled":"false","CustomInfo":"123"},"EventTime":1670574414123}',
  "Room.CallbackAfterMemberEnter":
    '{"CallbackCommand":"Room.CallbackAfterMemberEnter","Operator_Account":"user1","RoomId":"rid-123","MemberCount":20,"Type":"Enter","MemberList_Account":["user1"],"EventTime":1670574414123}',
  "Room.CallbackAfterMemberLeave":
    '{"CallbackCommand":"Room.CallbackAfterMemberLeave","Operator_Account":"user1","RoomId":"rid-123","MemberCount":20,"Type":"Leave","Reason":"xxxx","MemberList_Account":["user1"],"EventTime":1670574414123}',
  "Mic.CallbackAfterSeatInfoChanged":
    '{"CallbackCommand":"Mic.CallbackAfterSeatInfoChanged","Operator_Account":"user1","RoomId":"rid-123","SeatList":[{"Index":1,"Member_Account":144115233775727695,"IsTakenDisabled":false,"IsVideoDisabled":false,"IsAudioDisabled":false}],"EventTime":1670574414123}',
};

export type Word = keyof typeof samples;

/** The six words of CB-01, in its order. */
export const words = Object.keys(samples) as Word[];

/** The words of the contract: a new event is in every table of the tests at once. */
export const everyWord = Object.keys(eventSamples);

/** The page's sample as text; of an event without one here, the contract's own. */
export const sampleOf = (word: string): string =>
  samples[word as Word] ?? JSON.stringify((eventSamples as Record<string, object>)[word]);

/** The sample with the member at `place` set to `value`, or left out where that is `undefined`. */
export const sampleWith = (word: string, place: string, value: unknown): object =>
  withMember(JSON.parse(sampleOf(word)), place, value) as object;
