import { expect, it } from "vitest";
import {
  checkRoomStore,
  createMemoryRoomStore,
  createRedisRoomStore,
  type RoomStore,
  type StoredRoom,
} from "../../../src/rooms/index.ts";

/** One store for both calls, as one that does not share. */
const once = (store: RoomStore) => () => store;

it("the store in memory keeps every rule", async () => {
  expect(await checkRoomStore(once(createMemoryRoomStore()))).toEqual([]);
});

it.each<[string, Partial<RoomStore> | (() => Partial<RoomStore>), string]>([
  ["writes whatever the version", { write: () => true }, "a room is read as it was written"],
  ["has no rooms", { rooms: () => [] }, "rooms() has the rooms that are stored, and those only"],
  ["throws", { read: () => Promise.reject(new Error("no connection")) }, "no connection"],
])("the check finds a store that %s", async (_, faults, broken) => {
  const store = { ...createMemoryRoomStore(), ...faults };
  const found = await checkRoomStore(once(store as RoomStore)).catch((error: Error) => [error.message]);
  expect(found.join("\n")).toContain(broken);
});

it("the check finds a store that looks and writes in two steps", async () => {
  const store = createMemoryRoomStore();
  const racy: RoomStore = {
    ...store,
    async write(id, room, version) {
      const known = await store.read(id);
      await undefined;
      if (known?.version !== version) return false;
      const now = store.read(id) as StoredRoom | undefined;
      return store.write(id, room, now?.version);
    },
  };
  expect(await checkRoomStore(once(racy))).toEqual(["of 20 writes at once exactly one is carried out"]);
});

it.each<[option: string, redis: object, options: object]>([
  ["redis", {}, {}],
  ["redis", { call: async () => 1, options: { keyPrefix: "app:" } }, {}],
  ["prefix", { call: async () => 1 }, { prefix: "rooms*" }],
])("a Redis store refuses a wrong %s", (option, redis, options) => {
  expect(() => createRedisRoomStore(redis as never, options)).toThrow(expect.objectContaining({ option }));
});

it("speaks to node-redis by one array, and to ioredis by arguments", async () => {
  const sent: unknown[] = [];
  const answer = async (...args: unknown[]) => {
    sent.push(args);
    return null;
  };
  await createRedisRoomStore({ sendCommand: answer }).read("r1");
  await createRedisRoomStore({
    call: answer,
    sendCommand: () => Promise.reject(new Error("not this one")),
  } as never).read("r1");
  expect(sent).toEqual([[["HGET", "trtc:room:r1", "room"]], ["HGET", "trtc:room:r1", "room"]]);
});
