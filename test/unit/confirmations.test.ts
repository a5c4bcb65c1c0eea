import { describe, expect, it } from "vitest";
import type { ConferenceClient, OperationId } from "../../src/index.ts";
import { createTestClient, rejection } from "./support/client.ts";
import { json, networkError, success, text } from "./support/scripted-fetch.ts";

/** What a write resolves or rejects with when its response was lost and the read responds so. */
async function outcome(id: OperationId, sent: object, read: object | string) {
  const response = typeof read === "string" ? text(read) : json({ ...success, Response: read });
  const { client, requests } = createTestClient([networkError("ECONNRESET"), response], {
    identifier: "caller",
    maxRetries: 0,
  });
  const call = client[id] as (body: object) => ReturnType<ConferenceClient["createRoom"]>;
  const result = await call(sent).catch((error: unknown) => error);
  return { result, question: requests[1]?.init.body };
}

const isLost = { kind: "transport", mayHaveBeenCarriedOut: true };
const asked = { RoomId: "r1", RoomType: "Conference" };
const found = { RoomId: "r1", RoomName: "r1", RoomType: "Conference", Owner_Account: "caller" };
const flags = { IsAudioDisabled: true, IsVideoDisabled: false, IsCloudRecordingDisabled: true };

describe("a room whose creation is not known", () => {
  it("is asked for by its id, and the response is the result", async () => {
    const { result, question } = await outcome("createRoom", { RoomInfo: asked }, { RoomInfo: found });
    expect(question).toBe('{"RoomId":"r1"}');
    expect(result).toEqual({ ...success, Response: { RoomInfo: found } });
  });

  it.each<[string, object, object]>([
    ["RO-13 RO-15 with the documented defaults", {}, {}],
    [
      "with fields that were not asked for",
      {},
      { MaxMemberCount: 20, CreateTime: 1, MemberCount: 0, New: 1 },
    ],
    ["with the name asked for", { RoomName: "n" }, { RoomName: "n" }],
    ["with an empty name asked for", { RoomName: "" }, { RoomName: "" }],
    ["with the owner asked for", { Owner_Account: "alice" }, { Owner_Account: "alice" }],
    ["with the flags asked for", flags, flags],
    ["with the password asked for", { Password: "1" }, { Password: "1", IsPasswordEnabled: true }],
    ["with the times asked for", { ScheduleStartTime: 5 }, { ScheduleStartTime: 5, ScheduleEndTime: 6 }],
  ])("is confirmed %s", async (_, more, shown) => {
    const sent = { RoomInfo: { ...asked, ...more }, ScheduleInviteeList_Account: [] };
    const { result } = await outcome("createRoom", sent, { RoomInfo: { ...found, ...shown } });
    expect(result).toMatchObject({ ErrorCode: 0 });
  });

  it.each<[string, object, object]>([
    ["of another owner", {}, { Owner_Account: "rival" }],
    ["of the caller instead of the owner asked for", { Owner_Account: "alice" }, {}],
    ["without an owner", {}, { Owner_Account: undefined }],
    ["with a name that was not asked for", {}, { RoomName: "theirs" }],
    ["with another name", { RoomName: "n" }, { RoomName: "N" }],
    ["without a name", {}, { RoomName: undefined }],
    ["of another type", {}, { RoomType: "Live" }],
    ["with another id", {}, { RoomId: "R1" }],
    ["with another flag", flags, { ...flags, IsVideoDisabled: true }],
    ["without a flag that was asked for", flags, { ...flags, IsVideoDisabled: undefined }],
    ["with another number of members", { MaxMemberCount: 300 }, { MaxMemberCount: 20 }],
    ["with another time", { ScheduleEndTime: 6 }, { ScheduleEndTime: 7 }],
    ["RO-44 without the password", { Password: "1" }, { IsPasswordEnabled: true }],
    ["RO-44 without the switch of the password", { IsPasswordEnabled: true }, {}],
    ["without a field that the contract does not know", { Colour: "red" }, {}],
  ])("is not confirmed by a room %s", async (_, more, shown) => {
    const sent = { RoomInfo: { ...asked, ...more } };
    const { result } = await outcome("createRoom", sent, { RoomInfo: { ...found, ...shown } });
    expect(result).toMatchObject(isLost);
  });

  it("is not confirmed where people were invited, whom no operation shows", async () => {
    const sent = { RoomInfo: asked, ScheduleInviteeList_Account: ["alice"] };
    expect((await outcome("createRoom", sent, { RoomInfo: found })).result).toMatchObject(isLost);
  });
});

describe("an owner or a seat whose change is not known", () => {
  const change = { RoomId: "r1", From_Account: "a", NewOwner_Account: "b" };
  const pick = { RoomId: "r1", Member_Account: "144115233775727695", Index: 1 };
  const seat = (Index: number, Member_Account?: unknown) => ({ Index, Member_Account });

  it.each<[string, OperationId, object, object | string]>([
    ["the new owner", "changeRoomOwner", change, { RoomInfo: { RoomId: "r1", Owner_Account: "b" } }],
    ["the user on the seat", "pickUserOnSeat", pick, { SeatList: [seat(0), seat(1, pick.Member_Account)] }],
    [
      "SE-10 the user as a number with all its digits",
      "pickUserOnSeat",
      pick,
      '{"ActionStatus":"OK","ErrorCode":0,"RequestId":"Id-1","Response":{"SeatList":[{"Index":1,"Member_Account":144115233775727695}]}}',
    ],
    ["a short number", "pickUserOnSeat", { ...pick, Member_Account: "7" }, { SeatList: [seat(1, 7)] }],
  ])("is confirmed by %s", async (_, id, sent, read) => {
    const { result, question } = await outcome(id, sent, read);
    expect(result).toMatchObject({ ErrorCode: 0, Response: expect.any(Object) });
    expect(question).toBe('{"RoomId":"r1"}');
  });

  it.each<[string, OperationId, object, object]>([
    ["the owner before", "changeRoomOwner", change, { RoomInfo: { Owner_Account: "a" } }],
    ["a third owner", "changeRoomOwner", change, { RoomInfo: { Owner_Account: "c" } }],
    ["no owner", "changeRoomOwner", change, { RoomInfo: {} }],
    ["a free seat", "pickUserOnSeat", pick, { SeatList: [seat(1, "")] }],
    [
      "a seat without a user",
      "pickUserOnSeat",
      { ...pick, Member_Account: "undefined" },
      { SeatList: [seat(1)] },
    ],
    ["a seat of null", "pickUserOnSeat", { ...pick, Member_Account: "null" }, { SeatList: [seat(1, null)] }],
    ["nobody on a free seat", "pickUserOnSeat", { ...pick, Member_Account: "" }, { SeatList: [seat(1, "")] }],
    ["the user on another seat", "pickUserOnSeat", pick, { SeatList: [seat(0, pick.Member_Account)] }],
    ["another user", "pickUserOnSeat", pick, { SeatList: [seat(1, "144115233775727680")] }],
    ["no seats", "pickUserOnSeat", pick, { SeatList: [] }],
  ])("is not confirmed by %s", async (_, id, sent, read) => {
    expect((await outcome(id, sent, read)).result).toMatchObject(isLost);
  });
});

describe("a read that lacks what the contract promises", () => {
  const sent = {
    createRoom: { RoomInfo: asked },
    changeRoomOwner: { RoomId: "r1", From_Account: "a", NewOwner_Account: "b" },
    pickUserOnSeat: { RoomId: "r1", Member_Account: "a", Index: 1 },
  };
  const reads = [{}, { RoomInfo: null, SeatList: null }, { RoomInfo: "r1", SeatList: [null] }];

  it.each(Object.entries(sent))("leaves %s with the error of the write", async (id, body) => {
    for (const read of reads) {
      expect((await outcome(id as OperationId, body, read)).result).toMatchObject(isLost);
    }
    const { client } = createTestClient([networkError("ECONNRESET"), json(success)], { maxRetries: 0 });
    const call = client[id as OperationId] as (body: object) => Promise<unknown>;
    expect(await rejection(call(body))).toMatchObject(isLost);
  });
});
