import { expect, it } from "vitest";
import { asCurl, asSeed, asTest } from "../../../src/console/copy-as.ts";
import { type Moment, timelineOf } from "../../../src/console/room-timeline.ts";
import { aCall, anEvent } from "./lines.ts";

/** A moment in a word: what happened, and what arrived. */
const shown = ({ time, call, event, arrival }: Moment): string =>
  [
    time,
    call && "call",
    event && `happened ${event.number}`,
    arrival && `arrived ${arrival.delivery.number} +${arrival.delay}`,
    arrival?.isOvertaken && "overtaken",
    arrival?.isRepeated && "again",
  ]
    .filter((part) => part || part === 0)
    .join(" ");
const lost = { status: null, failure: "network", fault: "lose", taken: false } as const;

it.each([
  [
    "a call and its event",
    [aCall(), anEvent({ time: 5, sentTime: 9 })],
    ["0 call", "5 happened 2 arrived 2 +4"],
  ],
  ["another room", [anEvent({ roomId: "r2" })], []],
  ["an event that is lost", [anEvent(lost)], ["0 happened 2"]],
  ["an event that is not sent", [anEvent({ status: null, notSent: "not configured" })], ["0 happened 2"]],
  [
    "an event that is not answered",
    [anEvent({ status: null, failure: "timeout" })],
    ["0 happened 2 arrived 2 +0"],
  ],
  ["an event that is late", [anEvent({ sentTime: 3000 })], ["0 happened 2", "3000 arrived 2 +3000"]],
  [
    "an event that arrives twice",
    [anEvent(), anEvent({ number: 3, sentTime: 40 })],
    ["0 happened 2 arrived 2 +0", "40 arrived 3 +40 again"],
  ],
  [
    "two events that overtake each other",
    [anEvent({ number: 3, time: 10, sentTime: 20 }), anEvent({ time: 5, sentTime: 30 })],
    ["5 happened 2", "10 happened 3 arrived 3 +10", "30 arrived 2 +25 overtaken"],
  ],
])("the timeline of %s", (_, entries, expected) => {
  expect(timelineOf(entries, "r1").map(shown)).toEqual(expected);
});

const moments = timelineOf(
  [
    aCall(),
    aCall({ time: 1, operation: "getRoomInfo", body: { RoomId: "r1" }, errorCode: 100004 }),
    aCall({ time: 2, operation: "kickUserOut", body: { RoomId: "r1" }, errorCode: null, response: null }),
    anEvent({ time: 3 }),
    anEvent({
      time: 4,
      command: "Room.CallbackAfterMemberLeave",
      body: { RoomId: "r1", Type: "Expired", MemberList_Account: ["alice"] },
    }),
    anEvent({
      time: 5,
      command: "Room.CallbackAfterMemberLeave",
      body: { RoomId: "r1", Type: "Kicked", MemberList_Account: ["bob"] },
    }),
  ],
  "r1",
);

it("a test repeats what callers and users did, and expects the events", () => {
  const text = asTest(moments, "r1");
  for (const line of [
    'await client.createRoom({"RoomInfo":{"RoomId":"r1"}});',
    'await expect(client.getRoomInfo({"RoomId":"r1"})).rejects.toMatchObject({ code: 100004 });',
    'await client.kickUserOut({"RoomId":"r1"}).catch(() => {});',
    'users.enter("alice");',
    'users.expire("alice");',
  ]) {
    expect(text.split("\n")).toContain(line);
  }
  expect(text).not.toContain('("bob")');
  expect(text.match(/ {2}"Room\.Callback/g)).toHaveLength(3);
});

it("a seed has the room alone", () => {
  const rooms = [{ id: "r1" }, { id: "r2" }];
  const state = { applications: [{ sdkAppId: 1, rooms }, { sdkAppId: 2 }] };
  expect(JSON.parse(asSeed(state, 1, "r1"))).toEqual({
    applications: [{ sdkAppId: 1, rooms: [{ id: "r1" }] }],
  });
});

it("curl has a command for each call", () => {
  expect(asCurl(moments).match(/^curl /gm)).toHaveLength(3);
});
