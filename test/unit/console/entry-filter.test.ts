import { expect, it } from "vitest";
import { summaryOf } from "../../../src/console/entry.ts";
import { asJsonLines, everything, isShown } from "../../../src/console/entry-filter.ts";
import { aCall, anEvent } from "./lines.ts";

it.each([
  ["nothing", {}, true, true],
  ["calls", { kind: "call" }, true, false],
  ["events", { kind: "delivery" }, false, true],
  ["an operation", { name: "createRoom" }, true, false],
  ["a command", { name: "Room.CallbackAfterMemberEnter" }, false, true],
  ["a room", { roomId: "r1" }, true, true],
  ["another room", { roomId: "r2" }, false, false],
  ["text in the event, in any case", { text: "ALICE" }, false, true],
  ["text and kind", { text: "alice", kind: "call" }, false, false],
] as const)("a filter by %s", (_, changes, call, event) => {
  const filter = { ...everything, ...changes };
  expect([isShown(aCall(), filter), isShown(anEvent(), filter)]).toEqual([call, event]);
});

it.each([
  [{ MemberList_Account: ["alice", "bob"] }, "alice, bob"],
  [{ SeatList: [{ Index: 0 }, { Index: 1, Member_Account: "alice" }] }, "1: alice"],
  [{ MemberList: [{ Member_Account: "bob", Marks: [1000] }] }, "bob"],
  [{ Index: 2, Member_Account: "carol" }, "2: carol"],
  [{ Index: 0 }, "0"],
  [{ SeatList: "nonsense", MemberList_Account: 7 }, "7"],
  [{ Member_Account: { toString: 1, valueOf: 1 } }, ""],
  [{ MemberList_Account: ["bob", { toString: 1, valueOf: 1 }, null, ["x"]] }, "bob"],
  [{ SeatList: [{ Index: {}, Member_Account: { toString: 1, valueOf: 1 } }] }, ""],
  [null, ""],
  ["text", ""],
])("%j is about %j", (body, about) => {
  expect(summaryOf(aCall({ body })).about).toBe(about);
});

it("JSON lines have a line for each entry", () => {
  const lines = asJsonLines([aCall(), anEvent()]).trimEnd().split("\n");
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { operation: "createRoom" },
    { command: "Room.CallbackAfterMemberEnter" },
  ]);
});
