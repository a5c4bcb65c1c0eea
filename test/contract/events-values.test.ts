import { describe, expect, it } from "vitest";
import { sampleWith, type Word } from "./events-samples.ts";
import { useReceiver } from "./events-support.ts";

const post = useReceiver();
const accepted = { status: 200, problems: [] };
const created = "Room.CallbackAfterCreateRoom";
const updated = "Room.CallbackAfterUpdateRoomInfo";
const entered = "Room.CallbackAfterMemberEnter";
const left = "Room.CallbackAfterMemberLeave";
const seats = "Mic.CallbackAfterSeatInfoChanged";

describe("a value of an event: accepted", () => {
  it.each<[string, Word, string, unknown]>([
    ["CB-20", created, "RoomInfo.RoomType", "Meeting"],
    ["CB-20", created, "RoomInfo.RoomType", "Conference"],
    ["CB-20 CB-35", created, "RoomInfo.RoomType", "A type of tomorrow"],
    ["CB-20", created, "RoomInfo.RoomStatus", "None"],
    ["CB-20", created, "RoomInfo.RoomStatus", "NotStarted"],
    ["CB-20", created, "RoomInfo.RoomStatus", "Running"],
    ["CB-20", created, "RoomInfo.TakeSeatMode", "None"],
    ["CB-20", created, "RoomInfo.TakeSeatMode", "FreeToTake"],
    ["CB-20", created, "RoomInfo.TakeSeatMode", "ApplyToTake"],
    ["CB-20", created, "ScheduleInviteeList_Account", []],
    ["CB-20", created, "ScheduleInviteeList_Account", ["user3", "user3"]],
    ["CB-22", updated, "RoomInfo", { RoomId: "rid-123" }],
    ["CB-22", updated, "RoomInfo.TakeSeatMode", "ApplyToTake"],
    ["CB-23", entered, "MemberList_Account", ["user1", "user2"]],
    ["CB-24", left, "Type", "Leave"],
    ["CB-24", left, "Type", "Kicked"],
    ["CB-24", left, "Type", "Expired"],
    ["CB-24", left, "MemberList_Account", ["user1", "user2"]],
    ["CB-25", seats, "SeatList", []],
    ["CB-25", seats, "SeatList", [{ Index: 0 }, { Index: 1, Member_Account: "user1" }]],
    ["CB-30", seats, "SeatList.0.Member_Account", "144115233775727695"],
    ["CB-30", seats, "SeatList.0.Member_Account", 144115233775727],
    ["CB-30", seats, "SeatList.0.Member_Account", "user1"],
    ["CB-31", seats, "SeatList.0.Member_Account", ""],
    ["CB-31 a free seat", seats, "SeatList.0.Member_Account", undefined],
    ["CB-32", created, "RoomInfo.IsCloudRecordingDisabled", true],
    ["CB-32", created, "RoomInfo.IsCloudRecordingDisabled", "true"],
    ["CB-32", updated, "RoomInfo.IsCloudRecordingDisabled", true],
    ["CB-32", updated, "RoomInfo.IsCloudRecordingDisabled", false],
    ["CB-32", updated, "RoomInfo.IsCloudRecordingDisabled", "true"],
    ["CB-32", updated, "RoomInfo.IsCloudRecordingDisabled", "false"],
    ["CB-20 CB-22", updated, "RoomInfo.IsCloudRecordingDisabled", undefined],
    ["CB-34 as Live sends it", seats, "Operator_Account", undefined],
  ])("%s %s: %s %j", async (_, word, place, value) => {
    expect(await post(word, { body: sampleWith(word, place, value) })).toMatchObject(accepted);
  });

  // Sent as the text of the page: no JavaScript number holds it.
  it("CB-30 Member_Account 144115233775727695, the page's number", async () => {
    const seat = '{"Index":1,"Member_Account":144115233775727695}';
    const text = `{"CallbackCommand":"${seats}","RoomId":"rid-123","SeatList":[${seat}],"EventTime":1670574414123}`;
    expect(await post(seats, { text })).toMatchObject(accepted);
  });
});

describe("a value of an event: refused", () => {
  it.each<[string, Word, string, string[]]>([
    ["CB-20", created, "RoomInfo.RoomStatus", ["", "running", "Finished"]],
    ["CB-20", created, "RoomInfo.TakeSeatMode", ["", "none", "Take"]],
    ["CB-22", updated, "RoomInfo.TakeSeatMode", ["", "none", "Take"]],
    ["CB-24", left, "Type", ["", "Enter", "leave", "Banned"]],
  ])("%s %s: %s %j, which is no documented word", async (_, word, place, values) => {
    for (const value of values) {
      const answer = await post(word, { body: sampleWith(word, place, value) });
      expect(answer).toMatchObject({ status: 422, problems: [`body.${place} enum`] });
    }
  });

  it.each(["", "Leave", "enter"])("CB-23 Type %j of who entered", async (Type) => {
    const answer = await post(entered, { body: sampleWith(entered, "Type", Type) });
    expect(answer).toMatchObject({ status: 422, problems: ["body.Type const"] });
  });

  // Prism names what is wrong with the value by each of the types that it may have.
  it.each<[string, Word, string, unknown[], string[]]>([
    ["CB-20", created, "RoomInfo.RoomType", [1, null, true, {}], ["type", "enum", "type", "anyOf"]],
    [
      "CB-30 CB-31",
      seats,
      "SeatList.0.Member_Account",
      [true, false, null, 1.5, {}, ["user1"]],
      ["type", "type", "anyOf"],
    ],
    [
      "CB-32",
      created,
      "RoomInfo.IsCloudRecordingDisabled",
      [0, 1, null, []],
      ["type", "type", "enum", "anyOf"],
    ],
    [
      "CB-32",
      updated,
      "RoomInfo.IsCloudRecordingDisabled",
      ["no", "", "False", "TRUE"],
      ["type", "enum", "anyOf"],
    ],
  ])("%s %s: %s %j", async (_, word, place, values, kinds) => {
    const problems = kinds.map((kind) => `body.${place} ${kind}`);
    for (const value of values) {
      const answer = await post(word, { body: sampleWith(word, place, value) });
      expect(answer).toMatchObject({ status: 422, problems });
    }
  });
});
