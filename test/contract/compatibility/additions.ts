import { at, type Edit } from "./edit.ts";

/** Changes that break nobody. */

const setCallback = "paths > /v4/room_config/set_callback";
const schema = (name: string) => `components > schemas > ${name}`;
const sent = (name: string) => ({ name, in: "query", required: true, schema: { type: "string" } });
const newCode = (name: string, code: number) => ({
  title: name,
  type: "integer",
  const: code,
  "x-action": "Wait.",
  "x-retry": "never",
});
const paused = "Room.CallbackAfterPauseRoom";

export const additions: [title: string, ...edits: Edit[]][] = [
  ["an operation", at("paths > /v4/room_config/get_callback").copy("/v4/room_config/list_callback")],
  ["a server", at("servers").add({ url: "https://example.com" })],
  [
    "an optional field of a request",
    at(`${schema("CallbackConfiguration")} > properties > Token`).set({ type: "string" }),
  ],
  [
    "an optional query parameter",
    at(`${setCallback} > parameters`).add({ ...sent("region"), required: false }),
  ],
  ["a longer text in a request", at("components > parameters > identifier > schema > maxLength").set(64)],
  ["a field of an answer", at(`${schema("GetCallbackSuccess")} > properties > More`).set({ type: "string" })],
  [
    "a field that an answer always holds",
    at(`${schema("Success")} > properties > Always`).set({ type: "string" }),
    at(`${schema("Success")} > required`).add("Always"),
  ],
  [
    "a status of an answer",
    at(`${setCallback} > post > responses > 429`).set({ description: "Too many calls." }),
  ],
  ["a code of an operation", at(`${schema("SetCallbackErrorCode")} > oneOf`).add(newCode("Paused", 100399))],
  [
    "a code of all operations",
    at(`${schema("CommonErrorCode")} > x-known-codes`).add(newCode("Paused", 60099)),
  ],
  [
    "a code of the room engine",
    at(`${schema("RoomEngineErrorCode")} > anyOf`).add(newCode("Paused", 100099)),
  ],
  ["more bytes in a request", at(`${schema("NewRoom")} > properties > RoomName > x-max-bytes`).set(200)],
  [
    "a longer list in a request",
    at(`${schema("MarkRoomMemberRequest")} > properties > MemberList > maxItems`).set(20),
  ],
  ["another order of the codes", at(`${schema("UpdateCallbackErrorCode")} > oneOf`).reverse()],
  [
    "an event and its word",
    at(`${schema("CallbackCommand")} > enum`).add(paused),
    at(`${schema("CallbackEvent")} > oneOf`).add({ $ref: "#/components/schemas/RoomDestroyedEvent" }),
    at("webhooks > Room.CallbackAfterDestroyRoom").copy(paused),
  ],
  ["a field of an event", at(`${schema("RoomDestroyedEvent")} > properties > More`).set({ type: "string" })],
  [
    "a field that an event always holds",
    at(`${schema("MemberEnteredEvent")} > properties > Always`).set({ type: "string" }),
    at(`${schema("MemberEnteredEvent")} > required`).add("Always"),
  ],
  [
    "a query parameter of an event",
    at("webhooks > Room.CallbackAfterMemberEnter > post > parameters").add(sent("Sign")),
  ],
  [
    "a word of an open list",
    at("components > parameters > EventOptPlatform > schema > anyOf > 0 > enum").add("Linux"),
  ],
  [
    "an optional field of the answer to an event",
    at(`${schema("EventAnswer")} > properties > More`).set({ type: "string" }),
  ],
  [
    "a field that the answer to an event need not hold",
    at(`${schema("EventAnswer")} > required`).drop("ErrorInfo"),
  ],
  [
    "a status of the answer to an event",
    at("webhooks > Room.CallbackAfterMemberLeave > post > responses > 204").set({ description: "Taken." }),
  ],
  ["another example", at(`${schema("RequestId")} > examples`).set(["Id-1"])],
  ["another wording", at("info > description").set("Reworded.")],
];
