import type { Room, RoomRequest } from "../../generated/types.ts";
import type { CallerContext } from "../call/call.ts";
import { checkOptions, required, text } from "../internal/check.ts";
import { readRoom } from "./read-room.ts";
import { type Ensured, type LastWrite, reconcile } from "./reconcile.ts";

/** What `ensureRoomGone` did. There is no response: `get_room_info` was refused with 100004. */
export type EnsuredRoomGone = Ensured<"removed", Room, undefined>;

/** Destroys the room, and never one that somebody has created under its id since. */
export async function ensureRoomGone(
  context: CallerContext,
  request: RoomRequest,
  signal: AbortSignal | undefined,
): Promise<EnsuredRoomGone> {
  checkOptions("ensureRoomGone", request, { RoomId: required(text) });
  const { RoomId } = request;
  let createTime: number | undefined;
  return reconcile(
    context,
    {
      method: "ensureRoomGone",
      inconclusive: ["RoomNotFound"],
      read: (query) => readRoom(query, RoomId),
      decide({ stored }, last) {
        if (stored === undefined) return { done: undefined };
        if (last === undefined) createTime = stored.CreateTime;
        else if (stored.CreateTime !== createTime) return { stop: recreated };
        else if (!isSafeAgain(last, createTime)) return undefined;
        return { write: "destroyRoom", body: { RoomId }, change: "removed" };
      },
    },
    signal,
  );
}

/**
 * Whether the room that is shown may be destroyed once more: it is not known to have been gone, and two queries show the
 * same one. The first may be older than the write.
 */
const isSafeAgain = (last: LastWrite, createTime: number | undefined): boolean =>
  last.carriedOut === "maybe" && createTime !== undefined && last.readings > 1;

const recreated =
  "Since destroy_room was called somebody has created another room of this id. It was left alone.";
