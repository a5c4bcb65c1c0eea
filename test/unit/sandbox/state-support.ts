import { expect } from "vitest";
import type { SandboxPlan, Unstated } from "../../../src/sandbox/index.ts";
import { type ChangeContext, type ChangeKind, Refused } from "../../../src/sandbox/state/change.ts";
import { enterRoom } from "../../../src/sandbox/state/member.ts";
import type { Room } from "../../../src/sandbox/state/room.ts";
import { snapshotRooms } from "../../../src/sandbox/state/room-snapshot.ts";
import { createRoom, createRooms, type RoomDraft, type Rooms } from "../../../src/sandbox/state/rooms.ts";
import { start } from "./support.ts";

export const act = (unstated: Unstated = {}, now = start, operator = "admin"): ChangeContext => ({
  operator,
  now,
  unstated,
});

/** Rooms with one room, `r1` of `owner`, with these members besides. */
export function createRoomWith(
  accounts: readonly string[] = [],
  draft: Partial<RoomDraft> = {},
  plan?: SandboxPlan,
): { rooms: Rooms; room: Room } {
  const rooms = createRooms(plan);
  expect(createRoom(rooms, { id: "r1", owner: "owner", ...draft }, act())).not.toBeInstanceOf(Refused);
  const room = rooms.byId.get("r1") as Room;
  for (const account of accounts) enterRoom(room, account, act());
  return { rooms, room };
}

/** A room with seats 0 to 3. */
export const createSeatedRoom = (accounts: readonly string[] = [], draft: Partial<RoomDraft> = {}): Room =>
  createRoomWith(accounts, { isSeatEnabled: true, maxSeatCount: 4, ...draft }).room;

export const accountsOf = ({ members }: Room): readonly string[] =>
  [...members].map(({ account }) => account);

/** Why it was refused, or the kinds of what happened. */
export const outcomeOf = (result: object): string | readonly ChangeKind[] =>
  result instanceof Refused ? result.reason : (result as { kind: ChangeKind }[]).map(({ kind }) => kind);

/** Expects a refusal that changes nothing. */
export function expectRefusal(rooms: Rooms, change: () => object, reason: string): void {
  const before = snapshotRooms(rooms, start);
  expect(outcomeOf(change())).toBe(reason);
  expect(snapshotRooms(rooms, start)).toEqual(before);
}
