import { describe, expect, it } from "vitest";
import contract from "../../generated/openapi.json" with { type: "json" };
import * as service from "../../generated/service.ts";
import { servedContract } from "../../scripts/prism.ts";
import { samples, sampleWith, words } from "./events-samples.ts";

// What no event posted to Prism shows.

const { parameters, schemas, examples, responses, callbacks } = contract.components;
const items = Object.values(contract.webhooks);
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
      Object.keys(schemas.CallbackEvent.discriminator.mapping),
      service.callbackCommands,
    ];
    for (const list of lists) expect(list).toEqual(schemas.CallbackCommand.enum);
    expect(schemas.CallbackCommand.enum).toEqual(expect.arrayContaining(words));
  });

  it("CB-02 CB-05 are one callback too, whose word is any of the list", () => {
    const { post } = callbacks.event["{$request.body#/Url}"];
    expect(post.operationId).toBe("event");
    const word = post.parameters.find((item) => "name" in item);
    expect(word).toMatchObject({ name: "CallbackCommand", schema: reference("schemas", "CallbackCommand") });
  });

  it("CB-14 name the page that the time for an answer rests on", () => {
    expect(contract["x-event-timeout"].basis).toMatch(/Chat.*34354/);
  });

  // Many tools show no webhook that is a reference.
  it("CB-01 each stand in place under their word, and their bodies in one union", () => {
    expect(items.filter((item) => "$ref" in item)).toEqual([]);
    const bodies = items.map(({ post }) => post.requestBody.content["application/json"].schema);
    expect(schemas.CallbackEvent.oneOf).toEqual(bodies);
    expect(Object.values(schemas.CallbackEvent.discriminator.mapping)).toEqual(
      bodies.map(({ $ref }) => $ref),
    );
    expect(schemas.CallbackEvent.discriminator.propertyName).toBe("CallbackCommand");
  });

  it("SC-12 CB-01 tell of each command word what happened", () => {
    const meanings = items.map(({ post }) => `${post.summary}.`);
    expect(Object.values(schemas.CallbackCommand["x-enumDescriptions"])).toEqual(meanings);
  });

  it("CB-02 are what setCallback and updateCallback subscribe to, and no other", () => {
    const subscribing = operations.flatMap((post) => ("callbacks" in post ? [post] : []));
    expect(subscribing.map(({ operationId }) => operationId)).toEqual(["setCallback", "updateCallback"]);
    for (const post of subscribing)
      expect(post.callbacks).toEqual({ event: reference("callbacks", "event") });
    expect(Object.keys(callbacks.event)).toEqual(["{$request.body#/Url}"]);
    const { post } = callbacks.event["{$request.body#/Url}"];
    const { schema, examples: shown } = post.requestBody.content["application/json"];
    expect(schema).toEqual(reference("schemas", "CallbackEvent"));
    expect(Object.keys(shown)).toEqual(items.map((item) => item.post.operationId));
    expect(post.responses).toEqual(items[0]?.post.responses);
  });

  it("CB-02 are sent by Prism to a URL with the word, which Prism cannot make of the parameters", async () => {
    const { paths } = (await servedContract(true)) as typeof contract;
    for (const id of ["set_callback", "update_callback"] as const) {
      const { post } = paths[`/v4/room_config/${id}`];
      const served = Object.entries<object>(post.callbacks);
      expect(served.map(([word]) => word)).toEqual(Object.keys(contract.webhooks));
      for (const [word, callback] of served) {
        const [[expression = "", event] = []] = Object.entries(callback);
        expect(expression).toMatch(/^\{\$request\.body#\/Url\}\?/);
        expect(Object.fromEntries(new URLSearchParams(expression.split("?")[1]))).toEqual({
          SdkAppid: "{$request.query.sdkappid}",
          CallbackCommand: word,
          contenttype: "json",
          ClientIP: "127.0.0.1",
          OptPlatform: "RESTAPI",
        });
        expect(event).toMatchObject({ post: { operationId: expect.any(String) } });
      }
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
    const event = items.find(({ post }) => post.operationId === name);
    expect(event?.post.externalDocs.url).toBe(`https://trtc.io/document/${page}`);
  });
});
