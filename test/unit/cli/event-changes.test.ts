import { describe, expect, it } from "vitest";
import { readChanges } from "../../../src/cli/event-changes.ts";
import { UsageError } from "../../../src/cli/exit-codes.ts";

const leave = "Room.CallbackAfterMemberLeave";

describe("--set", () => {
  it.each<[string, string[], object]>([
    [leave, ["RoomId=123"], { RoomId: "123" }],
    [leave, ["RoomId=a=b"], { RoomId: "a=b" }],
    [leave, ["RoomId="], { RoomId: "" }],
    [leave, ["MemberCount=3"], { MemberCount: 3 }],
    [leave, ["MemberCount=many"], { MemberCount: "many" }],
    [leave, ['MemberList_Account=["a"]'], { MemberList_Account: ["a"] }],
    [leave, ["More=true", "Text=word"], { More: true, Text: "word" }],
    [
      "Room.CallbackAfterCreateRoom",
      ["RoomInfo.RoomId=1", "RoomInfo.MaxSeatCount=2"],
      { RoomInfo: { RoomId: "1", MaxSeatCount: 2 } },
    ],
    ["Room.CallbackUpdateRoomInfo", ["RoomInfo.RoomId=1"], { RoomInfo: { RoomId: "1" } }],
    ["Room.Unknown", ["RoomId=1"], { RoomId: 1 }],
  ])("of %s: %j makes %j", (word, settings, expected) => {
    expect(readChanges(word, settings)).toEqual(expected);
  });

  it("changes no prototype, whatever a field is called", () => {
    const changes = readChanges(leave, ["__proto__.polluted=1", "constructor.prototype.polluted=1"]);
    expect(Object.keys(changes)).toEqual(["__proto__", "constructor"]);
    expect({}).not.toHaveProperty("polluted");
  });

  it.each(["RoomId", "=1", "RoomInfo..RoomId=1", ""])("must be a field and a value: %j", (setting) => {
    expect(() => readChanges(leave, [setting])).toThrow(UsageError);
  });
});
