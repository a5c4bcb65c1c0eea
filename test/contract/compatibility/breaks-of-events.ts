import type { Plant } from "./breaks.ts";
import { at } from "./edit.ts";

const word = "Room.CallbackAfterMemberEnter";
const webhook = `webhooks > ${word}`;
const callbacks = (command: string) => `paths > /v4/room_config/${command} > post > callbacks`;
const body = "components > schemas > MembersLeftEvent";
const left = "webhooks > Room.CallbackAfterMemberLeave > post > requestBody";
const destroyed = "webhooks > Room.CallbackAfterDestroyRoom > post > parameters";
const sdkAppid = "components > parameters > EventSdkAppid";
const reply = "components > schemas > EventAnswer";

const event: Plant[] = [
  ["goes", `Webhook \`${word}\``, at(webhook).remove()],
  ["is no longer a callback of an operation", "All callbacks", at(callbacks("update_callback")).remove()],
  ["stands under another word", "`word`", at(webhook).rename((name) => `${name}ed`)],
  [
    "goes elsewhere",
    "`url`",
    at("components > callbacks > event > *").rename((url) => url.replace("#/Url", "#/Address")),
  ],
  ["comes by another method", "`POST Room", at(`${webhook} > post`).rename(() => "put")],
];

const bodies: Plant[] = [
  [
    "loses a field",
    "`MemberCount`",
    at(`${body} > properties > MemberCount`).remove(),
    at(`${body} > required`).drop("MemberCount"),
  ],
  [
    "loses a field that it need not hold",
    "`IsTakenDisabled`",
    at("components > schemas > Seat > properties > IsTakenDisabled").remove(),
  ],
  ["need not hold a field any more", "`MemberCount`", at(`${body} > required`).drop("MemberCount")],
  [
    "holds a field of another type",
    "`MemberCount` widened",
    at(`${body} > properties > MemberCount > type`).set("string"),
  ],
  ["holds another word", "Room.Left", at(`${body} > properties > CallbackCommand > const`).set("Room.Left")],
  ["holds a new word of a closed list", "'Lost'", at(`${body} > properties > Type > enum`).add("Lost")],
  ["is not there any more", "`body`", at(left).remove()],
  ["need not be there any more", "`body`", at(`${left} > required`).set(false)],
  ["may be anything", "of `application/json`", at(`${left} > content > * > schema`).remove()],
  [
    "comes in another format",
    "of `body`",
    at(`${left} > content > application/json`).rename(() => "text/json"),
  ],
];

const query: Plant[] = [
  ["loses a parameter", "`SdkAppid`", at(destroyed).drop({ $ref: "#/components/parameters/EventSdkAppid" })],
  ["is not there any more", "of `query`", at(destroyed).remove()],
  ["need not hold a parameter any more", "`SdkAppid`", at(`${sdkAppid} > required`).set(false)],
  ["holds a parameter of another name", "of `query`", at(`${sdkAppid} > name`).set("sdkappid")],
  [
    "holds a parameter of another type",
    "`SdkAppid` widened",
    at(`${sdkAppid} > schema > type`).set("string"),
  ],
];

const replies: Plant[] = [
  [
    "has to hold a new field",
    "`More`",
    at(`${reply} > properties > More`).set({ type: "string" }),
    at(`${reply} > required`).add("More"),
  ],
  ["may hold fewer words", "'FAIL'", at(`${reply} > properties > ActionStatus > enum`).drop("FAIL")],
  [
    "must be of another type",
    "`ErrorCode` narrowed",
    at(`${reply} > properties > ErrorCode > type`).set("string"),
  ],
  ["has to hold one value", "`const` of `ErrorCode`", at(`${reply} > properties > ErrorCode > const`).set(0)],
  [
    "has to have another status",
    "`200` became `204`",
    at("webhooks > Mic.CallbackAfterSeatInfoChanged > post > responses > 200").rename(() => "204"),
  ],
];

export const ofEvents = {
  "an event": event,
  "the body of an event": bodies,
  "the query string of an event": query,
  "the answer to an event": replies,
};
