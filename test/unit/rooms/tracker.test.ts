import { describe, expect, it, vi } from "vitest";
import {
  createMemoryRoomStore,
  createRoomTracker,
  type RoomChange,
  type RoomEvent,
  type RoomReader,
  type RoomTrackerOptions,
} from "../../../src/rooms/index.ts";
import { createFakeClock } from "../support/fake-clock.ts";
import { created, destroyed, entered, left, start } from "./events.ts";
import { createTwin, roomId } from "./twin.ts";

/** A tracker with a list of the changes that it tells. */
function createTracker(options: RoomTrackerOptions = {}) {
  const changes: RoomChange[] = [];
  const tracker = createRoomTracker({
    onChange: (change) => changes.push(change),
    clock: createFakeClock(),
    ...options,
  });
  const handle = async (...events: RoomEvent[]) => {
    for (const event of events) await tracker.handlers[event.CallbackCommand](event as never);
  };
  const told = () =>
    changes.map((change) =>
      [change.kind, "account" in change ? change.account : undefined].filter(Boolean).join(" "),
    );
  return { tracker, changes, handle, told };
}

describe("the changes of a room", () => {
  it("come in an order that makes sense, with a number each", async () => {
    const { handle, changes, told } = createTracker();
    await handle(created(0), entered(1, "alice", 2), left(2, "alice", 1), destroyed(3));
    expect(told()).toEqual([
      "opened",
      "entered owner",
      "entered alice",
      "left alice",
      "left owner",
      "closed",
    ]);
    expect(changes.map(({ number }) => number - start)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(changes[3]).toMatchObject({
      session: {
        from: { earliest: start + 1, latest: start + 1 },
        to: { earliest: start + 2, latest: start + 2 },
        why: "Leave",
      },
      certain: true,
    });
  });

  it("correct a session whose beginning comes late", async () => {
    const { handle, changes, told } = createTracker();
    await handle(created(0), left(2, "alice", 1), entered(1, "alice", 2));
    expect(told()).toEqual(["opened", "entered owner", "left alice", "corrected alice"]);
    expect(changes[2]).toMatchObject({
      certain: false,
      session: { from: { earliest: start, latest: start + 2 } },
    });
    expect(changes[3]).toMatchObject({
      certain: true,
      session: { from: { earliest: start + 1, latest: start + 1 } },
    });
  });

  it("correct the end of a session that was missed until the user was back", async () => {
    const { handle, changes, told } = createTracker();
    await handle(entered(1, "alice", 1), entered(3, "alice", 1), left(2, "alice", 0, "Expired"));
    expect(told()).toEqual(["opened", "entered alice", "left alice", "entered alice", "corrected alice"]);
    expect(changes[2]).toMatchObject({
      session: { why: "Missed", to: { earliest: start + 1, latest: start + 3 } },
    });
    expect(changes[4]).toMatchObject({
      session: { why: "Expired", to: { earliest: start + 2, latest: start + 2 } },
    });
  });

  it("do not come again with an event that comes again", async () => {
    const { handle, changes } = createTracker();
    await handle(created(0), entered(1, "alice", 2), created(0), entered(1, "alice", 2));
    expect(changes).toHaveLength(3);
  });

  it("come again when onChange failed, with the same numbers, and are told by start of another process", async () => {
    const store = createMemoryRoomStore();
    const failing = createTracker({
      store,
      onChange: () => {
        throw new Error("no database");
      },
    });
    await expect(failing.handle(created(0))).rejects.toThrow("no database");
    const { tracker, changes } = createTracker({ store });
    await tracker.start();
    await tracker.start();
    expect(changes.map(({ kind, number }) => [kind, number - start])).toEqual([
      ["opened", 1],
      ["entered", 2],
    ]);
    await tracker.close();
  });

  it("are told one after the other, although events come at once", async () => {
    const { tracker, told } = createTracker();
    const events = [created(0), entered(1, "alice", 2), entered(2, "bob", 3)];
    await Promise.all(events.map((event) => tracker.handlers[event.CallbackCommand](event as never)));
    expect(told()).toEqual(["opened", "entered owner", "entered alice", "entered bob"]);
  });
});

describe("reading", () => {
  it("waits for late events, and then reads an uncertain room until it is certain", async () => {
    const { clock, client, create, users, sandbox } = createTwin();
    await create();
    users.enter("alice");
    await sandbox.idle();
    const { tracker, handle } = createTracker({ client, clock, lag: 1000 });
    await handle(entered(0, "bob", 7));
    expect(await tracker.room(roomId)).toMatchObject({ certain: false });
    clock.advance(1000);
    await tracker.idle();
    expect((await tracker.room(roomId))?.members).toHaveLength(1);
    // The event that made the gap is as old as the read then.
    clock.advance(1);
    await tracker.idle();
    const room = await tracker.room(roomId);
    expect(room?.members.map(({ account }) => account)).toEqual(["alice", "owner"]);
    expect(room?.certain).toBe(true);
    expect(clock.waiting()).toEqual([]);
  });

  it("does not read a gap that a late event closes", async () => {
    const clock = createFakeClock();
    const client = { getRoomInfo: vi.fn(), getSeatList: vi.fn(), paginate: vi.fn() };
    const { handle } = createTracker({ client: client as unknown as RoomReader, clock });
    await handle(entered(1, "alice", 1), entered(3, "carl", 3));
    expect(clock.waiting()).toEqual([5001]);
    await handle(entered(2, "bob", 2));
    expect(clock.waiting()).toEqual([]);
    expect(client.getRoomInfo).not.toHaveBeenCalled();
  });

  it("tries again after longer and longer pauses, and reports the errors", async () => {
    const clock = createFakeClock();
    const errors: unknown[] = [];
    const getRoomInfo = vi.fn().mockRejectedValue(new Error("no network"));
    const client = { getRoomInfo, getSeatList: vi.fn(), paginate: vi.fn() } as unknown as RoomReader;
    const { tracker, handle } = createTracker({
      client,
      clock,
      lag: 999,
      onError: (error) => errors.push(error),
    });
    await handle(entered(1, "alice", 9));
    for (const pause of [1000, 2000, 4000]) {
      expect(clock.waiting()).toEqual([pause]);
      clock.advance(pause);
      await tracker.idle();
    }
    expect(errors).toHaveLength(3);
    await tracker.close();
    expect(clock.waiting()).toEqual([]);
  });

  it.each([0, 1])("survives a stale read that lacks event %i of two", async (lacking) => {
    const { clock, client, create, users, sandbox, events } = createTwin();
    sandbox.inject({ kind: "stale-read", operation: "getRoomMemberList", times: 1 });
    await create();
    clock.advance(10_000);
    users.enter("alice");
    if (lacking === 1) {
      clock.advance(5000);
      users.leave("alice");
    }
    await sandbox.idle();
    const { tracker, handle } = createTracker({ client, clock, lag: 1000 });
    await handle(...events);
    clock.advance(100);
    const isPresent = lacking === 0;
    const present = (accounts: readonly { account: string }[] = []) =>
      accounts.some(({ account }) => account === "alice");
    const stale = await tracker.reconcile(roomId);
    expect(present(stale?.members)).toBe(isPresent);
    // It contradicts an event, so it is read again.
    expect(stale?.certain).toBe(false);
    clock.advance(5000);
    await tracker.idle();
    const room = await tracker.room(roomId);
    expect([present(room?.members), room?.certain]).toEqual([isPresent, true]);
  });

  it("merges events that arrive while it reads", async () => {
    const { clock, client, create, users, sandbox, events } = createTwin();
    await create();
    clock.advance(10_000);
    await sandbox.idle();
    const slow: RoomReader = {
      ...client,
      async getSeatList(body) {
        // The list of members is read already.
        users.enter("bob");
        await sandbox.idle();
        return client.getSeatList(body);
      },
    };
    const { tracker, handle } = createTracker({ client: slow, clock, lag: 1000 });
    const reading = tracker.reconcile(roomId);
    await handle(...events);
    await reading;
    await handle(...events);
    const room = await tracker.room(roomId);
    expect(room?.members.map(({ account }) => account)).toEqual(["bob", "owner"]);
    await tracker.close();
  });

  it("closes a room that does not exist, and keeps nothing of one that nobody knew", async () => {
    const { clock, client } = createTwin();
    const store = createMemoryRoomStore();
    const { tracker, handle } = createTracker({ client, clock, store, lag: 1000 });
    expect(await tracker.reconcile("unknown")).toBeUndefined();
    expect([...(store.rooms() as Iterable<string>)]).toEqual([]);
    await handle(created(0));
    clock.advance(2000);
    expect(await tracker.reconcile(roomId)).toMatchObject({ state: "closed", members: [], certain: true });
    await tracker.close();
  });

  it("needs a client", async () => {
    await expect(createRoomTracker().reconcile("r1")).rejects.toMatchObject({ option: "client" });
  });
});

describe("start", () => {
  it("reads every open room, again and again, and removes rooms that have long been closed", async () => {
    const { clock, client, create } = createTwin();
    await create();
    const store = createMemoryRoomStore();
    const { tracker, handle } = createTracker({ client, clock, store, every: 60_000, lag: 1000 });
    await handle(entered(1, "ghost", 1));
    const other = { RoomId: "r2" };
    await handle({ ...created(0), RoomInfo: other } as RoomEvent, { ...destroyed(1), ...other } as RoomEvent);
    clock.advance(10_000);
    await tracker.start();
    expect((await tracker.room(roomId))?.members.map(({ account }) => account)).toEqual(["owner"]);
    expect([...(store.rooms() as Iterable<string>)]).toEqual(["r1", "r2"]);
    const info = vi.spyOn(client, "getRoomInfo");
    clock.advance(60_000);
    await tracker.idle();
    expect(info).toHaveBeenCalledTimes(1);
    expect([...(store.rooms() as Iterable<string>)]).toEqual(["r1"]);
    await tracker.close();
  });
});

it.each([
  ["store", {}],
  ["client", {}],
  ["onChange", 1],
  ["onError", "log"],
  ["lag", -1],
  ["every", 0],
  ["clock", {}],
  ["stores", 1],
])("refuses a wrong option: %s", (option, value) => {
  expect(() => createRoomTracker({ [option]: value })).toThrow(expect.objectContaining({ option }));
});
