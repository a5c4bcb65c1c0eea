import { describe, expect, it } from "vitest";
import { changedEvent } from "../../../src/cli/event-changes.ts";
import { UsageError } from "../../../src/cli/exit-codes.ts";
import { sampleEvents } from "../../../src/webhooks/index.ts";

const leave = "Room.CallbackAfterMemberLeave";
const seats = "Mic.CallbackAfterSeatInfoChanged";
const [seat] = sampleEvents[seats].SeatList;
const make = (word: string, settings: string[], unchecked = false) =>
  changedEvent(word, settings, unchecked, 0);

describe("--set", () => {
  it.each<[string, string[], object]>([
    [leave, ["RoomId=123"], { RoomId: "123" }],
    [leave, ["RoomId=a=b"], { RoomId: "a=b" }],
    [leave, ["RoomId="], { RoomId: "" }],
    [leave, ["MemberCount=3"], { MemberCount: 3 }],
    [leave, ['MemberList_Account=["a"]'], { MemberList_Account: ["a"] }],
    [leave, ["MemberList_Account.1=7"], { MemberList_Account: ["user1", "7"] }],
    [leave, ["EventTime=5"], { EventTime: 5 }],
    [
      "Room.CallbackAfterCreateRoom",
      ["RoomInfo.RoomId=1", "RoomInfo.MaxSeatCount=2"],
      { RoomInfo: expect.objectContaining({ RoomId: "1", MaxSeatCount: 2, RoomName: "tandy-test-rest" }) },
    ],
    [
      "Room.CallbackUpdateRoomInfo",
      ["RoomInfo.RoomStatus=Running"],
      { RoomInfo: expect.objectContaining({ RoomStatus: "Running" }) },
    ],
    [seats, ["SeatList.0.Member_Account="], { SeatList: [{ ...seat, Member_Account: "" }] }],
    [seats, ["SeatList[0].Index=7"], { SeatList: [{ ...seat, Index: 7 }] }],
    [
      seats,
      ["SeatList.1.Index=2", "SeatList.1.Member_Account=x"],
      { SeatList: [seat, { ...seat, Index: 2, Member_Account: "x" }] },
    ],
  ])("of %s: %j makes %j", (word, settings, expected) => {
    const { text, reasons } = make(word, settings);
    expect([reasons, JSON.parse(text)]).toEqual([[], expect.objectContaining(expected)]);
  });

  it("CB-30: keeps every digit of a number", () => {
    const { text, reasons } = make(seats, ['SeatList=[{"Index":1,"Member_Account":144115233775727695}]']);
    expect(reasons).toEqual([]);
    expect(text).toContain('"Member_Account":144115233775727695}');
    expect(make(leave, ["MemberList_Account.0=144115233775727695"]).text).toContain('"144115233775727695"');
  });

  it("lists the allowed values of a field that has another one", () => {
    expect(make(leave, ["Type=Left"]).reasons.join()).toMatch(/Type .*: Leave, Kicked, Expired/);
  });

  it.each([
    [leave, "RoomIdd=1", /Did you mean RoomId\?.*MemberCount/],
    [leave, "RoomInfo.RoomId=1", /RoomInfo|Did you mean/],
    [leave, "RoomId.Name=1", /RoomId has no fields/],
    [seats, "SeatList.0.index=1", /Did you mean Index\?/],
    [seats, "SeatList.2.Index=1", /from 0 to 1/],
    [seats, "SeatList.first.Index=1", /from 0 to 1/],
    [leave, "__proto__.polluted=1", /Its fields are/],
  ])("of %s refuses %s", (word, setting, message) => {
    expect(() => make(word, [setting])).toThrow(message);
    expect(() => make(word, [setting])).toThrow(UsageError);
  });

  it("sends a field that the event does not have with --force, and changes no prototype", () => {
    const settings = ["More.Deep=true", "__proto__.polluted=1", "constructor.prototype.polluted=1"];
    const { text } = make(leave, settings, true);
    expect(JSON.parse(text)).toMatchObject({ More: { Deep: true } });
    expect({}).not.toHaveProperty("polluted");
  });

  it.each(["RoomId", "=1", "RoomInfo..RoomId=1", ""])("must be a field and a value: %j", (setting) => {
    expect(() => make(leave, [setting])).toThrow(UsageError);
  });
});
