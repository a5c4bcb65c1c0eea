import { describe, expect, it } from "vitest";
import { events as table } from "../../generated/events.ts";
import contract from "../../generated/openapi.json" with { type: "json" };
import * as service from "../../generated/service.ts";
import { samples, sampleWith, words } from "./events-samples.ts";

// What no event posted to Prism can show, read from the bundled contract and from the tables made of it.

const { pathItems, parameters, schemas, examples, responses } = contract.components;
const items = Object.values(pathItems);
const paths = Object.entries(contract.paths);
const sixWords = [
  "Room.CallbackAfterCreateRoom",
  "Room.CallbackAfterDestroyRoom",
  "Room.CallbackAfterUpdateRoomInfo",
  "Room.CallbackAfterMemberEnter",
  "Room.CallbackAfterMemberLeave",
  "Mic.CallbackAfterSeatInfoChanged",
];

describe("the events in the contract", () => {
  it("CB-01 are six, in the order of the enum, each a path item of its own", () => {
    expect(Object.entries(contract.webhooks)).toEqual([
      ["Room.CallbackAfterCreateRoom", { $ref: "#/components/pathItems/roomCreated" }],
      ["Room.CallbackAfterDestroyRoom", { $ref: "#/components/pathItems/roomDestroyed" }],
      ["Room.CallbackAfterUpdateRoomInfo", { $ref: "#/components/pathItems/roomInfoUpdated" }],
      ["Room.CallbackAfterMemberEnter", { $ref: "#/components/pathItems/memberEntered" }],
      ["Room.CallbackAfterMemberLeave", { $ref: "#/components/pathItems/membersLeft" }],
      ["Mic.CallbackAfterSeatInfoChanged", { $ref: "#/components/pathItems/seatsChanged" }],
    ]);
    expect(Object.keys(pathItems)).toEqual(items.map(({ post }) => post.operationId));
  });

  it("CB-01 CB-05 have the same words wherever these stand", () => {
    const lists = [
      words,
      schemas.CallbackCommand.enum,
      Object.keys(contract.webhooks),
      items.map(
        ({ post }) => post.parameters.flatMap((item) => ("schema" in item ? item.schema.const : []))[0],
      ),
      [
        schemas.RoomCreatedEvent,
        schemas.RoomDestroyedEvent,
        schemas.RoomInfoUpdatedEvent,
        schemas.MemberEnteredEvent,
        schemas.MembersLeftEvent,
        schemas.SeatsChangedEvent,
      ].map(({ properties }) => properties.CallbackCommand.const),
      Object.keys(contract.paths["/v4/room_config/set_callback"].post.callbacks),
      Object.keys(contract.paths["/v4/room_config/update_callback"].post.callbacks),
      service.callbackCommands,
      Object.keys(table),
    ];
    for (const list of lists) expect(list).toEqual(sixWords);
  });

  it("CB-02 are what set_callback and update_callback subscribe to, and no other operation", () => {
    const subscribing = paths.filter(([, { post }]) => "callbacks" in post).map(([path]) => path);
    expect(subscribing).toEqual(["/v4/room_config/set_callback", "/v4/room_config/update_callback"]);
  });

  it("CB-02 CB-03 CB-09 are posted, without a UserSig, with five parameters, and answered with 200", () => {
    for (const item of items) {
      expect(Object.keys(item)).toEqual(["post"]);
      expect(item.post.security).toEqual([]);
      expect(item.post.tags).toEqual(["Events"]);
      expect(
        item.post.parameters.map((parameter) => ("name" in parameter ? parameter.name : parameter.$ref)),
      ).toEqual([
        "#/components/parameters/EventSdkAppid",
        "CallbackCommand",
        "#/components/parameters/EventContenttype",
        "#/components/parameters/EventClientIP",
        "#/components/parameters/EventOptPlatform",
      ]);
      expect(item.post.responses).toEqual({ 200: { $ref: "#/components/responses/EventReceived" } });
    }
  });

  // Prism reads names of parameters in any case; a receiver may not.
  it("CB-03 CB-07 spell the parameters as the page does, with its sample", () => {
    const { EventSdkAppid, EventContenttype, EventClientIP, EventOptPlatform } = parameters;
    const spelled = [EventSdkAppid, EventContenttype, EventClientIP, EventOptPlatform];
    expect(spelled.map(({ name, in: place, example }) => [name, place, example])).toEqual([
      ["SdkAppid", "query", 88888888],
      ["contenttype", "query", "json"],
      ["ClientIP", "query", "127.0.0.1"],
      ["OptPlatform", "query", "RESTAPI"],
    ]);
  });

  it("CB-06 CB-08 CB-20 CB-24 name the documented values, of open sets too", () => {
    const { RoomInfo, TakeSeatMode, MembersLeftEvent, MemberEnteredEvent } = schemas;
    expect(parameters.EventContenttype.schema.enum).toEqual(["json", "JSON"]);
    expect(
      parameters.EventOptPlatform.schema.anyOf.map((either) => either.enum ?? either["x-open-set"]),
    ).toEqual([["RESTAPI", "Web", "Android", "iOS", "Windows", "macOS", "iPad", "Unknown"], true]);
    expect(RoomInfo.properties.RoomType.anyOf.map((either) => either.enum ?? either["x-open-set"])).toEqual([
      ["Meeting", "Conference"],
      true,
    ]);
    expect(RoomInfo.properties.RoomStatus.enum).toEqual(["None", "NotStarted", "Running"]);
    expect(TakeSeatMode.enum).toEqual(["None", "FreeToTake", "ApplyToTake"]);
    expect(MemberEnteredEvent.properties.Type.const).toBe("Enter");
    expect(MembersLeftEvent.properties.Type.enum).toEqual(["Leave", "Kicked", "Expired"]);
  });

  it("CB-20 CB-21 CB-22 CB-23 CB-24 show the samples of the pages", () => {
    expect(examples.roomCreated.value).toEqual(JSON.parse(samples["Room.CallbackAfterCreateRoom"]));
    expect(examples.roomDestroyed.value).toEqual(JSON.parse(samples["Room.CallbackAfterDestroyRoom"]));
    expect(examples.roomInfoUpdated.value).toEqual(JSON.parse(samples["Room.CallbackAfterUpdateRoomInfo"]));
    expect(examples.memberEntered.value).toEqual(JSON.parse(samples["Room.CallbackAfterMemberEnter"]));
    expect(examples.membersLeft.value).toEqual(JSON.parse(samples["Room.CallbackAfterMemberLeave"]));
    const shown = items.map(({ post }) =>
      Object.entries(post.requestBody.content["application/json"].examples),
    );
    expect(shown).toEqual(
      Object.keys(pathItems).map((name) => [[name, { $ref: `#/components/examples/${name}` }]]),
    );
  });

  it("CB-25 CB-30 show the sample of the seats, its number as the text that keeps every digit", () => {
    const word = "Mic.CallbackAfterSeatInfoChanged";
    expect(examples.seatsChanged.value).toEqual(
      sampleWith(word, "SeatList.0.Member_Account", "144115233775727695"),
    );
  });

  it("CB-09 show the documented answer", () => {
    expect(examples.received.value).toEqual({ ActionStatus: "OK", ErrorInfo: "", ErrorCode: 0 });
    expect(responses.EventReceived.content["application/json"].examples).toEqual({
      received: { $ref: "#/components/examples/received" },
    });
  });

  it("CB-33 have one word with an older spelling, which is not one of the six", () => {
    const alias = { "Room.CallbackUpdateRoomInfo": "Room.CallbackAfterUpdateRoomInfo" };
    expect(service.callbackCommandAliases).toEqual(alias);
    expect(schemas.CallbackCommand["x-aliases"]).toEqual(alias);
  });

  it("CB-01 link to their official pages", () => {
    expect(items.map(({ post }) => post.externalDocs.url)).toEqual([
      "https://trtc.io/document/60733",
      "https://trtc.io/document/60732",
      "https://trtc.io/document/60731",
      "https://trtc.io/document/60735",
      "https://trtc.io/document/60734",
      "https://trtc.io/document/60736",
    ]);
  });
});
