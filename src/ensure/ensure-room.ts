import type { CreateRoomRequest, NewRoom, Room, RoomUpdate } from "../../generated/types.ts";
import type { CallerContext } from "../call/call.ts";
import type { SuccessBody } from "../contract/operations.ts";
import { checkRoom, isChangeable } from "./check-room.ts";
import { readRoom } from "./read-room.ts";
import { type Ensured, reconcile } from "./reconcile.ts";
import { roomDifferences } from "./same-room.ts";

/** What `ensureRoom` did. */
export type EnsuredRoom = Ensured<"created" | "updated", Room, SuccessBody<"getRoomInfo">>;

/** Creates the room, or changes the fields of the existing one that differ from what was asked for. */
export async function ensureRoom(
  context: CallerContext,
  request: CreateRoomRequest,
  signal: AbortSignal | undefined,
): Promise<EnsuredRoom> {
  const wanted = checkRoom(request);
  const { RoomInfo: asked } = wanted;
  return reconcile(
    context,
    {
      method: "ensureRoom",
      // Another one has created or destroyed the room.
      inconclusive: ["RoomAlreadyExists", "OwnRoomExists", "RoomIdCreatedTooOften", "RoomNotFound"],
      read: (query) => readRoom(query, asked.RoomId),
      decide({ stored, response }, last) {
        if (stored === undefined || response === undefined)
          return { write: "createRoom", body: wanted, change: "created" };
        const names = roomDifferences(asked, stored);
        // get_room_info may not show a password. It is proven by the success of the write that carried it.
        const isProven = (name: keyof NewRoom) =>
          /Password/.test(name) && stored[name] === undefined && last?.carriedOut === "yes";
        if (names.every(isProven)) return { done: response };
        const fixed = names.filter((name) => !isChangeable(name, asked[name]));
        if (fixed.length > 0) return { stop: differsIn(fixed) };
        const fields = ["RoomId" as const, ...names].map((name) => [name, asked[name]]);
        return {
          write: "updateRoomInfo",
          body: { RoomInfo: Object.fromEntries(fields) as RoomUpdate },
          change: "updated",
        };
      },
    },
    signal,
  );
}

const differsIn = (names: readonly string[]): string =>
  `The room exists and differs in ${names.join(", ")}, which update_room_info cannot change. Ask for what lastRead() of ` +
  "this error shows, or take another RoomId.";
