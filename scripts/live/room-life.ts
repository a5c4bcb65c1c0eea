import { randomBytes } from "node:crypto";
import { type ConferenceClient, isConferenceApiError } from "../../src/index.ts";
import { LiveError } from "./errors.ts";

/** An id that nobody else has: 41 bytes, letters, digits and underscores only (RO-12, RO-51). */
export const newRoomId = (): string => `trtc_conference_api_test_${randomBytes(8).toString("hex")}`;

/**
 * Plays the life of a room: creates it, reads it, renames it, reads its members, and destroys it, also where a step fails
 * or the signal aborts. It touches no other room.
 *
 * @param log Gets a line after each step.
 */
export async function playRoomLife(
  client: ConferenceClient,
  RoomId: string,
  { log, signal }: { log: (line: string) => void; signal: AbortSignal },
): Promise<void> {
  // The signal ends no call: a create that was cut off might arrive after the destroy.
  const step = async <T>(name: string, call: () => Promise<T>): Promise<T> => {
    signal.throwIfAborted();
    const result = await call();
    log(name);
    return result;
  };
  const expectName = async (wanted: string) => {
    const { Response } = await step("getRoomInfo", () => client.getRoomInfo({ RoomId }));
    if (Response?.RoomInfo?.RoomName !== wanted) {
      throw new LiveError("getRoomInfo does not show the name that was written.");
    }
  };
  const [first, second] = ["A test", "A renamed test"];
  const RoomInfo = { RoomId, RoomName: first, RoomType: "Conference" } as const;
  signal.throwIfAborted();
  try {
    await step("createRoom", () => client.createRoom({ RoomInfo }));
    await expectName(first);
    await step("updateRoomInfo", () => client.updateRoomInfo({ RoomInfo: { RoomId, RoomName: second } }));
    await expectName(second);
    await step("getRoomMemberList", () => client.getRoomMemberList({ RoomId }));
  } finally {
    await destroy(client, RoomId);
    log("destroyRoom");
  }
  await step("getRoomInfo, refused", () => expectGone(client, RoomId));
}

const isGone = (error: unknown) => isConferenceApiError(error) && error.codeName === "RoomNotFound";

/** Retried even where the outcome is unknown: nobody else has a room of this id. */
async function destroy(client: ConferenceClient, RoomId: string): Promise<void> {
  try {
    await client.destroyRoom({ RoomId }).catch(() => client.destroyRoom({ RoomId }));
  } catch (error) {
    if (isGone(error)) return;
    console.error(
      `The room ${RoomId} may still be there. Destroy it: npx trtc-conference-api call destroyRoom --body '{"RoomId":"${RoomId}"}'`,
    );
    throw error;
  }
}

async function expectGone(client: ConferenceClient, RoomId: string): Promise<void> {
  try {
    await client.getRoomInfo({ RoomId });
  } catch (error) {
    if (isGone(error)) return;
    throw error;
  }
  throw new LiveError("getRoomInfo still shows the room that was destroyed.");
}
