import { at, type Edit } from "./edit.ts";

/** What happens, a text that only the messages about it hold, and the change. */
export type Plant = [title: string, named: string, ...edits: Edit[]];

const path = (command: string) => `paths > /v4/room_config/${command}`;
const answer = (command: string, status = "200") => `${path(command)} > post > responses > ${status}`;
const schema = (name: string) => `components > schemas > ${name}`;
const parameter = (name: string) => `components > parameters > ${name}`;
const configuration = schema("CallbackConfiguration");
const stored = schema("StoredConfiguration");

const operation: Plant[] = [
  ["goes", "`/v4/room_config/delete_callback` was removed", at(path("delete_callback")).remove()],
  [
    "moves",
    "to `/v4/room_config/del_callback`",
    at(path("delete_callback")).rename(() => "/v4/room_config/del_callback"),
  ],
  ["takes another method", "`POST /v4", at(`${path("delete_callback")} > post`).rename(() => "delete")],
  [
    "is renamed",
    "removeCallback",
    at(`${path("delete_callback")} > post > operationId`).set("removeCallback"),
  ],
  ["loses a server", "https://console.tim.qq.com", at("servers > 1").remove(), at("servers > length").set(1)],
  ["asks for another credential", "usersig", at("components > securitySchemes > usersig > name").set("sig")],
];

const request: Plant[] = [
  [
    "demands a new field",
    "`Token`",
    at(`${configuration} > properties > Token`).set({ type: "string" }),
    at(`${configuration} > required`).add("Token"),
  ],
  [
    "demands a new query parameter",
    "`region`",
    at(`${path("set_callback")} > parameters`).add({
      name: "region",
      in: "query",
      required: true,
      schema: {},
    }),
  ],
  [
    "no longer takes a field",
    "`CallbackCommandList` was removed",
    at(`${configuration} > properties > CallbackCommandList`).remove(),
    at(`${configuration} > required`).drop("CallbackCommandList"),
  ],
  [
    "no longer takes a query parameter",
    "`contenttype` query parameter",
    at(`${path("set_callback")} > parameters`).drop({ $ref: "#/components/parameters/contenttype" }),
  ],
  [
    "takes fewer words",
    "Enum lost values: 'Room.CallbackAfterMemberEnter'",
    at(`${schema("CallbackCommand")} > enum`).drop("Room.CallbackAfterMemberEnter"),
  ],
  [
    "takes another pattern",
    "`pattern` of `Url`",
    at(`${configuration} > properties > Url > pattern`).set("^https"),
  ],
  [
    "takes only shorter text",
    "`maxLength` of `Url`",
    at(`${configuration} > properties > Url > maxLength`).set(99),
  ],
  [
    "takes only fewer bytes",
    "`maxLength` of `RoomName`",
    at(`${schema("NewRoom")} > properties > RoomName > x-max-bytes`).set(99),
  ],
  [
    "takes only a shorter list",
    "`maxItems` of `MemberList`",
    at(`${schema("MarkRoomMemberRequest")} > properties > MemberList > maxItems`).set(9),
  ],
  [
    "takes only one value",
    "`const` of `Url`",
    at(`${configuration} > properties > Url > const`).set("https://a"),
  ],
  ["takes a smaller range", "Lower bound", at(`${parameter("random")} > schema > minimum`).set(1)],
  ["takes another type", "Type narrowed", at(`${parameter("sdkappid")} > schema > type`).set("string")],
  [
    "takes only a longer list",
    "`minItems`",
    at(`${configuration} > properties > CallbackCommandList > minItems`).set(1),
  ],
];

const answers: Plant[] = [
  [
    "loses a field",
    "`RequestId`",
    at(`${schema("Success")} > properties > RequestId`).remove(),
    at(`${schema("Success")} > required`).drop("RequestId"),
  ],
  ["need not hold a field any more", "`RequestId`", at(`${schema("Success")} > required`).drop("RequestId")],
  [
    "holds a field of another type",
    "`RequestId` widened",
    at(`${schema("RequestId")} > type`).set("integer"),
  ],
  ["holds null where it did not", "null", at(`${schema("RequestId")} > type`).set(["string", "null"])],
  [
    "loses a nested field",
    "`Response`",
    at(`${stored} > properties > Url`).remove(),
    at(`${stored} > required`).drop("Url"),
  ],
  [
    "holds anything in a list",
    "`items`",
    at(`${stored} > properties > CallbackCommandList > items`).remove(),
  ],
  [
    "loses its schema",
    "`oneOf` was removed",
    at(`${answer("get_callback")} > content > * > schema`).remove(),
  ],
  ["loses its content", "All media types", at(`${answer("get_callback")} > content`).remove()],
  [
    "comes in another format",
    "Media type",
    at(`${answer("get_callback")} > content > application/json`).rename(() => "text/json"),
  ],
  ["loses a status", "`5XX`", at(answer("get_callback", "5XX")).remove()],
  [
    "loses a code of the operation",
    "`code 100300 CallbackAlreadyExists`",
    at(`${schema("SetCallbackErrorCode")} > oneOf`).drop({
      $ref: "#/components/schemas/CallbackAlreadyExists",
    }),
  ],
  [
    "loses a code of all operations",
    "`code 60002 RequestNotParsed`",
    at(`${schema("CommonErrorCode")} > x-known-codes > 0 > const`).set(60001),
  ],
  [
    "loses a code of the room engine",
    "`code 100008 RoomFull`",
    at(`${schema("RoomEngineErrorCode")} > anyOf`).drop({ $ref: "#/components/schemas/RoomFull" }),
  ],
  [
    "gives a code another name",
    "`code 60003 BodyNotParsed`",
    at(`${schema("CommonErrorCode")} > x-known-codes > 1 > title`).set("NoJson"),
  ],
];

export const ofOperations = { "an operation": operation, "a request": request, "an answer": answers };
