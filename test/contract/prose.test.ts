import { describe, expect, it } from "vitest";
import contract from "../../generated/openapi.json" with { type: "json" };
import { type Described, expectSaid } from "./said.ts";

const { parameters, schemas, responses, securitySchemes } = contract.components;
const { webhooks } = contract;
const operations = Object.values(contract.paths).map(({ post }) => post);

const named = (kind: string, members: Record<string, Described>) =>
  Object.entries(members).map(([name, value]): [string, Described] => [`${kind} ${name}`, value]);

const properties = Object.entries<Described>(schemas).flatMap(([schema, { properties = {} }]) =>
  named(`property of ${schema},`, properties),
);

describe("the contract describes", () => {
  it.each<[string, Described]>([
    ...named("section", Object.fromEntries(contract.tags.map((tag) => [tag.name, tag]))),
    ...named("operation", Object.fromEntries(operations.map((post) => [post.operationId, post]))),
    ...named(
      "request of",
      Object.fromEntries(operations.map((post) => [post.operationId, post.requestBody])),
    ),
    ...named("parameter", parameters),
    ...named("security scheme", securitySchemes),
    ...named("response", responses),
    ...named("schema", schemas),
    // A reference has the description of the schema that it leads to.
    ...properties.filter(([, property]) => property.$ref === undefined),
  ])("the %s", (_, { description }) => {
    expect(description?.trim()).toMatch(/^\S.{5,}/s);
    expect(description).not.toMatch(/\b(TODO|FIXME|TBD)\b/);
  });

  it.each(Object.values(webhooks))("when $post.operationId is sent and what to do about it", ({ post }) => {
    expect(post.summary).toMatch(/^\S.{10,}[^.]$/);
    expect(post.description).toMatch(/^Sent after .{10,}\n\n\S.{40,}/s);
  });

  it.each(Object.entries(schemas))("the schema %s under its name", (name, schema) => {
    expect(schema.title).toBe(name);
  });

  it.each(operations)(
    "SC-01 SC-19 of $operationId, who may call, and that HTTP 200 is no success",
    (post) => {
      expect(post.description).toMatch(/app\s+administrator/);
      expect(post.description).toContain("HTTP status is 200");
    },
  );

  it.each(
    Object.entries(schemas).filter(
      ([name, schema]) =>
        "properties" in schema &&
        /Event$|^(RoomInfo|Seat|Room|Member|GetRoomInfoSuccess|Get\w+ListSuccess)$/.test(name),
    ),
  )("CB-35 RR-05 in %s, that other fields may come", (_, { description }) => {
    expect(description.replaceAll(/\s+/g, " ")).toContain("ields that are not listed here may come");
  });
});

const { setCallback, getCallback, updateCallback, deleteCallback } = Object.fromEntries(
  operations.map((post) => [post.operationId, post]),
);
const events = contract.tags.find(({ name }) => name === "Events");
const { CallbackConfiguration, EventAnswer, RoomInfo, Seat } = schemas;

// What a reader must not miss: each fact, where it must stand, and the words by which it is recognised.
describe("the contract says", () => {
  it.each<[fact: string, where: Described | undefined, ...words: string[]]>([
    ["SC-05 who may be the identifier", parameters.identifier, "app administrator"],
    ["SC-07 RR-11 that random is no idempotency key", parameters.random, "no idempotency key"],
    ["SC-11 which scheme is recommended", CallbackConfiguration.properties.Url, "https is recommended"],
    ["SC-12 what is open", CallbackConfiguration.properties.CallbackCommandList, "not stated"],
    ["SC-17 what a RequestId is for", schemas.RequestId, "support"],
    ["SC-19 when the status is not 200", responses.NetworkError, "502"],
    ["SC-23 CC-10 what to do about 100300", setCallback, "100300", "update_callback"],
    ["CC-01 how many configurations there are", setCallback, "one configuration at most"],
    ["CC-01 that the address must be reachable", CallbackConfiguration.properties.Url, "reach"],
    ["CC-03 that the sample decides", schemas.GetCallbackSuccess, "table", "sample"],
    ["CC-05 that an unknown word is no error", getCallback, "no error"],
    ["CC-05 which word the sample holds", schemas.StoredCommand, "Room.CallbackUpdateRoomInfo"],
    ["CC-06 what the query leaves open", getCallback, "no configuration", "codes", "not stated"],
    ["CC-06 that Response may be missing", schemas.GetCallbackSuccess, "`Response` may be missing"],
    ["CC-09 CC-10 what to do about 100301", updateCallback, "100301", "set_callback"],
    ["CC-11 that an update replaces", updateCallback, "replac", "not stated"],
    ["CC-12 that there is no del_callback", deleteCallback, "`del_callback` does not exist"],
    ["CC-13 what a delete leaves open", deleteCallback, "not stated", "100301"],
    ["RR-08 that a UserSig may be used again", securitySchemes.usersig, "many calls"],
    ["RR-09 which plan and client SDK a call needs", contract.info, "RoomSdk plan", "version 2.0"],

    ["CB-02 that only configured events are sent", events, "configured"],
    ["CB-03 how SdkAppid is spelt", parameters.EventSdkAppid, "capital S", "small a"],
    ["CB-04 that SdkAppid must be checked", parameters.EventSdkAppid, "your own"],
    ["CB-06 that there is json and JSON", parameters.EventContenttype, "`json`", "`JSON`"],
    ["CB-08 that platforms are open", parameters.EventOptPlatform, "sibling products"],
    ["CB-09 that an answer is whole", EventAnswer, "mandatory"],
    ["CB-09 what code 0 says", EventAnswer.properties.ErrorCode, "ignored"],
    ["CB-10 what another code does", EventAnswer.properties.ErrorCode, "not stated"],
    ["CB-10 what no answer does", responses.EventReceived, "No page of Conference"],
    ["CB-10 that nothing can be prevented", events, "has happened already"],
    ["CB-11 the unit of EventTime", schemas.EventTime, "milliseconds"],
    [
      "CB-11 CB-20 which times are in seconds",
      webhooks["Room.CallbackAfterCreateRoom"].post,
      "seconds",
      "milliseconds",
    ],
    ["CB-14 how long an answer may take", responses.EventReceived, "Answer first", "Chat", "2 seconds"],
    ["CB-20 that RoomInfo is read off the sample", RoomInfo, "Only the sample"],
    ["CB-20 which types of room there are", RoomInfo.properties.RoomType, "`Meeting`", "`Conference`"],
    ["CB-20 the slip of the table", RoomInfo.properties.ScheduleEndTime, "slip"],
    ["CB-20 the unit of the start", RoomInfo.properties.ScheduleStartTime, "planned start", "seconds"],
    ["CB-20 the unit of the end", RoomInfo.properties.ScheduleEndTime, "planned end", "seconds"],
    ["CB-20 what CreateTime is", RoomInfo.properties.CreateTime, "seconds", "planned start"],
    ["CB-20 how a seat is taken", schemas.TakeSeatMode, "`None`", "`FreeToTake`", "`ApplyToTake`"],
    ["CB-20 that a name may come twice", webhooks["Room.CallbackAfterCreateRoom"].post, "twice"],
    ["CB-21 where the id of the room stands", schemas.RoomDestroyedEvent, "not in a `RoomInfo`"],
    ["CB-22 whether an update is whole", webhooks["Room.CallbackAfterUpdateRoomInfo"].post, "not stated"],
    [
      "CB-23 what MemberCount is",
      schemas.MemberEnteredEvent.properties.MemberCount,
      "in the room",
      "capacity",
    ],
    ["CB-24 what MemberCount is", schemas.MembersLeftEvent.properties.MemberCount, "in the room", "capacity"],
    ["CB-24 why they left", schemas.MembersLeftEvent.properties.Type, "`Leave`", "`Kicked`", "`Expired`"],
    ["CB-24 when there is a reason", schemas.MembersLeftEvent.properties.Reason, "not stated"],
    ["CB-25 whether all seats come", webhooks["Mic.CallbackAfterSeatInfoChanged"].post, "not stated"],
    ["CB-30 the number", Seat.properties.Member_Account, "144115233775727695", "2^53", "144115233775727680"],
    [
      "CB-30 what to do about it",
      webhooks["Mic.CallbackAfterSeatInfoChanged"].post,
      "`Member_Account`",
      "as text",
    ],
    ["CB-31 what a free seat is", Seat.properties.Member_Account, "free seat", "leave the field"],
    ["CB-32 that both types come", RoomInfo.properties.IsCloudRecordingDisabled, "boolean", '`"false"`'],
    [
      "CB-33 the older word",
      webhooks["Room.CallbackAfterUpdateRoomInfo"].post,
      "`Room.CallbackUpdateRoomInfo`",
    ],
    ["CB-34 that the operator may be missing", schemas.SeatsChangedEvent, "Live", "`Operator_Account`"],
  ])("%s", (_, where, ...words) => {
    expectSaid(where, words);
  });

  it("CB-13 nothing of a signature of events: that scheme is Chat's and Live's", () => {
    const said = JSON.stringify([webhooks, parameters, responses.EventReceived]);
    expect(said).not.toMatch(/\bSign\b|RequestTime|sha256/i);
  });
});
