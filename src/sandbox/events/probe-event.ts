import { eventSamples } from "../../../generated/event-samples.ts";
import { callbackCommands } from "../../../generated/service.ts";
import type { CallbackCommand } from "../../../generated/types.ts";
import { canonicalWord } from "../../contract/events.ts";

/** An event by which a receiver is tried: of a word that it is subscribed to, if there is one, and of this room. */
export function probeEvent(
  words: readonly string[],
  RoomId: string,
): { readonly command: CallbackCommand; readonly changes: object } {
  const subscribed = words.map(canonicalWord);
  const command = callbackCommands.find((word) => subscribed.includes(word)) ?? callbackCommands[0];
  // RoomId is in RoomInfo in some events.
  return { command, changes: "RoomInfo" in eventSamples[command] ? { RoomInfo: { RoomId } } : { RoomId } };
}
