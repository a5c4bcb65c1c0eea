import { describe, expect, it, vi } from "vitest";
import {
  createMemoryRoomStore,
  createRoomTracker,
  type RoomChange,
  type RoomEvent,
  type RoomReader,
} from "../../../src/rooms/index.ts";
import { createFakeClock } from "../support/fake-clock.ts";
import { created, destroyed, entered, left, start } from "./events.ts";

const inRoom = (RoomId: string, event: RoomEvent): RoomEvent =>
  ("RoomInfo" in event
    ? { ...event, RoomInfo: { ...event.RoomInfo, RoomId } }
    : { ...event, RoomId }) as RoomEvent;

/** A service whose rooms all have these members. */
function createReader(members: readonly string[] = []) {
  const getRoomInfo = vi.fn(async ({ RoomId }: { RoomId: string }) => ({
    Response: { RoomInfo: { RoomId } as object },
  }));
  const client: RoomReader = {
    getRoomInfo,
    getSeatList: async () => ({ Response: { SeatList: [] } }),
    async *paginate() {
      for (const Member_Account of members) yield { Member_Account };
    },
  };
  return { client, getRoomInfo };
}

const send = (tracker: ReturnType<typeof createRoomTracker>, event: RoomEvent): Promise<void> =>
  tracker.handlers[event.CallbackCommand](event as never);

const roomIds = Array.from({ length: 5 }, (_, i) => `r${i}`);

describe("a store", () => {
  it("that refuses every write is an error, and not a loop without an end", async () => {
    const store = { ...createMemoryRoomStore(), write: () => undefined as never };
    await expect(send(createRoomTracker({ store }), created(0))).rejects.toMatchObject({ option: "store" });
  });

  it("that throws fails the handler, and the event can come again", async () => {
    const memory = createMemoryRoomStore();
    const write = vi.fn(memory.write).mockImplementationOnce(() => {
      throw new Error("no disk");
    });
    const changes: RoomChange[] = [];
    const tracker = createRoomTracker({
      store: { ...memory, write },
      onChange: (change) => changes.push(change),
    });
    await expect(send(tracker, created(0, ""))).rejects.toThrow("no disk");
    await send(tracker, created(0, ""));
    expect(changes.map(({ kind }) => kind)).toEqual(["opened"]);
  });

  it("that is away while a room is to be read does not end the attempts", async () => {
    const clock = createFakeClock();
    const memory = createMemoryRoomStore();
    const read = vi.fn(memory.read);
    const errors: unknown[] = [];
    const tracker = createRoomTracker({
      store: { ...memory, read },
      client: createReader(["a"]).client,
      clock,
      lag: 1000,
      onError: (error) => errors.push(error),
    });
    await send(tracker, entered(1, "a", 9));
    read.mockRejectedValue(new Error("no connection") as never);
    clock.advance(1001);
    await tracker.idle();
    expect(errors).toHaveLength(1);
    read.mockImplementation(memory.read);
    clock.advance(2002);
    await tracker.idle();
    expect(await tracker.room("r1")).toMatchObject({ certain: true });
  });
});

describe("the numbers of the changes", () => {
  it("go on when a room was removed and its id is used again", async () => {
    const clock = createFakeClock();
    const changes: RoomChange[] = [];
    const tracker = createRoomTracker({ clock, every: 60_000, onChange: (change) => changes.push(change) });
    for (const event of [created(0, ""), entered(1, "a", 1), left(2, "a", 0), destroyed(3)])
      await send(tracker, event);
    clock.advance(100_000);
    await tracker.start();
    expect(await tracker.room("r1")).toBeUndefined();
    await send(tracker, created(100_000, ""));
    const numbers = changes.map(({ number }) => number);
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
    expect(numbers).toHaveLength(5);
  });
});

describe("what runs every so often", () => {
  /** A tracker that knows some rooms, all of them uncertain. */
  async function createFilled(options: Parameters<typeof createRoomTracker>[0] = {}) {
    const clock = createFakeClock();
    const { client, getRoomInfo } = createReader(["a"]);
    const store = createMemoryRoomStore();
    const filling = createRoomTracker({ store, clock });
    for (const roomId of roomIds) await send(filling, inRoom(roomId, entered(1, "a", 1)));
    const create = () => createRoomTracker({ store, client, clock, every: 60_000, lag: 1000, ...options });
    return { clock, client, getRoomInfo, create, tracker: create() };
  }
  const asked = (getRoomInfo: ReturnType<typeof createReader>["getRoomInfo"]) =>
    getRoomInfo.mock.calls.map(([{ RoomId }]) => RoomId);

  it("goes on with the next room when a read and onError fail", async () => {
    const { tracker, getRoomInfo } = await createFilled({
      onError: () => {
        throw new Error("no log");
      },
    });
    const logged = vi.spyOn(console, "error").mockImplementation(() => {});
    getRoomInfo.mockRejectedValueOnce(new Error("no network"));
    await tracker.start();
    expect(asked(getRoomInfo)).toEqual(roomIds);
    expect(logged).toHaveBeenCalledWith(expect.objectContaining({ message: "no log" }));
    logged.mockRestore();
    await tracker.close();
  });

  /** Holds up the next read: `begun` resolves when it is asked for, `end` lets it fail. */
  function holdUp(getRoomInfo: ReturnType<typeof createReader>["getRoomInfo"]) {
    const begun = Promise.withResolvers<void>();
    const ended = Promise.withResolvers<never>();
    getRoomInfo.mockImplementationOnce(() => {
      begun.resolve();
      return ended.promise;
    });
    return { begun: begun.promise, end: () => ended.reject(new Error("no network")) };
  }

  it("ends with the room that it reads when the tracker is closed", async () => {
    const { tracker, getRoomInfo, clock } = await createFilled({ onError: () => {} });
    const { begun, end } = holdUp(getRoomInfo);
    const started = tracker.start();
    await begun;
    let isClosed = false;
    const closed = tracker.close().then(() => {
      isClosed = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(isClosed).toBe(false);
    end();
    await closed;
    await started;
    expect(asked(getRoomInfo)).toEqual(["r0"]);
    expect(clock.waiting()).toEqual([]);
  });

  it("does not begin again before it has ended", async () => {
    const { tracker, getRoomInfo, clock } = await createFilled({ onError: () => {} });
    await tracker.start();
    getRoomInfo.mockClear();
    const { begun, end } = holdUp(getRoomInfo);
    clock.advance(60_000);
    await begun;
    clock.advance(200_000);
    end();
    await tracker.idle();
    expect(asked(getRoomInfo)).toEqual(roomIds);
    await tracker.close();
  });

  it("leaves out what another process has just read", async () => {
    const { tracker, create, getRoomInfo, clock } = await createFilled();
    const other = create();
    await tracker.start();
    clock.advance(10_000);
    await other.start();
    getRoomInfo.mockClear();
    clock.advance(50_000);
    await tracker.idle();
    clock.advance(20_000);
    await other.idle();
    clock.advance(40_000);
    await tracker.idle();
    expect(asked(getRoomInfo).filter((id) => id === "r0").length).toBeLessThan(3);
    expect(new Set(asked(getRoomInfo))).toEqual(new Set(roomIds));
    await Promise.all([tracker.close(), other.close()]);
  });

  it("takes many rooms", async () => {
    const { tracker, clock } = await createFilled();
    const many = Array.from({ length: 10_000 }, (_, i) => `room ${i}`);
    await Promise.all(many.map((roomId) => send(tracker, inRoom(roomId, entered(1, "a", 1)))));
    clock.advance(10_000);
    await tracker.start();
    expect((await tracker.room("room 9999"))?.asOf).toBe(start + 10_000);
    await tracker.close();
  });
});

describe("onChange", () => {
  it("that is slow holds up its room and no other", async () => {
    const first = Promise.withResolvers<void>();
    const told: string[] = [];
    const tracker = createRoomTracker({
      async onChange({ roomId }) {
        if (roomId === "slow") await first.promise;
        told.push(roomId);
      },
    });
    const slow = send(tracker, inRoom("slow", created(0, "")));
    await send(tracker, inRoom("__proto__", created(0, "")));
    expect(told).toEqual(["__proto__"]);
    first.resolve();
    await slow;
    expect(told).toEqual(["__proto__", "slow"]);
  });

  it("gets all changes again that it refused, with the next event of the room", async () => {
    const told: number[] = [];
    let isDown = true;
    const tracker = createRoomTracker({
      onChange({ number }) {
        if (isDown) throw new Error("no database");
        told.push(number - start);
      },
    });
    await expect(send(tracker, created(0, ""))).rejects.toThrow("no database");
    await expect(send(tracker, entered(1, "a", 1))).rejects.toThrow("no database");
    isDown = false;
    // The sender delivers again what was not accepted.
    await send(tracker, created(0, ""));
    expect(told).toEqual([1, 2]);
  });
});
