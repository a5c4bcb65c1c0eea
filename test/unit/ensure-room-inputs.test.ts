import { describe, expect, it } from "vitest";
import { isConferenceEnsureError, isConferenceError } from "../../src/index.ts";
import { createTestClient, rejection } from "./support/client.ts";
import { asked, methods, type RoomMethod, runRooms } from "./support/ensuring-rooms.ts";
import { createImpatientClock } from "./support/impatient-clock.ts";
import { json, type Step, silence, success } from "./support/scripted-fetch.ts";

const names = Object.keys(methods) as RoomMethod[];
const seat = methods.ensureOnSeat.argument;

describe("a wrong argument", () => {
  it.each<[RoomMethod, string, unknown, string]>([
    ["ensureRoom", "nothing", undefined, "options"],
    ["ensureRoom", "no RoomInfo", {}, "RoomInfo"],
    ["ensureRoom", "RoomInfo that is null", { RoomInfo: null }, "RoomInfo"],
    ["ensureRoom", "the room itself", asked, "RoomId"],
    ["ensureRoom", "no RoomId", { RoomInfo: { RoomType: "Conference" } }, "RoomId"],
    ["ensureRoom", "no RoomType", { RoomInfo: { RoomId: "room-1" } }, "RoomType"],
    ["ensureRoom", "a misspelt field", { RoomInfo: { ...asked, Roomname: "x" } }, "Roomname"],
    ["ensureRoom", "a number as a name", { RoomInfo: { ...asked, RoomName: 1 } }, "RoomName"],
    ["ensureRoom", "a text as a number", { RoomInfo: { ...asked, MaxMemberCount: "50" } }, "MaxMemberCount"],
    ["ensureRoom", "half a second", { RoomInfo: { ...asked, ScheduleStartTime: 0.5 } }, "ScheduleStartTime"],
    ["ensureRoom", "null", { RoomInfo: { ...asked, IsSeatEnabled: null } }, "IsSeatEnabled"],
    [
      "ensureRoom",
      "a single invitee",
      { RoomInfo: asked, ScheduleInviteeList_Account: "user1" },
      "ScheduleInviteeList_Account",
    ],
    [
      "ensureRoom",
      "a list with a hole",
      { RoomInfo: asked, ScheduleInviteeList_Account: new Array(1) },
      "ScheduleInviteeList_Account",
    ],
    ["ensureRoomGone", "nothing", undefined, "options"],
    ["ensureRoomGone", "a text", "room-1", "options"],
    ["ensureRoomGone", "no RoomId", {}, "RoomId"],
    ["ensureRoomGone", "an empty RoomId", { RoomId: "" }, "RoomId"],
    ["ensureRoomGone", "a misspelt field", { RoomID: "room-1" }, "RoomID"],
    ["ensureOnSeat", "nothing", undefined, "options"],
    ["ensureOnSeat", "no RoomId", { ...seat, RoomId: undefined }, "RoomId"],
    ["ensureOnSeat", "a number as an account", { ...seat, Member_Account: 12345 }, "Member_Account"],
    ["ensureOnSeat", "a seat below 0", { ...seat, Index: -1 }, "Index"],
    ["ensureOnSeat", "no seat", { ...seat, Index: undefined }, "Index"],
    ["ensureOnSeat", "a misspelt field", { ...seat, index: 1 }, "index"],
  ])("of %s: %s is refused, and nothing is sent", async (method, _, argument, option) => {
    const { error, commands } = await runRooms(method, { argument });
    expect(error).toMatchObject({ name: "ConferenceOptionsError", option });
    expect(commands).toEqual([]);
  });

  it("cannot be made of a right one during the call", async () => {
    const RoomInfo = { ...asked };
    const before = () => {
      RoomInfo.RoomId = "another";
    };
    const { result, seen } = await runRooms("ensureRoom", { argument: { RoomInfo }, faults: [{ before }] });
    expect(result).toMatchObject({ change: "created" });
    expect(seen[1]?.body).toEqual({ RoomInfo: asked });
  });
});

describe.each(names)("%s", (method) => {
  const ensure = (steps: Step[], options = {}, call = {}) => {
    const { client, ...rest } = createTestClient(steps, options);
    return { ...rest, ending: rejection(client[method](methods[method].argument as never, call)) };
  };

  it.each([
    [undefined],
    [null],
    ["text"],
    [{}],
    [{ RoomInfo: null, SeatList: null }],
    [{ RoomInfo: "room", SeatList: "seats" }],
    [{ RoomInfo: [], SeatList: {} }],
    [{ RoomInfo: { RoomId: null }, SeatList: [null, 1, "user1", {}, { Index: 1 }] }],
  ])("does not take %j as Response for the wanted state", async (Response) => {
    const { ending, requests } = ensure([json({ ...success, Response })], { clock: createImpatientClock() });
    expect(isConferenceEnsureError(await ending, method)).toBe(true);
    const writes = requests.filter(({ url }) => !url.pathname.includes("/get_"));
    expect(writes.length).toBeLessThanOrEqual(1);
  });

  it("ends within its total time", async () => {
    const { ending, clock } = ensure([silence], { totalTimeout: 700 });
    await clock.whenWaiting(5000);
    clock.advance(700);
    const error = await ending;
    expect(error).toMatchObject({ name: "ConferenceEnsureError", method, change: "none" });
    expect(String(error)).toContain(method);
    expect(clock.waiting()).toEqual([]);
  });

  it("passes on the caller's abort unchanged", async () => {
    const reason = new Error("enough");
    const { ending } = ensure([silence], {}, { signal: AbortSignal.abort(reason) });
    expect(await ending).toBe(reason);
    const wrong = ensure([silence], {}, { signal: 1 });
    expect(await wrong.ending).toMatchObject({ name: "ConferenceOptionsError" });
  });

  it("rejects with an error that the guard tells apart by its method", async () => {
    const { ending } = ensure([json({ ...success, ActionStatus: "FAIL", ErrorCode: 70003 })]);
    const error = await ending;
    expect(isConferenceError(error) && isConferenceEnsureError(error)).toBe(true);
    for (const other of [...names, "ensureCallback" as const])
      expect(isConferenceEnsureError(error, other)).toBe(other === method);
  });
});
