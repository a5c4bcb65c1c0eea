import { reduceRoom } from "./reduce-room.ts";
import type { RoomStore, StoredRoom } from "./room-store.ts";

type Case = readonly [rule: string, holds: (store: RoomStore, id: string) => Promise<boolean>];

const cases: readonly Case[] = [
  ["an unknown room is undefined", async (store, id) => (await store.read(id)) === undefined],
  [
    "a room is read as it was written, its members in the same order, as JSON text keeps them",
    async (store, id) => {
      const room = roomOf(id, "1");
      return (await store.write(id, room, undefined)) && isSame(await store.read(id), room);
    },
  ],
  [
    "a second first write is refused and changes nothing",
    async (store, id) => {
      await store.write(id, roomOf(id, "1"), undefined);
      const isWritten = await store.write(id, roomOf(id, "2"), undefined);
      return !isWritten && (await store.read(id))?.version === "1";
    },
  ],
  [
    "a write on another version is refused and changes nothing",
    async (store, id) => {
      await store.write(id, roomOf(id, "1"), undefined);
      const isWritten = await store.write(id, roomOf(id, "3"), "2");
      return !isWritten && (await store.read(id))?.version === "1";
    },
  ],
  [
    "a write on an unknown room is refused when it expects a version",
    async (store, id) =>
      !(await store.write(id, roomOf(id, "2"), "1")) && (await store.read(id)) === undefined,
  ],
  [
    "a write on the stored version takes its place",
    async (store, id) => {
      await store.write(id, roomOf(id, "1"), undefined);
      return (await store.write(id, roomOf(id, "2"), "1")) && (await store.read(id))?.version === "2";
    },
  ],
  [
    "of 20 writes at once exactly one is carried out",
    async (store, id) => {
      await store.write(id, roomOf(id, "0"), undefined);
      const versions = Array.from({ length: 20 }, (_, i) => String(i + 1));
      const written = await Promise.all(versions.map((version) => store.write(id, roomOf(id, version), "0")));
      const winner = versions[written.indexOf(true)];
      return written.filter(Boolean).length === 1 && (await store.read(id))?.version === winner;
    },
  ],
  [
    "a room is removed on its version only, and can be written anew",
    async (store, id) => {
      await store.write(id, roomOf(id, "1"), undefined);
      const [early, removed] = [await store.write(id, undefined, "0"), await store.write(id, undefined, "1")];
      return (
        !early &&
        removed &&
        (await store.read(id)) === undefined &&
        store.write(id, roomOf(id, "2"), undefined)
      );
    },
  ],
  [
    "rooms() has the rooms that are stored, and those only",
    async (store, id) => {
      await store.write(id, roomOf(id, "1"), undefined);
      await store.write(`${id} gone`, roomOf(id, "1"), undefined);
      await store.write(`${id} gone`, undefined, "1");
      const ids = new Set<string>();
      for await (const one of store.rooms()) ids.add(one);
      return ids.has(id) && !ids.has(`${id} gone`);
    },
  ],
  [
    "rooms do not mix, whatever their ids",
    async (store, id) => {
      const ids = [`${id}*`, `${id}:a`, `${id} é 房`, `${id}__proto__`, "__proto__"];
      for (const one of ids) await store.write(one, roomOf(one, "1"), undefined);
      const read = await Promise.all(ids.map(async (one) => (await store.read(one))?.state.id === one));
      for (const one of ids) await store.write(one, undefined, "1");
      return read.every(Boolean);
    },
  ],
];

/**
 * Tries whether a store does what a tracker needs, for authors of stores. It writes rooms whose ids begin with
 * `check-room-store`, and removes them.
 *
 * @param createStore Returns a store. Called twice: both must show the same rooms, as in two processes. Pass a function
 * that returns the same store for one that does not share.
 * @returns The rules that the store breaks. Empty: none.
 */
export async function checkRoomStore(
  createStore: () => RoomStore | Promise<RoomStore>,
): Promise<readonly string[]> {
  const one = await createStore();
  const other = await createStore();
  // Each call goes to the other store in turn.
  let turn = 0;
  const both = () => (turn++ % 2 === 0 ? one : other);
  const store: RoomStore = {
    read: (id) => both().read(id),
    write: (id, room, version) => both().write(id, room, version),
    rooms: () => both().rooms(),
  };
  const broken: string[] = [];
  for (const [number, [rule, holds]] of cases.entries()) {
    const id = `check-room-store-${number}`;
    await remove(one, id);
    const isKept = await holds(store, id).catch((error: unknown) => `${rule}: ${error}`);
    if (isKept !== true) broken.push(typeof isKept === "string" ? isKept : rule);
    await remove(one, id);
  }
  return broken;
}

async function remove(store: RoomStore, id: string): Promise<void> {
  const version = (await store.read(id))?.version;
  if (version !== undefined) await store.write(id, undefined, version);
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

function roomOf(id: string, version: string): StoredRoom {
  const state = reduceRoom(undefined, {
    CallbackCommand: "Room.CallbackAfterMemberEnter",
    Operator_Account: "alice",
    RoomId: id,
    MemberCount: 1,
    Type: "Enter",
    MemberList_Account: ['"alice" é 房'],
    EventTime: 1_700_000_000_000,
  });
  return { version, state, pending: [], lastNumber: 0 };
}
