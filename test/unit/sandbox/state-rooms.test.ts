import { describe, expect, it } from "vitest";
import type { SandboxPlan } from "../../../src/sandbox/index.ts";
import type { ChangeContext } from "../../../src/sandbox/state/change.ts";
import { changeOwner } from "../../../src/sandbox/state/member.ts";
import { hasStarted, type Room } from "../../../src/sandbox/state/room.ts";
import {
  createRoom,
  createRooms,
  destroyRoom,
  findRoom,
  type RoomDraft,
  updateRoom,
} from "../../../src/sandbox/state/rooms.ts";
import { requestSeat } from "../../../src/sandbox/state/take-seat.ts";
import { accountsOf, act, createRoomWith, expectRefusal, outcomeOf } from "./state-support.ts";
import { start } from "./support.ts";

const minute = 60_000;
const at = (ms: number): ChangeContext => act({}, start + ms);

/** The room that this draft makes. */
function made(draft: Partial<RoomDraft>, plan?: SandboxPlan): Room {
  const rooms = createRooms(plan);
  expect(outcomeOf(createRoom(rooms, { id: "r1", ...draft }, act()))).toEqual(["created"]);
  return rooms.byId.get("r1") as Room;
}

describe("what a room has by default", () => {
  it.each<[string, Partial<RoomDraft>, object, SandboxPlan?]>([
    ["RO-13 its id for a name", {}, { name: "r1" }],
    ["RO-15 the caller for an owner", {}, { owner: "admin" }],
    ["RO-16 the limit of a trial", {}, { maxMemberCount: 20 }],
    ["RO-16 the limit of the plan", {}, { maxMemberCount: 7 }, { members: 7 }],
    ["RO-17 a start now", {}, { startTime: start, createTime: start }],
    ["RO-18 an end an hour after the start", { startTime: 5 }, { endTime: 5 + 60 * minute }],
    ["RO-50 nothing switched off", {}, { isVideoDisabled: false, isMessageDisabled: false }],
    ["no seats", { maxSeatCount: 3 }, { isSeatEnabled: false, takeSeatMode: "None", maxSeatCount: 3 }],
    ["seats to take", { isSeatEnabled: true }, { takeSeatMode: "FreeToTake", maxSeatCount: 16 }],
    ["the seats of the plan", { isSeatEnabled: true }, { maxSeatCount: 2 }, { seats: 2 }],
    ["what is undefined", { name: undefined, owner: undefined }, { name: "r1", owner: "admin" }],
  ])("%s", (_, draft, expected, plan) => {
    expect(made(draft, plan).info).toMatchObject(expected);
  });

  it("as many seats as it supports, and none without support", () => {
    expect(made({ isSeatEnabled: true, maxSeatCount: 3 }).seats).toHaveLength(3);
    expect(made({ maxSeatCount: 3 }).seats).toEqual([]);
  });

  it("RO-41, MB-12 the owner as its only member, unless the option says otherwise", () => {
    expect(accountsOf(made({ owner: "alice" }))).toEqual(["alice"]);
    const rooms = createRooms();
    createRoom(rooms, { id: "r1" }, act({ ownerJoins: false }));
    expect(accountsOf(rooms.byId.get("r1") as Room)).toEqual([]);
  });
});

describe("creating a room", () => {
  it("EV-01, EV-11 tells of the room, who made it and who is invited", () => {
    const [created] = createRoom(createRooms(), { id: "r1", invitees: ["bob"] }, act()) as object[];
    expect(created).toMatchObject({
      kind: "created",
      roomId: "r1",
      operator: "admin",
      time: start,
      memberCount: 1,
      invitees: ["bob"],
      info: { id: "r1", owner: "admin" },
    });
  });

  it.each<[string, Partial<RoomDraft>, ChangeContext, string]>([
    ["an id that exists", { id: "r1" }, at(0), "RoomAlreadyExists"],
    ["an id of the caller's own room", { id: "r1" }, act({}, start, "owner"), "OwnRoomExists"],
    ["RO-18 less than 5 minutes", { startTime: 0, endTime: 5 * minute - 1 }, at(0), "InvalidParameter"],
    ["RO-18 an end before the start", { endTime: start - 1 }, at(0), "InvalidParameter"],
    ["an empty id", { id: "" }, at(0), "InvalidParameter"],
    ["an empty owner", { owner: "" }, at(0), "InvalidParameter"],
    ["a start before 1970", { startTime: -1 }, at(0), "InvalidParameter"],
    ["an end that no Date can hold", { endTime: 8.64e15 + 1 }, at(0), "InvalidParameter"],
    ["no members", { maxMemberCount: 0 }, at(0), "InvalidParameter"],
    ["less than 0 seats", { maxSeatCount: -1 }, at(0), "InvalidParameter"],
    ["more members than the plan has", { maxMemberCount: 51 }, at(0), "PaidLimitExceeded"],
    ["more seats than the plan has", { isSeatEnabled: true, maxSeatCount: 9 }, at(0), "PaidLimitExceeded"],
  ])("refuses %s", (_, draft, context, reason) => {
    const { rooms } = createRoomWith([], {}, { members: 50, seats: 8 });
    expectRefusal(rooms, () => createRoom(rooms, { id: "r2", ...draft }, context), reason);
  });

  it("takes 5 minutes, and any number of members without a plan", () => {
    made({ startTime: 0, endTime: 5 * minute, maxMemberCount: 1_000_000 });
    made({ endTime: 8.64e15 });
  });

  it("refuses so many seats that they would fill the memory", () => {
    const rooms = createRooms();
    const draft = { id: "r1", isSeatEnabled: true, maxSeatCount: 1e9 };
    expectRefusal(rooms, () => createRoom(rooms, draft, act()), "PaidLimitExceeded");
  });

  it("RO-54 refuses an id within a second after its last creation", () => {
    const { rooms, room } = createRoomWith();
    destroyRoom(rooms, room, at(10));
    expectRefusal(rooms, () => createRoom(rooms, { id: "r1" }, at(999)), "RoomIdCreatedTooOften");
    expect(outcomeOf(createRoom(rooms, { id: "r2" }, at(999)))).toEqual(["created"]);
    expect(outcomeOf(createRoom(rooms, { id: "r1" }, at(1000)))).toEqual(["created"]);
  });

  it.each([
    ["before it is destroyed", -3_600_000, -3_600_000],
    ["afterwards", 10, -3_600_000],
  ])("RO-54 takes an id where the clock was set back %s", (_, destroyed, created) => {
    const { rooms, room } = createRoomWith();
    destroyRoom(rooms, room, at(destroyed));
    expect(outcomeOf(createRoom(rooms, { id: "r1" }, at(created)))).toEqual(["created"]);
  });

  it("RO-54 takes an id at once whose room is older than a second", () => {
    const { rooms, room } = createRoomWith();
    destroyRoom(rooms, room, at(1000));
    expect(outcomeOf(createRoom(rooms, { id: "r1" }, at(1000)))).toEqual(["created"]);
  });
});

describe("what is kept of destroyed rooms", () => {
  it("is little, however many there were", () => {
    const rooms = createRooms();
    for (let ms = 0; ms < 100_000; ms += 250) {
      createRoom(rooms, { id: `short${ms}` }, at(ms));
      createRoom(rooms, { id: `long${ms}` }, at(ms));
      destroyRoom(rooms, rooms.byId.get(`short${ms}`) as Room, at(ms + 10));
      const old = rooms.byId.get(`long${ms - 1000}`);
      if (old !== undefined) destroyRoom(rooms, old, at(ms));
    }
    expect(rooms.shortLived.size).toBeLessThanOrEqual(4);
    expect(rooms.byId.size).toBe(4);
  });
});

describe("the schedule", () => {
  it.each<[string, number, boolean]>([
    ["has not started before the planned start", 10 * minute - 1, false],
    ["has started at the planned start", 10 * minute, true],
    ["RO-52 goes on after the planned end", 1000 * minute, true],
  ])("a room %s", (_, ms, expected) => {
    expect(hasStarted(made({ startTime: start + 10 * minute }).info, start + ms)).toBe(expected);
  });
});

describe("updating a room", () => {
  it("RO-31, EV-03 changes what is given, and tells of it even if it was so before", () => {
    const { rooms, room } = createRoomWith();
    const before = room.info;
    const settings = { name: "new", customInfo: undefined, isVideoDisabled: false };
    expect(updateRoom(rooms, room, settings, at(5))).toMatchObject([
      {
        kind: "updated",
        time: start + 5,
        settings: { name: "new", isVideoDisabled: false },
        info: { name: "new" },
      },
    ]);
    expect(room.info).toEqual({ ...before, name: "new" });
  });

  it("lets members stay where the new limit is below their number", () => {
    const { rooms, room } = createRoomWith(["alice", "bob"]);
    expect(outcomeOf(updateRoom(rooms, room, { maxMemberCount: 1 }, act()))).toEqual(["updated"]);
    expect(room.members.size).toBe(3);
  });

  it("ends the requests for seats where nobody asks any more", () => {
    const { rooms, room } = createRoomWith(["alice"], { isSeatEnabled: true, takeSeatMode: "ApplyToTake" });
    requestSeat(room, "alice", undefined);
    updateRoom(rooms, room, { name: "new" }, act());
    expect(room.seatRequests.size).toBe(1);
    updateRoom(rooms, room, { takeSeatMode: "FreeToTake" }, act());
    expect(room.seatRequests.size).toBe(0);
  });

  it.each<[string, object, string]>([
    ["no members", { maxMemberCount: 0 }, "InvalidParameter"],
    ["more members than the plan has", { name: "new", maxMemberCount: 51 }, "PaidLimitExceeded"],
  ])("refuses %s", (_, settings, reason) => {
    const { rooms, room } = createRoomWith([], {}, { members: 50 });
    expectRefusal(rooms, () => updateRoom(rooms, room, settings, act()), reason);
  });
});

describe("destroying a room", () => {
  it("EV-02 tells of it, and leaves nothing to find", () => {
    const { rooms, room } = createRoomWith(["alice"]);
    expect(destroyRoom(rooms, room, at(5))).toEqual([
      { kind: "destroyed", roomId: "r1", operator: "admin", time: start + 5 },
    ]);
    expect(outcomeOf(findRoom(rooms, "r1"))).toBe("RoomNotFound");
  });
});

describe("a new owner", () => {
  it("MB-30 is a member; the former owner stays one", () => {
    const { room } = createRoomWith(["alice"]);
    expect(changeOwner(room, "owner", "alice", at(5))).toMatchObject([
      { kind: "owner-changed", info: { owner: "alice" } },
    ]);
    expect(accountsOf(room)).toEqual(["owner", "alice"]);
  });

  it.each<[string, string, string, string | string[]]>([
    ["MB-30 a stranger", "owner", "stranger", "NotRoomMember"],
    ["somebody to whom another than the owner gives it", "alice", "bob", "InvalidParameter"],
    ["the owner: nothing happens", "owner", "owner", []],
  ])("is not %s", (_, from, to, expected) => {
    const { room } = createRoomWith(["alice", "bob"]);
    expect(outcomeOf(changeOwner(room, from, to, act()))).toEqual(expected);
    expect(room.info.owner).toBe("owner");
  });
});
