import { describe, expect, it } from "vitest";
import contract from "../../generated/openapi.json" with { type: "json" };
import type { OperationId } from "../../src/index.ts";
import { elsewhere, operationOf, prepareSandbox } from "./prepared-sandbox.ts";
import { everyOperation, useJudge, withMember } from "./support.ts";

type Published = Record<string, { post: { "x-triggers"?: { event: string }[] } }>;
const triggersOf = (path: string): string[] =>
  (contract.paths as Published)[path]?.post["x-triggers"]?.map(({ event }) => event) ?? [];

const judged = useJudge();
const wordsOf = (posted: readonly { CallbackCommand: string }[]) =>
  posted.map((event) => event.CallbackCommand);

describe.each(everyOperation)("$id in a prepared sandbox", (operation) => {
  const { id, call: sample } = operation;

  it("succeeds, keeps the contract, and posts the events that x-triggers names", async () => {
    const { call, posted } = await prepareSandbox(id);
    const body = await call(operation);
    expect(body).toMatchObject({ ActionStatus: "OK", ErrorCode: 0 });
    expect(await judged({ body }, sample)).toMatchObject({ status: 200, problems: [] });
    expect(wordsOf(posted)).toEqual(triggersOf(sample.path));
    for (const event of posted) {
      const path = `/${event.CallbackCommand}`;
      const query = new URLSearchParams({ SdkAppid: "1", CallbackCommand: event.CallbackCommand });
      for (const [name, value] of Object.entries({
        contenttype: "json",
        ClientIP: "::1",
        OptPlatform: "RESTAPI",
      }))
        query.set(name, value);
      const answer = { ActionStatus: "OK", ErrorInfo: "", ErrorCode: 0 };
      expect(await judged({ body: answer }, { path, query, body: event })).toMatchObject({
        status: 200,
        problems: [],
      });
    }
  });

  it.each([{ kind: "lose-answer" }, { kind: "status", carriedOut: true }] as const)(
    "keeps state and events when it meets %j",
    async (fault) => {
      const [calm, lossy] = [await prepareSandbox(id), await prepareSandbox(id)];
      await calm.call(operation);
      lossy.meet(fault);
      expect(await lossy.call(operation)).toBeUndefined();
      expect(lossy.state()).toEqual(calm.state());
      expect(lossy.posted).toEqual(calm.posted);
    },
  );

  it.each([
    { kind: "lose-request" },
    { kind: "status" },
    { kind: "code", code: 60008 },
    { kind: "code", code: 100001 },
  ] as const)("changes nothing and posts nothing when it meets %j", async (fault) => {
    const { call, meet, state, posted } = await prepareSandbox(id);
    const before = state();
    meet(fault);
    await call(operation);
    expect(state()).toEqual(before);
    expect(posted).toEqual([]);
  });
});

const at = (place: string, value: unknown) => (body: unknown) => withMember(body, place, value);
const same = (body: unknown) => body;
const info = (changes: object) => (body: unknown) => {
  const { RoomInfo } = body as { RoomInfo: object };
  return { RoomInfo: { ...RoomInfo, ...changes } };
};

/** What each operation refuses, by the code that the page or RO-81 names. */
const refusals: [fact: string, id: OperationId, code: number, change: (body: unknown) => unknown][] = [
  ["RO-81 the id of somebody else", "createRoom", 100003, same],
  [
    "RO-18 a plan of less than 5 minutes",
    "createRoom",
    100002,
    info({ RoomId: "r2", ScheduleEndTime: 1693271654 }),
  ],
  ["RO-18 an end before the start", "createRoom", 100002, info({ RoomId: "r2", ScheduleEndTime: 1 })],
  [
    "no date as start",
    "createRoom",
    100002,
    info({ RoomId: "r2", ScheduleStartTime: 1e308, ScheduleEndTime: undefined }),
  ],
  ["no date as end", "createRoom", 100002, info({ RoomId: "r2", ScheduleEndTime: 1e308 })],
  ["RO-81 more seats than any plan has", "createRoom", 100013, info({ RoomId: "r2", MaxSeatCount: 1001 })],
  ["RO-16 room for nobody", "createRoom", 100002, info({ RoomId: "r2", MaxMemberCount: 0 })],
  ["RO-12 an id of 49 bytes", "createRoom", 100002, info({ RoomId: `${"你".repeat(16)}x` })],
  [
    "RO-13 a name of 101 bytes",
    "createRoom",
    100002,
    info({ RoomId: "r2", RoomName: `é${"é".repeat(49)}x` }),
  ],
  ["RO-32 the end in an update", "updateRoomInfo", 100002, info({ ScheduleEndTime: 1893272355 })],
  ["RO-32 the owner in an update", "updateRoomInfo", 100002, info({ Owner_Account: "user4" })],
  ["RO-32 seats in an update", "updateRoomInfo", 100002, info({ MaxSeatCount: 4 })],
  ["RO-31 a name of 102 bytes", "updateRoomInfo", 100002, info({ RoomName: "你".repeat(34) })],
  ["RO-31 data of 501 bytes", "updateRoomInfo", 100002, info({ CustomInfo: "你".repeat(167) })],
  ["RO-31 room for nobody", "updateRoomInfo", 100002, info({ MaxMemberCount: -1 })],
  [
    "MB-20 a name card of 33 bytes",
    "updateRoomMemberInfo",
    100002,
    at("MemberInfo.NameCard", "你".repeat(11)),
  ],
  ["MB-20 data of 63 bytes", "updateRoomMemberInfo", 100002, at("MemberInfo.CustomInfo", "你".repeat(21))],
  ["RO-81 a stranger", "updateRoomMemberInfo", 100005, at("MemberInfo.Member_Account", "user9")],
  ["RO-81 a role for the owner", "updateRoomMemberInfo", 100006, at("MemberInfo.Member_Account", "user2")],
  ["MB-30 a stranger as owner", "changeRoomOwner", 100005, at("NewOwner_Account", "user9")],
  ["MB-30 a gift of somebody else", "changeRoomOwner", 100002, at("From_Account", "user1")],
  [
    "MB-41 a mark of a stranger",
    "markRoomMember",
    100005,
    at("MemberList", [{ Member_Account: "user9", Marks: [] }]),
  ],
  [
    "MB-41 four marks",
    "markRoomMember",
    100002,
    at("MemberList", [{ Member_Account: "user2", Marks: [1000, 1001, 1002, 1003] }]),
  ],
  [
    "MB-41 a mark below 1000",
    "markRoomMember",
    100002,
    at("MemberList", [{ Member_Account: "user2", Marks: [999] }]),
  ],
  [
    "MB-41 eleven accounts",
    "markRoomMember",
    100002,
    at(
      "MemberList",
      Array.from({ length: 11 }, () => ({ Member_Account: "user2", Marks: [1000] })),
    ),
  ],
  [
    "MB-41 eleven different marks in a room",
    "markRoomMember",
    100002,
    at(
      "MemberList",
      ["user1", "user2", "user3", "user4"].map((Member_Account, i) => ({
        Member_Account,
        Marks: [0, 1, 2].map((mark) => 1000 + 3 * i + mark),
      })),
    ),
  ],
  ["MB-50 21 accounts", "banRoomMember", 100002, at("MemberList_Account", new Array(21).fill("user1"))],
  ["MB-50 a reason of 1002 bytes", "banRoomMember", 100002, at("Reason", "你".repeat(334))],
  ["MB-50 a time below 0", "banRoomMember", 100002, at("Duration", -1)],
  ["MB-51 21 accounts", "unbanRoomMember", 100002, at("MemberList_Account", new Array(21).fill("user1"))],
  ["MB-52 a limit of 101", "getBannedMemberList", 100002, at("Limit", 101)],
  ["MB-52 an offset below 0", "getBannedMemberList", 100002, at("Offset", -1)],
  ["MB-10 a page of nobody", "getRoomMemberList", 100002, at("Count", 0)],
  ["MB-10 a cursor of nobody", "getRoomMemberList", 100002, at("Next", "?")],
  ["MB-60 21 accounts", "kickUserOut", 100002, at("MemberList_Account", new Array(21).fill("user1"))],
  ["MB-60 a reason of 1001 bytes", "kickUserOut", 100002, at("Reason", `${"é".repeat(500)}x`)],
  ["SE-20 a stranger", "pickUserOnSeat", 100005, at("Member_Account", "user9")],
  ["SE-20 no such seat", "pickUserOnSeat", 100002, at("Index", 16)],
  ["SE-40 no such seat", "lockSeat", 100002, at("Index", -1)],
  ["SC-23 a second configuration", "setCallback", 100300, same],
];

const needsRoom = everyOperation.filter(({ id }) => /Room|Seat|Member|User/.test(id) && id !== "createRoom");
const unknown = needsRoom.map(({ id }): (typeof refusals)[number] => [
  "RO-81 a room that is not there",
  id,
  100004,
  elsewhere,
]);

describe("a refusal keeps the contract, changes nothing and posts nothing", () => {
  it.each([...refusals, ...unknown])("%s: %s, %i", async (_, id, code, change) => {
    const { call, posted, state } = await prepareSandbox();
    const before = state();
    const { call: sample } = operationOf(id);
    const body = await call(operationOf(id), change(sample.body));
    expect(body).toMatchObject({ ActionStatus: "FAIL", ErrorCode: code });
    expect(await judged({ body }, sample)).toMatchObject({ status: 200, problems: [] });
    expect(state()).toEqual(before);
    expect(posted).toEqual([]);
  });
});
