import { describe, expect, it } from "vitest";
import contract from "../../generated/openapi.json" with { type: "json" };
import * as service from "../../generated/service.ts";
import { samples, sampleWith, words } from "./events-samples.ts";

// What no event posted to Prism shows.

const { pathItems, parameters, schemas, examples, responses } = contract.components;
const items = Object.values(pathItems);
const operations = Object.values(contract.paths).map(({ post }) => post);
const reference = (kind: string, name: string) => ({ $ref: `#/components/${kind}/${name}` });
const schemaOf = (post: {
  requestBody: { content: { "application/json": { schema: { $ref: string } } } };
}) => {
  const { $ref } = post.requestBody.content["application/json"].schema;
  return schemas[$ref.slice($ref.lastIndexOf("/") + 1) as "MembersLeftEvent"];
};

describe("the events in the contract", () => {
  it("CB-01 CB-05 have the same words wherever these stand, those of the pages among them", () => {
    const lists = [
      Object.keys(contract.webhooks),
      Object.keys(schemas.CallbackCommand["x-enumDescriptions"]),
      items.map(
        ({ post }) => post.parameters.flatMap((item) => ("schema" in item ? item.schema.const : []))[0],
      ),
      items.map(({ post }) => schemaOf(post).properties.CallbackCommand.const),
      ...operations.flatMap((post) => ("callbacks" in post ? [Object.keys(post.callbacks)] : [])),
      service.callbackCommands,
    ];
    for (const list of lists) expect(list).toEqual(schemas.CallbackCommand.enum);
    expect(schemas.CallbackCommand.enum).toEqual(expect.arrayContaining(words));
  });

  it("CB-01 are each a path item of its own, under the operationId", () => {
    const names = items.map(({ post }) => post.operationId);
    expect(Object.keys(pathItems)).toEqual(names);
    expect(Object.values(contract.webhooks)).toEqual(names.map((name) => reference("pathItems", name)));
  });

  it("SC-12 CB-01 tell of each command word what happened", () => {
    const meanings = items.map(({ post }) => `${post.summary}.`);
    expect(Object.values(schemas.CallbackCommand["x-enumDescriptions"])).toEqual(meanings);
  });

  it("CB-02 are what setCallback and updateCallback subscribe to, under a URL with the word, and no other", () => {
    const subscribing = operations.flatMap((post) => ("callbacks" in post ? [post] : []));
    expect(subscribing.map(({ operationId }) => operationId)).toEqual(["setCallback", "updateCallback"]);
    for (const [word, callback] of subscribing.flatMap(({ callbacks }) => Object.entries(callbacks))) {
      const [[expression, event] = []] = Object.entries(callback);
      const searchParams = new URLSearchParams(expression?.split("?")[1]);
      expect(Object.fromEntries(searchParams)).toEqual({
        SdkAppid: "{$request.query.sdkappid}",
        CallbackCommand: word,
        contenttype: "json",
        ClientIP: "127.0.0.1",
        OptPlatform: "RESTAPI",
      });
      expect(expression).toMatch(/^\{\$request\.body#\/Url\}\?/);
      expect(event).toEqual(contract.webhooks[word as keyof typeof contract.webhooks]);
    }
  });

  it.each(items)("CB-02 CB-03 CB-09 post $post.operationId, without a UserSig, and expect 200", (item) => {
    const { post } = item;
    expect(Object.keys(item)).toEqual(["post"]);
    expect(post.security).toEqual([]);
    expect(post.tags).toEqual(["Events"]);
    expect(post.requestBody.required).toBe(true);
    expect(post.parameters).toEqual([
      reference("parameters", "EventSdkAppid"),
      expect.objectContaining({ name: "CallbackCommand", in: "query", required: true }),
      reference("parameters", "EventContenttype"),
      reference("parameters", "EventClientIP"),
      reference("parameters", "EventOptPlatform"),
    ]);
    expect(post.responses).toEqual({ 200: reference("responses", "EventReceived") });
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

  it("CB-33 have one word with an older spelling", () => {
    const alias = { "Room.CallbackUpdateRoomInfo": "Room.CallbackAfterUpdateRoomInfo" };
    expect(service.callbackCommandAliases).toEqual(alias);
    expect(schemas.CallbackCommand["x-aliases"]).toEqual(alias);
  });

  it.each([
    ["CB-20", "roomCreated", "60733"],
    ["CB-21", "roomDestroyed", "60732"],
    ["CB-22", "roomInfoUpdated", "60731"],
    ["CB-23", "memberEntered", "60735"],
    ["CB-24", "membersLeft", "60734"],
    ["CB-25", "seatsChanged", "60736"],
  ] as const)("%s have %s described by page %s", (_, name, page) => {
    expect(pathItems[name].post.externalDocs.url).toBe(`https://trtc.io/document/${page}`);
  });
});
