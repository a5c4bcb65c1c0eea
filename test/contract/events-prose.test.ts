import { describe, expect, it } from "vitest";
import contract from "../../generated/openapi.json" with { type: "json" };

const { pathItems, parameters, schemas, responses } = contract.components;
const { roomCreated, roomInfoUpdated, membersLeft, seatsChanged } = pathItems;
const { EventAnswer, EventTime, MemberEnteredEvent, MembersLeftEvent, RoomInfo, Seat } = schemas;
const events = contract.tags.find(({ name }) => name === "Events");

// A sentence is the same wherever its lines break.
const flat = (text = "") => text.replaceAll(/\s+/g, " ");

describe("the prose of the events", () => {
  it.each(Object.entries(pathItems))("tells of %s when it is sent and what to do with it", (_, { post }) => {
    expect(post.summary).toMatch(/^\S.{10,}[^.]$/);
    expect(post.description).toMatch(/^Sent after .{10,}\n\n\S.{40,}/s);
    expect(post.requestBody.description).toMatch(/^\S.{8,}\.$/);
  });

  // What a reader must not miss, each where it belongs.
  it.each<[string, string | undefined, RegExp]>([
    [
      "CB-02 only configured events are sent",
      events?.description,
      /if the word of the event is in the configured/,
    ],
    [
      "CB-04 whose SdkAppid is to be checked",
      parameters.EventSdkAppid.description,
      /Check that it is your own/,
    ],
    ["CB-03 how SdkAppid is spelt", parameters.EventSdkAppid.description, /capital S and a small a/],
    [
      "CB-06 json and JSON",
      parameters.EventContenttype.description,
      /`json` in one place and `JSON` in another/,
    ],
    ["CB-08 platforms of siblings", parameters.EventOptPlatform.description, /sibling products/],
    ["CB-09 all of the answer is mandatory", EventAnswer.description, /All three fields are mandatory/],
    [
      "CB-09 what code 0 says",
      EventAnswer.properties.ErrorCode.description,
      /0 says that the result is ignored/,
    ],
    ["CB-10 what another code does", EventAnswer.properties.ErrorCode.description, /is not stated/],
    ["CB-10 what no answer does", responses.EventReceived.description, /on no Conference page/],
    ["CB-10 events report what has happened", events?.description, /has happened already/],
    ["CB-11 EventTime is in milliseconds", EventTime.description, /milliseconds/],
    ["CB-14 answer first, within 2 s", responses.EventReceived.description, /Answer first.*Chat.*2 seconds/],
    [
      "CB-11 CB-20 which times are seconds",
      roomCreated.post.description,
      /in seconds, `EventTime` is in milli/,
    ],
    [
      "CB-20 a name twice",
      schemas.RoomCreatedEvent.properties.ScheduleInviteeList_Account.description,
      /twice/,
    ],
    ["CB-20 RoomInfo is in the sample only", RoomInfo.description, /Only the sample shows this object/],
    ["CB-20 the kinds of room", RoomInfo.properties.RoomType.description, /`Meeting`.*`Conference`/],
    ["CB-20 the slip of the table", RoomInfo.properties.ScheduleEndTime.description, /a slip/],
    ["CB-20 seconds", RoomInfo.properties.ScheduleStartTime.description, /planned start.* in seconds/],
    ["CB-20 seconds", RoomInfo.properties.ScheduleEndTime.description, /planned end.* in seconds/],
    ["CB-20 what CreateTime is", RoomInfo.properties.CreateTime.description, /in seconds.*planned start/],
    [
      "CB-20 modes of taking a seat",
      schemas.TakeSeatMode.description,
      /`None`.*off.*`FreeToTake`.*`ApplyToTake`.*ask/,
    ],
    ["CB-21 where the id of the room stands", schemas.RoomDestroyedEvent.description, /not in a `RoomInfo`/],
    ["CB-22 all or what changed", schemas.RoomInfoUpdatedEvent.description, /is not stated/],
    ["CB-22 all or what changed", roomInfoUpdated.post.description, /is not stated/],
    [
      "CB-23 what MemberCount is",
      MemberEnteredEvent.properties.MemberCount.description,
      /in the room.*capacity/,
    ],
    [
      "CB-24 what MemberCount is",
      MembersLeftEvent.properties.MemberCount.description,
      /in the room.*capacity/,
    ],
    [
      "CB-24 why they left",
      MembersLeftEvent.properties.Type.description,
      /`Leave`.*`Kicked`.*`Expired`.*heartbeat/,
    ],
    ["CB-24 when there is a reason", MembersLeftEvent.properties.Reason.description, /not stated/],
    ["CB-24 when there is a reason", membersLeft.post.description, /`Reason` is present.* is not stated/],
    ["CB-25 all seats or those that changed", schemas.SeatsChangedEvent.description, /is not stated/],
    ["CB-25 all seats or those that changed", seatsChanged.post.description, /is not stated/],
    ["CB-30 a string, and a number", Seat.properties.Member_Account.description, /144115233775727695.*2\^53/],
    [
      "CB-30 what JSON.parse does",
      Seat.properties.Member_Account.description,
      /`JSON.parse` makes 144115233775727680/,
    ],
    ["CB-30 what to do", seatsChanged.post.description, /Read `Member_Account` as text/],
    [
      "CB-31 a free seat",
      Seat.properties.Member_Account.description,
      /free seat it is empty.*leave the field out/,
    ],
    ["CB-31 a free seat", seatsChanged.post.description, /empty or missing is free/],
    [
      "CB-32 a boolean, and a string",
      RoomInfo.properties.IsCloudRecordingDisabled.description,
      /`"false"`: take both/,
    ],
    ["CB-32 a boolean, and a string", roomInfoUpdated.post.description, /a boolean or one of the strings/],
    [
      "CB-33 the older word",
      roomInfoUpdated.post.description,
      /`Room.CallbackUpdateRoomInfo`; treat.* as this one/,
    ],
    [
      "CB-34 Live leaves the operator out",
      schemas.SeatsChangedEvent.description,
      /Live.*`Operator_Account`.*missing/,
    ],
  ])("says %s", (_, description, words) => {
    expect(flat(description)).toMatch(words);
  });

  it.each([
    "RoomCreatedEvent",
    "RoomDestroyedEvent",
    "RoomInfoUpdatedEvent",
    "MemberEnteredEvent",
    "MembersLeftEvent",
    "SeatsChangedEvent",
    "RoomInfo",
    "Seat",
  ] as const)("CB-35 says that %s may bring other fields", (name) => {
    expect(flat(schemas[name].description)).toMatch(/fields that are not listed here may come as well/i);
  });

  it("CB-13 states no signature: that scheme is Chat's and Live's", () => {
    const said = JSON.stringify([pathItems, parameters, responses.EventReceived]);
    expect(said).not.toMatch(/\bSign\b|RequestTime|sha256/i);
  });
});
