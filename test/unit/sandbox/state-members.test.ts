import { describe, expect, it } from "vitest";
import type { Unstated } from "../../../src/sandbox/index.ts";
import { ban, unban } from "../../../src/sandbox/state/ban.ts";
import type { ChangeContext } from "../../../src/sandbox/state/change.ts";
import { markMembers, unmarkMembers } from "../../../src/sandbox/state/mark.ts";
import { changeOwner, enterRoom, kick, leaveRoom, setMember } from "../../../src/sandbox/state/member.ts";
import { restoreRooms } from "../../../src/sandbox/state/restore-rooms.ts";
import { isBanned, type Room, roleOf } from "../../../src/sandbox/state/room.ts";
import { snapshotRooms } from "../../../src/sandbox/state/room-snapshot.ts";
import { pickOnSeat } from "../../../src/sandbox/state/seat.ts";
import { requestSeat } from "../../../src/sandbox/state/take-seat.ts";
import {
  accountsOf,
  act,
  createRoomWith,
  createSeatedRoom,
  expectRefusal,
  outcomeOf,
} from "./state-support.ts";
import { start } from "./support.ts";

const at = (ms: number): ChangeContext => act({}, start + ms);
const roleIn = (room: Room, account: string) => {
  const member = room.members.get(account);
  return member && roleOf(room, member);
};

describe("entering", () => {
  it("EV-09 tells who entered and how many there are", () => {
    const { room } = createRoomWith();
    expect(enterRoom(room, "alice", act({}, start, "alice"))).toEqual([
      { kind: "entered", roomId: "r1", operator: "alice", time: start, accounts: ["alice"], memberCount: 2 },
    ]);
  });

  it("does nothing for a member", () => {
    const { room } = createRoomWith(["alice"]);
    expect(enterRoom(room, "alice", act())).toEqual([]);
    expect(room.members.size).toBe(2);
  });

  it.each<[Unstated, string]>([
    [{}, "RoomFull"],
    [{ fullRoom: "RoomMemberLimitReached" }, "RoomMemberLimitReached"],
  ])("RO-81 is refused where the room is full, with %j by %s", (unstated, reason) => {
    const { rooms, room } = createRoomWith(["alice"], { maxMemberCount: 2 });
    expectRefusal(rooms, () => enterRoom(room, "bob", act(unstated)), reason);
    expect(enterRoom(room, "alice", act(unstated))).toEqual([]);
  });
});

describe("leaving", () => {
  it.each(["leave", "expired"] as const)(
    "EV-09, SB-05 %s: the room goes on, even without its owner",
    (cause) => {
      const { room } = createRoomWith(["alice"]);
      expect(leaveRoom(room, "owner", cause, act())).toMatchObject([
        { kind: "left", cause, accounts: ["owner"], memberCount: 1 },
      ]);
      expect(room.info.owner).toBe("owner");
      enterRoom(room, "owner", act());
      expect(roleIn(room, "owner")).toBe("Owner");
    },
  );

  it("is refused for somebody who is not there", () => {
    const { rooms, room } = createRoomWith();
    expectRefusal(rooms, () => leaveRoom(room, "alice", "leave", act()), "NotRoomMember");
  });

  it("frees the seat and ends the request, and tells of the seats last", () => {
    const room = createSeatedRoom(["alice", "bob"], { takeSeatMode: "ApplyToTake" });
    pickOnSeat(room, "alice", 2, act());
    requestSeat(room, "bob", undefined);
    expect(kick(room, ["alice", "bob"], "why", act())).toMatchObject([
      { kind: "left", cause: "kicked", accounts: ["alice", "bob"], reason: "why", memberCount: 1 },
      { kind: "seats", cause: "left-room", indexes: [2] },
    ]);
    expect(room.seats[2]?.account).toBeUndefined();
    expect(room.seatRequests.size).toBe(0);
  });
});

describe("kicking", () => {
  it.each<[string, string[], string[]]>([
    ["MB-60 members", ["alice", "bob"], ["alice", "bob"]],
    ["members among strangers", ["x", "alice", "y"], ["alice"]],
    ["somebody who is named twice", ["alice", "alice"], ["alice"]],
    ["the owner", ["owner"], ["owner"]],
  ])("removes %s", (_, accounts, gone) => {
    const { room } = createRoomWith(["alice", "bob"]);
    expect(kick(room, accounts, "", act())).toMatchObject([{ accounts: gone }]);
    expect(accountsOf(room)).toEqual(["owner", "alice", "bob"].filter((account) => !gone.includes(account)));
    for (const account of gone) expect(outcomeOf(enterRoom(room, account, act()))).toEqual(["entered"]);
  });

  it("does nothing to strangers, or is refused", () => {
    const { rooms, room } = createRoomWith(["alice"]);
    expect(kick(room, ["x"], "", act())).toEqual([]);
    const strict = act({ strangers: "NotRoomMember" });
    expectRefusal(rooms, () => kick(room, ["alice", "x"], "", strict), "NotRoomMember");
    expect(outcomeOf(kick(room, ["alice"], "", strict))).toEqual(["left"]);
  });
});

describe("a ban", () => {
  it("MB-50, EV-05 removes a member, and keeps the user out until it ends", () => {
    const { rooms, room } = createRoomWith(["alice"]);
    expect(ban(room, ["alice", "x"], "why", 60, at(0))).toMatchObject([
      { kind: "left", cause: "kicked", accounts: ["alice"], reason: "why" },
    ]);
    for (const account of ["alice", "x"]) {
      expectRefusal(rooms, () => enterRoom(room, account, at(59_999)), "OperationNotAllowed");
      expect(outcomeOf(enterRoom(room, account, at(60_000)))).toEqual(["entered"]);
    }
  });

  it("is replaced by a later one", () => {
    const { room } = createRoomWith();
    ban(room, ["alice"], "", 60, at(0));
    ban(room, ["alice"], "", 10, at(1000));
    expect([10_999, 11_000].map((ms) => isBanned(room, "alice", start + ms))).toEqual([true, false]);
  });

  it("is over for a user who came in after it, also where the clock is set back", () => {
    const { rooms, room } = createRoomWith();
    ban(room, ["alice"], "", 10, act());
    expect(outcomeOf(enterRoom(room, "alice", at(10_000)))).toEqual(["entered"]);
    expect(isBanned(room, "alice", start)).toBe(false);
    const snapshot = snapshotRooms(rooms, start);
    expect(snapshotRooms(restoreRooms(snapshot, {}, act()), start)).toEqual(snapshot);
  });

  it("MB-51 is lifted, also where there is none", () => {
    const { room } = createRoomWith();
    ban(room, ["alice"], "", 60, act());
    expect(unban(room, ["alice", "x"])).toEqual([]);
    expect(outcomeOf(enterRoom(room, "alice", act()))).toEqual(["entered"]);
  });

  it.each<[Unstated, string | string[], boolean]>([
    [{}, ["left"], false],
    [{ zeroBan: "ends-at-once" }, ["left"], false],
    [{ zeroBan: "forever" }, ["left"], true],
    [{ zeroBan: "InvalidParameter" }, "InvalidParameter", false],
  ])("of 0 seconds, with %j", (unstated, expected, banned) => {
    const { room } = createRoomWith(["alice"]);
    expect(outcomeOf(ban(room, ["alice"], "", 0, act(unstated)))).toEqual(expected);
    expect(isBanned(room, "alice", start + 1e12)).toBe(banned);
  });

  it("is refused for a negative duration, or for strangers where they are not skipped", () => {
    const { rooms, room } = createRoomWith(["alice"]);
    expectRefusal(rooms, () => ban(room, ["alice"], "", -1, act()), "InvalidParameter");
    const strict = act({ strangers: "NotRoomMember" });
    expectRefusal(rooms, () => ban(room, ["alice", "x"], "", 1, strict), "NotRoomMember");
  });
});

describe("changing a member", () => {
  it("MB-20 changes what is given", () => {
    const { room } = createRoomWith(["alice"]);
    expect(setMember(room, "alice", { nameCard: "A", customInfo: "c", role: "Admin" })).toEqual([]);
    setMember(room, "alice", { nameCard: "" });
    expect(room.members.get("alice")).toMatchObject({ nameCard: "", customInfo: "c" });
    expect(roleIn(room, "alice")).toBe("Admin");
    setMember(room, "alice", { role: "Member" });
    expect(roleIn(room, "alice")).toBe("Member");
  });

  it.each<[string, string, object, string]>([
    ["a stranger", "x", { nameCard: "X" }, "NotRoomMember"],
    ["the role of the owner", "owner", { nameCard: "X", role: "Member" }, "OperationNotAllowed"],
  ])("refuses %s", (_, account, settings, reason) => {
    const { rooms, room } = createRoomWith();
    expectRefusal(rooms, () => setMember(room, account, settings), reason);
  });

  it("MB-13, MB-30 has one owner, who forgets having been an admin", () => {
    const { room } = createRoomWith(["alice"]);
    setMember(room, "alice", { role: "Admin" });
    changeOwner(room, "owner", "alice", act());
    expect(["owner", "alice"].map((account) => roleIn(room, account))).toEqual(["Member", "Owner"]);
    changeOwner(room, "alice", "owner", act());
    expect(["owner", "alice"].map((account) => roleIn(room, account))).toEqual(["Owner", "Member"]);
  });
});

describe("marks", () => {
  const marksOf = (room: Room, account: string) => room.members.get(account)?.marks;

  it("MB-40 are added and deleted, each once", () => {
    const { room } = createRoomWith(["alice"]);
    expect(markMembers(room, [{ account: "alice", marks: [1000, 1001] }])).toEqual([]);
    markMembers(room, [
      { account: "alice", marks: [1001, 1002, 1002] },
      { account: "owner", marks: [1000] },
    ]);
    expect(marksOf(room, "alice")).toEqual([1000, 1001, 1002]);
    expect(unmarkMembers(room, [{ account: "alice", marks: [1001, 5000] }])).toEqual([]);
    expect(marksOf(room, "alice")).toEqual([1000, 1002]);
    expect(marksOf(room, "owner")).toEqual([1000]);
  });

  it("MB-41 are at most 10 different ones in a room", () => {
    const { rooms, room } = createRoomWith(["alice", "bob"]);
    const ten = Array.from({ length: 10 }, (_, index) => 1000 + index);
    markMembers(room, [{ account: "alice", marks: ten }]);
    markMembers(room, [{ account: "bob", marks: ten }]);
    const eleventh = [{ account: "bob", marks: [1010] }];
    expectRefusal(rooms, () => markMembers(room, eleventh), "InvalidParameter");
    leaveRoom(room, "alice", "leave", act());
    unmarkMembers(room, [{ account: "bob", marks: [1000] }]);
    expect(markMembers(room, eleventh)).toEqual([]);
  });

  it("MB-41 count while somebody has them, and go with the last one who leaves", () => {
    const { rooms, room } = createRoomWith(["alice", "bob"]);
    const ten = Array.from({ length: 10 }, (_, index) => 1000 + index);
    markMembers(room, [{ account: "alice", marks: ten }]);
    markMembers(room, [{ account: "bob", marks: [1000] }]);
    leaveRoom(room, "alice", "leave", act());
    const others = Array.from({ length: 9 }, (_, index) => 1010 + index);
    expect(markMembers(room, [{ account: "bob", marks: others }])).toEqual([]);
    expectRefusal(rooms, () => markMembers(room, [{ account: "owner", marks: [1019] }]), "InvalidParameter");
  });

  it.each([markMembers, unmarkMembers])("MB-42 are refused for all where one is no member", (change) => {
    const { rooms, room } = createRoomWith(["alice"]);
    markMembers(room, [{ account: "alice", marks: [1000] }]);
    const markings = ["alice", "x"].map((account) => ({ account, marks: [1000, 1001] }));
    expectRefusal(rooms, () => change(room, markings), "NotRoomMember");
  });
});
