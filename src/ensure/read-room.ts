import type { Room } from "../../generated/types.ts";
import type { SuccessBody } from "../contract/operations.ts";
import { ConferenceApiError } from "../errors/api-error.ts";
import type { Query, Reading } from "./reconcile.ts";

/**
 * Reads a room. Only the refusal with 100004 means that there is none.
 *
 * @see https://trtc.io/document/60704
 */
export async function readRoom(
  query: Query,
  RoomId: string,
): Promise<Reading<Room, SuccessBody<"getRoomInfo">>> {
  try {
    const response = await query("getRoomInfo", { RoomId });
    // A response without a room shows that there is one, and none of its fields.
    return { stored: response.Response?.RoomInfo ?? ({} as Room), response };
  } catch (error) {
    if (!(error instanceof ConferenceApiError && error.codeName === "RoomNotFound")) throw error;
    return {};
  }
}
