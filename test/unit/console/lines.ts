import type { Call, Delivery, Entry } from "../../../src/console/entry.ts";

export const callOf = (changes: Partial<Call> = {}): Call => ({
  number: 1,
  time: 0,
  durationMs: 1,
  sdkAppId: 88888888,
  operation: "createRoom",
  method: "POST",
  path: "/v4/room_engine_http_srv/create_room",
  query: {},
  contentType: "application/json",
  fault: null,
  carriedOut: true,
  errorCode: 0,
  codeName: null,
  body: { RoomInfo: { RoomId: "r1" } },
  response: { status: 200, headers: {}, body: {} },
  violations: [],
  curl: "curl 'http://127.0.0.1/'",
  ...changes,
});

export const deliveryOf = (changes: Partial<Delivery> = {}): Delivery => ({
  number: 2,
  time: 0,
  sentTime: changes.time ?? 0,
  durationMs: 1,
  sdkAppId: 88888888,
  command: "Room.CallbackAfterMemberEnter",
  roomId: "r1",
  query: {},
  headers: {},
  notSent: null,
  fault: null,
  failure: null,
  failureCode: null,
  status: 200,
  answer: { ActionStatus: "OK" },
  problems: [],
  taken: true,
  body: { RoomId: "r1", MemberList_Account: ["alice"], EventTime: changes.time ?? 0 },
  ...changes,
});

export const aCall = (changes: Partial<Call> = {}): Entry => ({ kind: "call", call: callOf(changes) });
export const anEvent = (changes: Partial<Delivery> = {}): Entry => ({
  kind: "delivery",
  delivery: deliveryOf(changes),
});
