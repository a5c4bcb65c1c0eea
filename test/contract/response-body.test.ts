import { describe, expect, expectTypeOf, it } from "vitest";
import contract from "../../generated/openapi.json" with { type: "json" };
import type { CallbackCommand, GetCallbackSuccess, StoredCommand } from "../../generated/types.ts";
import type { OperationId } from "../../src/index.ts";
import { notOf } from "./events-fields.ts";
import { responseFields } from "./operation-fields.ts";
import { operationOf, useJudge, withMember } from "./support.ts";

const judge = useJudge();

/** How the judge takes the operation's success with another value at this place. */
const judged = (id: OperationId, place: string, value: unknown) => {
  const { call, responses } = operationOf(id);
  return judge({ body: withMember(responses[0]?.value, place, value) }, call);
};
const accepted = { status: 200, problems: [] };
const room = "Response.RoomInfo";
const member = "Response.MemberList.0";
const seat = "Response.SeatList.0";

describe("a success", () => {
  const always = responseFields.filter(([, , , , comes]) => comes === "always");
  it.each(always)("%s of %s is refused without %s", async (_, id, place) => {
    const response = await judged(id, place, undefined);
    const parent = ["response", "body", ...place.split(".").slice(0, -1)].join(".");
    expect(response.status).toBe(500);
    expect(response.problems).toContain(`${parent} required`);
  });

  const inList = /\.\d+$/;
  const orNot = responseFields.filter(([, , place, , comes]) => comes === "or not" && !inList.test(place));
  it.each(orNot)("%s of %s may be without %s", async (_, id, place) => {
    expect(await judged(id, place, undefined)).toMatchObject(accepted);
  });

  it.each(responseFields)("%s of %s is refused when %s is no %s", async (_, id, place, kind) => {
    for (const value of notOf[kind]) {
      const response = await judged(id, place, value);
      expect(response.status).toBe(500);
      const named = response.problems.filter((problem) => problem.startsWith(`response.body.${place}`));
      expect(named).toEqual(expect.arrayContaining([expect.stringContaining(" type")]));
    }
  });

  it.each(responseFields.filter(([, , , kind]) => kind === "object"))(
    "RR-05 %s of %s may have new fields in %s",
    async (_, id, place) => {
      expect(await judged(id, `${place}.New`, 1)).toMatchObject(accepted);
    },
  );

  it.each<[string, OperationId, string, unknown]>([
    [
      "CC-03 the fields beside Response, as in the page's table",
      "getCallback",
      "Url",
      "http://www.example.com",
    ],
    ["CC-05 a word that no page lists", "getCallback", "Response.CallbackCommandList", ["Room.Other"]],
    ["CC-05 an empty word", "getCallback", "Response.CallbackCommandList", [""]],
    ["CC-05 a word twice", "getCallback", "Response.CallbackCommandList", ["Room.Other", "Room.Other"]],
    ["CC-05 no word", "getCallback", "Response.CallbackCommandList", []],
    ["CC-05 a Url that set_callback refuses", "getCallback", "Response.Url", "ftp://www.example.com"],
    ["CC-06 an empty Url", "getCallback", "Response.Url", ""],
    ["RO-42 a room that has not started", "getRoomInfo", `${room}.RoomStatus`, "NotStarted"],
    ["RO-42 a room with the status None", "getRoomInfo", `${room}.RoomStatus`, "None"],
    ["RO-42 seats that are free to take", "getRoomInfo", `${room}.TakeSeatMode`, "FreeToTake"],
    ["RO-42 seats that nobody takes", "getRoomInfo", `${room}.TakeSeatMode`, "None"],
    ["RO-14 the type of an event's sample", "getRoomInfo", `${room}.RoomType`, "Meeting"],
    ["RO-14 a type of tomorrow", "getRoomInfo", `${room}.RoomType`, "Webinar"],
    ["RO-40 a room that says nothing but its id", "getRoomInfo", room, { RoomId: "r1" }],
    ["MB-11 a page after which another comes", "getRoomMemberList", "Response.Next", "cursor"],
    ["MB-11 no member", "getRoomMemberList", "Response.MemberList", []],
    ["MB-13 the owner by the table", "getRoomMemberList", `${member}.Role`, "Owner"],
    ["MB-13 a member", "getRoomMemberList", `${member}.Role`, "Member"],
    ["MB-13 a role of tomorrow", "getRoomMemberList", `${member}.Role`, "Guest"],
    ["MB-11 no mark", "getRoomMemberList", `${member}.Marks`, []],
    ["MB-53 no ban", "getBannedMemberList", "Response.BannedAccountList", []],
    ["MB-53 a page after which another comes", "getBannedMemberList", "Response.NextOffset", 100],
    ["SE-10 no seat", "getSeatList", "Response.SeatList", []],
    ["SE-10 CB-31 a free seat of the table", "getSeatList", `${seat}.Member_Account`, ""],
    ["SE-10 CB-31 a free seat of the sample", "getSeatList", `${seat}.Member_Account`, undefined],
    ["SE-10 CB-30 a user id that is a number", "getSeatList", `${seat}.Member_Account`, 144115233775727],
    ["SE-10 a seat that is locked", "getSeatList", `${seat}.IsTakenDisabled`, true],
  ])("%s is accepted", async (_, id, place, value) => {
    expect(await judged(id, place, value)).toMatchObject(accepted);
  });

  it.each<[string, OperationId, string, unknown[]]>([
    ["RO-42", "getRoomInfo", `${room}.RoomStatus`, ["", "running", "Finished"]],
    ["RO-42", "getRoomInfo", `${room}.TakeSeatMode`, ["", "none", "Take"]],
  ])("%s of %s is refused with another word in %s", async (_, id, place, values) => {
    for (const value of values) {
      const { status, problems } = await judged(id, place, value);
      expect(status).toBe(500);
      expect(problems).toContain(`response.body.${place} enum`);
    }
  });

  // Prism names what is wrong with the value by each of the types that it may have.
  it.each<[string, OperationId, string]>([
    ["RO-14 RO-40", "getRoomInfo", `${room}.RoomType`],
    ["MB-13", "getRoomMemberList", `${member}.Role`],
  ])("%s of %s is refused when %s is neither a known word nor another text", async (_, id, place) => {
    const named = `response.body.${place} `;
    const { problems } = await judged(id, place, 1);
    const kinds = problems
      .filter((problem) => problem.startsWith(named))
      .map((text) => text.slice(named.length));
    expect(kinds).toEqual(["type", "enum", "type", "anyOf"]);
  });

  it("SE-10 CB-30 of getSeatList is refused with a user id that is neither text nor number", async () => {
    for (const value of [true, null, 1.5, {}]) {
      expect((await judged("getSeatList", `${seat}.Member_Account`, value)).status).toBe(500);
    }
  });
});

describe("the types of getCallback's success", () => {
  it("CC-05 name the known words, and take any other text", () => {
    expect(contract.components.schemas.StoredCommand.anyOf).toMatchObject([
      { $ref: "#/components/schemas/CallbackCommand" },
      { type: "string", "x-open-set": true },
    ]);
    expectTypeOf<CallbackCommand>().toExtend<StoredCommand>();
    expectTypeOf<"Room.CallbackUpdateRoomInfo">().toExtend<StoredCommand>();
    // An editor completes the known words only as long as they do not dissolve into string.
    expectTypeOf<StoredCommand>().not.toEqualTypeOf<string>();
  });

  it("CC-06 let Response be missing", () => {
    expectTypeOf<undefined>().toExtend<GetCallbackSuccess["Response"]>();
  });
});
