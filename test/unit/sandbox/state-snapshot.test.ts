import { describe, expect, it } from "vitest";
import { ban } from "../../../src/sandbox/state/ban.ts";
import { markMembers } from "../../../src/sandbox/state/mark.ts";
import { enterRoom, setMember } from "../../../src/sandbox/state/member.ts";
import { restoreRooms } from "../../../src/sandbox/state/restore-rooms.ts";
import { snapshotRooms } from "../../../src/sandbox/state/room-snapshot.ts";
import { createRoom, updateRoom } from "../../../src/sandbox/state/rooms.ts";
import { lockSeat, pickOnSeat } from "../../../src/sandbox/state/seat.ts";
import { requestSeat } from "../../../src/sandbox/state/take-seat.ts";
import { act, createRoomWith, outcomeOf } from "./state-support.ts";
import { start } from "./support.ts";

/** Rooms that have something of everything. */
function createFullRooms() {
  const { rooms, room } = createRoomWith(["alice", "bob", "carol"], {
    name: "The room",
    isSeatEnabled: true,
    maxSeatCount: 3,
    takeSeatMode: "ApplyToTake",
    isPasswordEnabled: true,
    password: "1234",
    startTime: start + 5000,
  });
  setMember(room, "alice", { role: "Admin", nameCard: "A", customInfo: "a" });
  markMembers(room, [{ account: "bob", marks: [1000, 1003] }]);
  pickOnSeat(room, "alice", 1, act());
  lockSeat(room, 2, { isLocked: true, isVideoDisabled: true }, act());
  requestSeat(room, "carol", 0);
  requestSeat(room, "bob", undefined);
  ban(room, ["dave", "erin"], "why", 60, act());
  ban(room, ["frank"], "", 1, act());
  // More members than the limit allows: a call may lower it.
  updateRoom(rooms, room, { maxMemberCount: 1 }, act());
  createRoom(rooms, { id: "r2" }, act({ ownerJoins: false }));
  return rooms;
}

const restored = (seeds: unknown) => restoreRooms(seeds, {}, act({}, start + 1000));

describe("a snapshot", () => {
  it("shows everything of a room, in plain words", () => {
    const [room] = snapshotRooms(createFullRooms(), start + 1000);
    expect(room).toMatchObject({
      id: "r1",
      name: "The room",
      owner: "owner",
      members: [
        { account: "owner", role: "Owner", nameCard: "", customInfo: "", marks: [] },
        { account: "alice", role: "Admin", nameCard: "A", customInfo: "a", marks: [] },
        { account: "bob", role: "Member", marks: [1000, 1003] },
        { account: "carol" },
      ],
      seats: [
        { index: 0, account: null, isLocked: false, isVideoDisabled: false, isAudioDisabled: false },
        { index: 1, account: "alice" },
        { index: 2, account: null, isLocked: true, isVideoDisabled: true },
      ],
      seatRequests: [
        { account: "carol", index: 0 },
        { account: "bob", index: null },
      ],
      bans: [
        { account: "dave", until: start + 60_000, reason: "why" },
        { account: "erin", until: start + 60_000, reason: "why" },
      ],
    });
  });

  it("stays as it was when the room changes", () => {
    const rooms = createFullRooms();
    const before = snapshotRooms(rooms, start);
    const copy = structuredClone(before);
    enterRoom(rooms.byId.get("r2") ?? expect.fail(), "alice", act());
    updateRoom(rooms, rooms.byId.get("r1") ?? expect.fail(), { name: "new" }, act());
    markMembers(rooms.byId.get("r1") ?? expect.fail(), [{ account: "bob", marks: [1001] }]);
    expect(before).toEqual(copy);
  });

  it("becomes the same rooms again, as an object and as JSON", () => {
    const snapshot = snapshotRooms(createFullRooms(), start + 1000);
    expect(JSON.parse(JSON.stringify(snapshot))).toEqual(snapshot);
    for (const seeds of [snapshot, JSON.parse(JSON.stringify(snapshot))]) {
      const rooms = restored(seeds);
      expect(snapshotRooms(rooms, start + 1000)).toEqual(snapshot);
      // What is not in the snapshot is right as well: the room is full, the banned stay out, the seated sit.
      const [room] = rooms.byId.values();
      if (room === undefined) return expect.fail();
      expect(outcomeOf(enterRoom(room, "zoe", act()))).toBe("RoomFull");
      expect(outcomeOf(enterRoom(room, "dave", act()))).toBe("OperationNotAllowed");
      expect(outcomeOf(pickOnSeat(room, "alice", 0, act()))).toBe("AlreadySeated");
    }
  });
});

describe("rooms to start with", () => {
  it("need no more than an id", () => {
    const [room] = snapshotRooms(restored([{ id: "r1" }]), start);
    const { rooms } = createRoomWith([], { owner: "admin" });
    const [created] = snapshotRooms(rooms, start);
    expect(room).toEqual({
      ...created,
      createTime: start + 1000,
      startTime: start + 1000,
      endTime: start + 3_601_000,
    });
  });

  it("have the members that they list, and the owner only if listed", () => {
    const [room] = snapshotRooms(
      restored([{ id: "r1", owner: "bob", members: [{ account: "alice" }] }]),
      start,
    );
    expect(room).toMatchObject({ owner: "bob", members: [{ account: "alice", role: "Member" }] });
  });

  const seats = { isSeatEnabled: true, maxSeatCount: 2, takeSeatMode: "ApplyToTake" };
  const members = [{ account: "alice" }, { account: "bob" }];

  it.each<[string, unknown, string]>([
    ["nothing", undefined, "rooms"],
    ["null", null, "rooms"],
    ["an object", { id: "r1" }, "rooms"],
    ["a room that is none", ["r1"], "rooms[0]"],
    ["a room without an id", [{ id: "r0" }, {}], "rooms[1].id"],
    ["an empty id", [{ id: "" }], "rooms[0].id"],
    ["two rooms of one id", [{ id: "r1" }, { id: "r1" }], "rooms[1]"],
    ["an unknown field", [{ id: "r1", colour: "red" }], "rooms[0].colour"],
    ["an inherited name", JSON.parse('[{ "id": "r1", "__proto__": {} }]'), "rooms[0].__proto__"],
    ["a field of another type", [{ id: "r1", isVideoDisabled: "no" }], "rooms[0].isVideoDisabled"],
    ["a meeting of a minute", [{ id: "r1", startTime: 0, endTime: 60_000 }], "rooms[0]"],
    ["members that are no list", [{ id: "r1", members: {} }], "rooms[0].members"],
    ["a member of null", [{ id: "r1", members: [null] }], "rooms[0].members[0]"],
    ["a member without an account", [{ id: "r1", members: [{}] }], "rooms[0].members[0].account"],
    ["a member twice", [{ id: "r1", members: [...members, ...members] }], "rooms[0].members[2].account"],
    [
      "a second owner",
      [{ id: "r1", members: [{ account: "a", role: "Owner" }] }],
      "rooms[0].members[0].role",
    ],
    [
      "an owner who is an admin",
      [{ id: "r1", owner: "a", members: [{ account: "a", role: "Admin" }] }],
      "rooms[0].members[0].role",
    ],
    [
      "a mark below 1000",
      [{ id: "r1", members: [{ account: "a", marks: [1] }] }],
      "rooms[0].members[0].marks",
    ],
    [
      "11 different marks",
      [
        {
          id: "r1",
          members: [{ account: "a", marks: Array.from({ length: 11 }, (_, index) => 1000 + index) }],
        },
      ],
      "rooms[0].members[0]",
    ],
    ["seats in a room without", [{ id: "r1", seats: [{ index: 0 }] }], "rooms[0].seats[0]"],
    ["a seat that is not there", [{ id: "r1", ...seats, seats: [{ index: 2 }] }], "rooms[0].seats[0]"],
    [
      "a stranger on a seat",
      [{ id: "r1", ...seats, members, seats: [{ index: 0 }, { index: 1, account: "x" }] }],
      "rooms[0].seats[1]",
    ],
    [
      "somebody on a locked seat",
      [{ id: "r1", ...seats, members, seats: [{ index: 0, account: "alice", isLocked: true }] }],
      "rooms[0].seats[0]",
    ],
    [
      "somebody on two seats",
      [{ id: "r1", ...seats, members, seats: [0, 1].map((index) => ({ index, account: "alice" })) }],
      "rooms[0].seats[1]",
    ],
    [
      "two on one seat",
      [{ id: "r1", ...seats, members, seats: members.map(({ account }) => ({ index: 0, account })) }],
      "rooms[0].seats[1]",
    ],
    [
      "a request of a stranger",
      [{ id: "r1", ...seats, members, seatRequests: [{ account: "x" }] }],
      "rooms[0].seatRequests[0]",
    ],
    [
      "a banned member",
      [{ id: "r1", members, bans: [{ account: "bob", until: start + 2000 }] }],
      "rooms[0].bans[0].account",
    ],
    ["a ban without an end", [{ id: "r1", bans: [{ account: "bob" }] }], "rooms[0].bans[0].until"],
  ])("are not %s", (_, seeds, option) => {
    expect(() => restored(seeds)).toThrow(
      expect.objectContaining({
        name: "ConferenceOptionsError",
        option,
        message: expect.stringContaining(option),
      }),
    );
  });

  it("RO-81 are not more than the plan allows", () => {
    const seeds = [{ id: "r1", maxMemberCount: 21 }];
    expect(() => restoreRooms(seeds, { members: 20 }, act())).toThrow("PaidLimitExceeded");
  });
});
