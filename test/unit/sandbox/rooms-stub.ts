import { vi } from "vitest";
import type { CallbackCommand, CallbackEvent } from "../../../src/index.ts";
import { makeEvent } from "../../../src/sandbox/events/make-event.ts";
import { handlers } from "../../../src/sandbox/operations/handlers.ts";
import { refuse } from "../../../src/sandbox/serve/envelope.ts";
import { call, start } from "./support.ts";

/** A room in which every call is refused after its events were made. */
export const refusing = "refusing";

/** Lets update_callback stand in for calls that change a room: the path of the Url is the room, the words its events. */
export function stubRooms(): void {
  vi.spyOn(handlers, "updateCallback").mockImplementation(({ Url, CallbackCommandList }, { post }) => {
    const RoomId = new URL(Url).pathname.slice(1);
    for (const word of CallbackCommandList) post(eventOf(word, RoomId));
    return RoomId === refusing ? refuse("InvalidParameter") : {};
  });
}

/** An event of this room. */
export function eventOf(word: CallbackCommand, RoomId: string): CallbackEvent {
  const changes = word === "Room.CallbackAfterCreateRoom" ? { RoomInfo: { RoomId } } : { RoomId };
  return JSON.parse(makeEvent(word, changes, start).text);
}

/** Calls the service, and these events happen in the room. */
export const happen = (
  sandbox: { readonly fetch: typeof fetch },
  room: string,
  ...words: readonly string[]
) => call(sandbox, "update_callback", { Url: `https://rooms.test/${room}`, CallbackCommandList: words });
