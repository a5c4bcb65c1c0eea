import { describe, expect, it } from "vitest";
import { setMember } from "../../../src/sandbox/state/member.ts";
import type { Room } from "../../../src/sandbox/state/room.ts";
import { kickOffSeat, lockSeat, pickOnSeat, type SeatLocks } from "../../../src/sandbox/state/seat.ts";
import {
  endSeatRequest,
  grantSeat,
  leaveSeat,
  requestSeat,
  takeSeat,
} from "../../../src/sandbox/state/take-seat.ts";
import { act, createRoomWith, createSeatedRoom, outcomeOf } from "./state-support.ts";

const seatedIn = ({ seats }: Room) => seats.map(({ account }) => account ?? "");

/** Seat 0 has `carol`, seat 3 is locked, `dave` asks for a seat; alice and bob stand. */
function createBusyRoom(takeSeatMode: "None" | "FreeToTake" | "ApplyToTake" = "ApplyToTake"): Room {
  const room = createSeatedRoom(["alice", "bob", "carol", "dave"], { takeSeatMode });
  pickOnSeat(room, "carol", 0, act());
  lockSeat(room, 3, { isLocked: true }, act());
  requestSeat(room, "dave", undefined);
  return room;
}

const withoutSeats = () => createRoomWith(["alice"]).room;

/** Expects a refusal that leaves the seats and requests. */
function expectSeatRefusal(room: Room, change: (room: Room) => object, reason: string): void {
  const { seats } = room;
  const requests = [...room.seatRequests];
  expect(outcomeOf(change(room))).toBe(reason);
  expect(room.seats).toBe(seats);
  expect([...room.seatRequests]).toEqual(requests);
}

describe("picking a user on a seat", () => {
  it("SE-20, EV-06 seats the user, and tells of that seat and of all", () => {
    const room = createBusyRoom();
    expect(pickOnSeat(room, "alice", 1, act())).toMatchObject([
      { kind: "seats", cause: "picked", indexes: [1], seats: room.seats, operator: "admin" },
    ]);
    expect(seatedIn(room)).toEqual(["carol", "alice", "", ""]);
  });

  it.each<[string, string, number, string]>([
    ["somebody who is no member", "x", 1, "NotRoomMember"],
    ["a locked seat", "alice", 3, "SeatLocked"],
    ["somebody who asks for a seat", "dave", 1, "AlreadyQueueing"],
    ["somebody on another seat", "carol", 1, "AlreadySeated"],
    ["somebody on this seat", "carol", 0, "AlreadySeated"],
    ["a seat that is taken", "alice", 0, "SeatTaken"],
    ["a seat that is not there", "alice", 4, "InvalidParameter"],
    ["a seat below 0", "alice", -1, "InvalidParameter"],
  ])("SE-20 refuses %s", (_, account, index, reason) => {
    expectSeatRefusal(createBusyRoom(), (room) => pickOnSeat(room, account, index, act()), reason);
  });

  it("SE-20 refuses a taken seat where no other is free as the option says", () => {
    const room = createBusyRoom();
    const full = act({ fullSeats: "SeatsFull" });
    expectSeatRefusal(room, () => pickOnSeat(room, "alice", 0, full), "SeatTaken");
    for (const index of [1, 2]) lockSeat(room, index, { isLocked: true }, act());
    expectSeatRefusal(room, () => pickOnSeat(room, "alice", 0, full), "SeatsFull");
    expectSeatRefusal(room, () => pickOnSeat(room, "alice", 0, act()), "SeatTaken");
  });

  it("SE-20 refuses a room without seats", () => {
    expectSeatRefusal(withoutSeats(), (room) => pickOnSeat(room, "alice", 0, act()), "SeatsNotSupported");
  });
});

describe("kicking a user off a seat", () => {
  it("SE-30 frees the seat, with the text of the application", () => {
    const room = createBusyRoom();
    expect(kickOffSeat(room, "carol", "time over", act())).toMatchObject([
      { kind: "seats", cause: "kicked-off", indexes: [0], reason: "time over" },
    ]);
    expect(seatedIn(room)).toEqual(["", "", "", ""]);
    expect(outcomeOf(pickOnSeat(room, "carol", 1, act()))).toEqual(["seats"]);
  });

  it.each(["alice", "x"])("SE-30 does nothing where %s has no seat", (account) => {
    const room = createBusyRoom();
    expect(kickOffSeat(room, account, "", act())).toEqual([]);
    expect(kickOffSeat(withoutSeats(), account, "", act())).toEqual([]);
  });
});

describe("locking a seat", () => {
  it("SE-40 removes the one who sits there, in one change", () => {
    const room = createBusyRoom();
    expect(lockSeat(room, 0, { isLocked: true }, act())).toMatchObject([
      { kind: "seats", cause: "locked", indexes: [0] },
    ]);
    expect(room.seats[0]).toMatchObject({ account: undefined, isLocked: true });
    expect(outcomeOf(pickOnSeat(room, "carol", 1, act()))).toEqual(["seats"]);
  });

  it.each<[SeatLocks, object]>([
    [{ isVideoDisabled: true }, { isVideoDisabled: true, isAudioDisabled: false }],
    [{ isAudioDisabled: true }, { isVideoDisabled: false, isAudioDisabled: true }],
  ])("SE-40 with %j changes that alone, and the user stays", (locks, expected) => {
    const room = createBusyRoom();
    expect(outcomeOf(lockSeat(room, 0, locks, act()))).toEqual(["seats"]);
    expect(room.seats[0]).toEqual({ account: "carol", isLocked: false, ...expected });
  });

  it.each<[string, number, SeatLocks]>([
    ["unlocking an open seat", 1, { isLocked: false }],
    ["locking a locked one", 3, { isLocked: true, isVideoDisabled: undefined }],
    ["nothing to change", 1, {}],
  ])("is no change with %s", (_, index, locks) => {
    const room = createBusyRoom();
    const { seats } = room;
    expect(lockSeat(room, index, locks, act())).toEqual([]);
    expect(room.seats).toBe(seats);
  });

  it("SE-40 refuses a seat that is not there, and a room without seats", () => {
    const locks = { isLocked: true };
    expectSeatRefusal(createBusyRoom(), (room) => lockSeat(room, 4, locks, act()), "InvalidParameter");
    expectSeatRefusal(withoutSeats(), (room) => lockSeat(room, 0, locks, act()), "SeatsNotSupported");
  });
});

describe("taking a seat", () => {
  it.each<[string, number | undefined, string[]]>([
    ["the seat that the user wants", 2, ["carol", "", "alice", ""]],
    ["the first that is free", undefined, ["carol", "alice", "", ""]],
  ])("EV-10 takes %s", (_, index, expected) => {
    const room = createBusyRoom("FreeToTake");
    expect(takeSeat(room, "alice", index, act())).toMatchObject([{ kind: "seats", cause: "taken" }]);
    expect(seatedIn(room)).toEqual(expected);
  });

  it("lets owner and admins sit down where others must ask", () => {
    const room = createBusyRoom();
    setMember(room, "alice", { role: "Admin" });
    expect(outcomeOf(takeSeat(room, "alice", undefined, act()))).toEqual(["seats"]);
    expect(outcomeOf(takeSeat(room, "owner", undefined, act()))).toEqual(["seats"]);
    expectSeatRefusal(room, () => takeSeat(room, "bob", 2, act()), "OperationNotAllowed");
  });

  it.each<[string, string, number | undefined, string]>([
    ["a stranger", "x", 1, "NotRoomMember"],
    ["a locked seat", "alice", 3, "SeatLocked"],
    ["somebody who sits", "carol", undefined, "AlreadySeated"],
    ["a seat that is taken", "alice", 0, "SeatTaken"],
    ["a seat that is not there", "alice", 4, "SeatIndexNotValid"],
  ])("RO-81 refuses %s", (_, account, index, reason) => {
    expectSeatRefusal(createBusyRoom("FreeToTake"), (room) => takeSeat(room, account, index, act()), reason);
  });

  it("RO-81 refuses where every seat is taken or locked, and where there are none", () => {
    const room = createBusyRoom("FreeToTake");
    takeSeat(room, "alice", undefined, act());
    takeSeat(room, "bob", undefined, act());
    expectSeatRefusal(room, () => takeSeat(room, "owner", undefined, act()), "SeatsFull");
    expectSeatRefusal(withoutSeats(), (other) => takeSeat(other, "alice", 0, act()), "SeatsNotSupported");
  });

  it("RO-42 refuses where taking seats is switched off", () => {
    expectSeatRefusal(
      createBusyRoom("None"),
      (room) => takeSeat(room, "owner", 1, act()),
      "OperationNotAllowed",
    );
  });
});

describe("leaving a seat", () => {
  it("EV-10 frees it", () => {
    const room = createBusyRoom();
    expect(leaveSeat(room, "carol", act())).toMatchObject([
      { kind: "seats", cause: "left-seat", indexes: [0] },
    ]);
    expect(seatedIn(room)).toEqual(["", "", "", ""]);
    expect(outcomeOf(pickOnSeat(room, "carol", 1, act()))).toEqual(["seats"]);
  });

  it.each([
    ["alice", "OperationNotAllowed"],
    ["x", "NotRoomMember"],
  ])("refuses %s, who has none, with %s", (account, reason) => {
    expectSeatRefusal(createBusyRoom(), (room) => leaveSeat(room, account, act()), reason);
  });
});

describe("asking for a seat", () => {
  it("waits in order until it is granted, withdrawn or declined", () => {
    const room = createBusyRoom();
    expect(requestSeat(room, "alice", 2)).toEqual([]);
    expect([...room.seatRequests.keys()]).toEqual(["dave", "alice"]);
    expect(grantSeat(room, "alice", act())).toMatchObject([{ cause: "taken", indexes: [2] }]);
    expect(endSeatRequest(room, "dave")).toEqual([]);
    expect(room.seatRequests.size).toBe(0);
    expect(outcomeOf(pickOnSeat(room, "dave", 1, act()))).toEqual(["seats"]);
  });

  it.each<[string, string, number | undefined, string]>([
    ["twice", "dave", 1, "AlreadyQueueing"],
    ["from a seat", "carol", 1, "AlreadySeated"],
    ["from outside", "x", 1, "NotRoomMember"],
    ["for a seat that is not there", "alice", 4, "SeatIndexNotValid"],
  ])("RO-81 is refused %s", (_, account, index, reason) => {
    expectSeatRefusal(createBusyRoom(), (room) => requestSeat(room, account, index), reason);
  });

  it("is refused where nobody needs to", () => {
    const free = createBusyRoom("FreeToTake");
    expectSeatRefusal(free, (room) => requestSeat(room, "alice", 1), "OperationNotAllowed");
    expectSeatRefusal(withoutSeats(), (room) => requestSeat(room, "alice", 1), "SeatsNotSupported");
  });

  it("stays where it cannot be granted", () => {
    const room = createBusyRoom();
    requestSeat(room, "alice", 3);
    expectSeatRefusal(room, () => grantSeat(room, "alice", act()), "SeatLocked");
    for (const index of [1, 2]) lockSeat(room, index, { isLocked: true }, act());
    expectSeatRefusal(room, () => grantSeat(room, "dave", act()), "SeatsFull");
    expectSeatRefusal(room, () => grantSeat(room, "bob", act()), "OperationNotAllowed");
    expectSeatRefusal(room, () => endSeatRequest(room, "bob"), "OperationNotAllowed");
  });
});
