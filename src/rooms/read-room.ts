import { isConferenceApiError } from "../errors/guards.ts";
import type { Clock } from "../internal/clock.ts";
import type { RoomRead, TrackedRoomInfo } from "./room-state.ts";
import type { RoomReader } from "./tracker-options.ts";

const roomNotFound = 100004;

/**
 * Asks the service for a room, its members and its seats.
 *
 * @param lag ms by which the read may be stale.
 */
export async function readRoom(
  client: RoomReader,
  roomId: string,
  clock: Clock,
  lag: number,
): Promise<RoomRead> {
  const time = clock.now() - lag;
  const room = await readParts(client, roomId).catch((error: unknown) => {
    if (isConferenceApiError(error) && error.code === roomNotFound) return undefined;
    throw error;
  });
  return { roomId, time, until: clock.now(), room };
}

async function readParts(client: RoomReader, RoomId: string) {
  const { RoomInfo } = (await client.getRoomInfo({ RoomId })).Response;
  // It changes with every member, and is no more than a hint.
  const { MemberCount: _, ...info } = RoomInfo as TrackedRoomInfo & { readonly MemberCount?: number };
  const members: string[] = [];
  for await (const { Member_Account } of client.paginate("getRoomMemberList", { RoomId })) {
    members.push(Member_Account);
  }
  const { SeatList } = (await client.getSeatList({ RoomId })).Response;
  const seats = SeatList.map((seat) => ({ ...seat, Member_Account: String(seat.Member_Account ?? "") }));
  return { info, members, seats };
}
