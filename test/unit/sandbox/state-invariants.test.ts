import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ban, unban } from "../../../src/sandbox/state/ban.ts";
import { type Change, type ChangeContext, Refused } from "../../../src/sandbox/state/change.ts";
import { markMembers, unmarkMembers } from "../../../src/sandbox/state/mark.ts";
import { changeOwner, enterRoom, kick, leaveRoom, setMember } from "../../../src/sandbox/state/member.ts";
import { restoreRooms } from "../../../src/sandbox/state/restore-rooms.ts";
import type { Room } from "../../../src/sandbox/state/room.ts";
import { snapshotRooms } from "../../../src/sandbox/state/room-snapshot.ts";
import {
  createRoom,
  createRooms,
  destroyRoom,
  type Rooms,
  updateRoom,
} from "../../../src/sandbox/state/rooms.ts";
import { kickOffSeat, lockSeat, pickOnSeat } from "../../../src/sandbox/state/seat.ts";
import {
  endSeatRequest,
  grantSeat,
  leaveSeat,
  requestSeat,
  takeSeat,
} from "../../../src/sandbox/state/take-seat.ts";
import { act } from "./state-support.ts";
import { start } from "./support.ts";

interface Step {
  readonly name: string;
  readonly ms: number;
  readonly run: (rooms: Rooms, room: Room, context: ChangeContext) => object;
}

const account = fc.constantFrom("owner", "alice", "bob", "carol", "dave");
const accounts = fc.array(account, { minLength: 1, maxLength: 3 });
const index = fc.integer({ min: -1, max: 4 });
const maybe = { nil: undefined };
const mode = fc.constantFrom("ApplyToTake", "ApplyToTake", "FreeToTake", "None");
const markings = fc.array(
  fc.record({ account, marks: fc.array(fc.integer({ min: 1000, max: 1014 }), { maxLength: 3 }) }),
  { maxLength: 3 },
);
const locks = fc.record(
  { isLocked: fc.boolean(), isVideoDisabled: fc.boolean(), isAudioDisabled: fc.boolean() },
  { requiredKeys: [] },
);
const draft = fc.record({
  isSeatEnabled: fc.boolean(),
  maxSeatCount: fc.integer({ min: 0, max: 4 }),
  takeSeatMode: mode,
  maxMemberCount: fc.integer({ min: 1, max: 4 }),
});

/** A step of this name, with what it draws. */
const step = <Drawn>(
  name: string,
  drawn: fc.Arbitrary<Drawn>,
  run: (drawn: Drawn, rooms: Rooms, room: Room, context: ChangeContext) => object,
): fc.Arbitrary<Step> =>
  fc.tuple(drawn, fc.nat(900)).map(([value, ms]) => ({
    name: `${name} ${JSON.stringify(value)}`,
    ms,
    run: (rooms, room, context) => run(value, rooms, room, context),
  }));

const often = (arbitrary: fc.Arbitrary<Step>) => ({ weight: 3, arbitrary });
const pair = fc.tuple(account, index);
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  step("create", draft, (more, rooms, _, context) => createRoom(rooms, { id: "r1", ...more }, context)),
  step("destroy", fc.constant(null), (_, rooms, room, context) => destroyRoom(rooms, room, context)),
  step("update", fc.tuple(mode, fc.nat(4)), ([takeSeatMode, maxMemberCount], rooms, room, context) =>
    updateRoom(rooms, room, { takeSeatMode, maxMemberCount }, context),
  ),
  often(step("enter", account, (user, _, room, context) => enterRoom(room, user, context))),
  step("leave", account, (user, _, room, context) => leaveRoom(room, user, "expired", context)),
  step("kick", accounts, (users, _, room, context) => kick(room, users, "", context)),
  step("ban", fc.tuple(accounts, fc.integer({ min: -1, max: 3 })), ([users, seconds], _, room, context) =>
    ban(room, users, "", seconds, context),
  ),
  step("unban", accounts, (users, _, room) => unban(room, users)),
  step("set", fc.tuple(account, fc.constantFrom("Admin", "Member")), ([user, role], _, room) =>
    setMember(room, user, { role }),
  ),
  step("owner", fc.tuple(account, account), ([from, to], _, room, context) =>
    changeOwner(room, from, to, context),
  ),
  step("mark", markings, (marks, _, room) => markMembers(room, marks)),
  step("unmark", markings, (marks, _, room) => unmarkMembers(room, marks)),
  often(step("pick", pair, ([user, seat], _, room, context) => pickOnSeat(room, user, seat, context))),
  step("kick off", account, (user, _, room, context) => kickOffSeat(room, user, "", context)),
  often(
    step("lock", fc.tuple(index, locks), ([seat, how], _, room, context) =>
      lockSeat(room, seat, how, context),
    ),
  ),
  step("take", fc.tuple(account, fc.option(index, maybe)), ([user, seat], _, room, context) =>
    takeSeat(room, user, seat, context),
  ),
  step("get up", account, (user, _, room, context) => leaveSeat(room, user, context)),
  often(
    step("ask", fc.tuple(account, fc.option(index, maybe)), ([user, seat], _, room) =>
      requestSeat(room, user, seat),
    ),
  ),
  step("end request", account, (user, _, room) => endSeatRequest(room, user)),
  step("grant", account, (user, _, room, context) => grantSeat(room, user, context)),
);

function expectInvariants(rooms: Rooms, now: number): void {
  for (const { members, seats, bans, seatRequests, owner, isSeatEnabled, ...room } of snapshotRooms(
    rooms,
    now,
  )) {
    const present = members.map((member) => member.account);
    const seated = seats.flatMap((seat) => seat.account ?? []);
    const asking = seatRequests.map((request) => request.account);
    expect(new Set(present).size).toBe(present.length);
    expect(new Set(seated).size).toBe(seated.length);
    expect(present).toEqual(expect.arrayContaining([...seated, ...asking]));
    expect(seated.filter((user) => asking.includes(user))).toEqual([]);
    expect(seats.filter(({ account: user, isLocked }) => isLocked && user !== null)).toEqual([]);
    expect(seats).toHaveLength(isSeatEnabled ? room.maxSeatCount : 0);
    expect(new Set(bans.map((ban) => ban.account)).size).toBe(bans.length);
    expect(bans.filter(({ account: user }) => present.includes(user))).toEqual([]);
    expect(members.filter(({ role }) => role === "Owner").map((member) => member.account)).toEqual(
      present.filter((user) => user === owner),
    );
    expect(new Set(members.flatMap(({ marks }) => marks)).size).toBeLessThanOrEqual(10);
  }
  for (const room of rooms.byId.values()) {
    expect(room.members.size).toBe([...room.members].length);
    for (const member of room.members) {
      expect(room.members.get(member.account)).toBe(member);
      if (member.seat !== undefined) expect(room.seats[member.seat]?.account).toBe(member.account);
    }
  }
}

/** The members and seats that somebody knows who has been told of nothing but changes. */
class Listener {
  members: readonly string[] = [];
  seats: readonly string[] = [];
  owner = "";

  hear(change: Change): void {
    if (change.kind === "entered") this.members = [...this.members, ...change.accounts];
    if (change.kind === "left") this.members = this.members.filter((user) => !change.accounts.includes(user));
    if (change.kind === "seats") this.seats = change.seats.map((seat) => seat.account ?? "");
    if ("info" in change) this.owner = change.info.owner;
    if (change.kind === "created") {
      this.members = change.memberCount === 1 ? [change.info.owner] : [];
      this.seats = change.info.isSeatEnabled
        ? Array.from({ length: change.info.maxSeatCount }, () => "")
        : [];
    }
    if ("memberCount" in change) expect(this.members).toHaveLength(change.memberCount);
  }
}

describe("any sequence of changes", () => {
  it("keeps the invariants, tells of all that happened, changes nothing where it is refused, and can be restored", () => {
    fc.assert(
      fc.property(fc.array(anyStep, { minLength: 30, maxLength: 60 }), (steps) => {
        const rooms = createRooms();
        const listener = new Listener();
        let now = start;
        const hear = (result: object) => {
          for (const happened of result as readonly Change[]) listener.hear(happened);
        };
        const create = (): Room => {
          const room = {
            id: "r1",
            owner: "owner",
            isSeatEnabled: true,
            maxSeatCount: 3,
            takeSeatMode: "ApplyToTake",
          } as const;
          hear(createRoom(rooms, room, act({}, now)));
          return rooms.byId.get("r1") as Room;
        };
        let room = create();
        for (const { run, ms } of steps) {
          now += ms;
          const before = snapshotRooms(rooms, now);
          const result = run(rooms, room, act({}, now, "alice"));
          const after = snapshotRooms(rooms, now);
          if (result instanceof Refused) expect(after).toEqual(before);
          else hear(result);
          expectInvariants(rooms, now);
          if (!rooms.byId.has("r1")) {
            now += 1000;
            room = create();
          }
          expect(listener.members).toEqual([...room.members].map((member) => member.account));
          expect(listener.seats).toEqual(room.seats.map((seat) => seat.account ?? ""));
          expect(listener.owner).toBe(room.info.owner);
          const shown = snapshotRooms(rooms, now);
          expect(snapshotRooms(restoreRooms(shown, {}, act({}, now)), now)).toEqual(shown);
        }
      }),
    );
  });
});
