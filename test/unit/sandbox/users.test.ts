import { describe, expect, it } from "vitest";
import { callbackCommands, createConferenceClient } from "../../../src/index.ts";
import { ConferenceSandboxError, type Unstated, type UserAction } from "../../../src/sandbox/index.ts";
import { createSubscribed, createTestSandbox, sdkAppId, secretKey } from "./support.ts";

const room = { RoomId: "r1", RoomType: "Conference", IsSeatEnabled: true, MaxSeatCount: 2 } as const;

/** A sandbox with the room, everything that it posts, and a client of it. */
async function createRoom(changes: object = {}, unstated: Unstated = {}) {
  const posted: { query: URLSearchParams; body: Record<string, unknown> }[] = [];
  const deliver = async (request: Request) => {
    posted.push({ query: new URL(request.url).searchParams, body: await request.json() });
    return Response.json({ ActionStatus: "OK", ErrorInfo: "", ErrorCode: 0 });
  };
  const { sandbox, clock } = createSubscribed({ deliver, unstated }, callbackCommands);
  const client = createConferenceClient({ sdkAppId, secretKey, fetch: sandbox.fetch, clock });
  await client.createRoom({ RoomInfo: { ...room, ...changes } });
  await sandbox.idle();
  posted.length = 0;
  return { sandbox, client, posted, users: sandbox.room("r1") };
}

/** What an action throws. */
function refusalOf(act: () => void): ConferenceSandboxError {
  try {
    act();
  } catch (error) {
    expect(error).toBeInstanceOf(ConferenceSandboxError);
    return error as ConferenceSandboxError;
  }
  throw new Error("The action was allowed.");
}

describe("users in a room", () => {
  it("EV-09 EV-11 enter, leave and are lost, and each event names the user and the device", async () => {
    const { sandbox, posted, users } = await createRoom();
    users.enter("alice", { platform: "iOS", clientIp: "192.0.2.7" });
    users.enter("bob");
    users.leave("alice");
    users.expire("bob");
    await sandbox.idle();
    expect(posted.map(({ body }) => [body.Type, body.Operator_Account, body.MemberCount])).toEqual([
      ["Enter", "alice", 2],
      ["Enter", "bob", 3],
      ["Leave", "alice", 2],
      ["Expired", "bob", 1],
    ]);
    expect(posted[0]?.query.get("OptPlatform")).toBe("iOS");
    expect(posted[0]?.query.get("ClientIP")).toBe("192.0.2.7");
    expect(posted[1]?.query.get("OptPlatform")).toBe("Web");
  });

  it("EV-10 take seats and leave them", async () => {
    const { sandbox, client, posted, users } = await createRoom();
    users.enter("alice");
    users.takeSeat("alice", { index: 1 });
    users.leaveSeat("alice");
    await sandbox.idle();
    expect(posted.slice(1).map(({ body }) => body.SeatList)).toMatchObject([
      [{ Index: 0 }, { Index: 1, Member_Account: "alice" }],
      [{ Index: 0 }, { Index: 1 }],
    ]);
    const { Response } = await client.getSeatList({ RoomId: "r1" });
    expect(Response.SeatList.map((seat) => seat.Member_Account)).toEqual([undefined, undefined]);
  });

  it.each<[Unstated["seatOfLeaver"], words: string[]]>([
    [undefined, ["Room.CallbackAfterMemberLeave"]],
    ["seat-event", ["Room.CallbackAfterMemberLeave", "Mic.CallbackAfterSeatInfoChanged"]],
    ["no-event", ["Room.CallbackAfterMemberLeave"]],
  ])(
    "EV-04 EV-10 leave the seat with the room, and with %s the events are %j",
    async (seatOfLeaver, words) => {
      const { sandbox, client, posted, users } = await createRoom({}, { seatOfLeaver });
      users.enter("alice");
      users.takeSeat("alice", { index: 1 });
      await sandbox.idle();
      posted.length = 0;
      await client.kickUserOut({ RoomId: "r1", MemberList_Account: ["alice"], Reason: "" });
      await sandbox.idle();
      expect(posted.map(({ body }) => body.CallbackCommand)).toEqual(words);
      expect(sandbox.rooms()[0]?.seats[1]?.account).toBeNull();
    },
  );

  it("ask for seats where they must, and get them", async () => {
    const { sandbox, users } = await createRoom({ TakeSeatMode: "ApplyToTake" });
    users.enter("alice");
    users.enter("bob");
    expect(refusalOf(() => users.takeSeat("alice")).codeName).toBe("OperationNotAllowed");
    users.requestSeat("alice", { index: 1 });
    users.requestSeat("bob");
    users.grantSeat("alice");
    users.declineSeat("bob");
    const [shown] = sandbox.rooms();
    expect(shown?.seats.map(({ account }) => account)).toEqual([null, "alice"]);
    expect(shown?.seatRequests).toEqual([]);
  });

  const forbidden: [what: string, action: UserAction, codeName: string][] = [
    ["take a seat that is taken", "takeSeat", "SeatTaken"],
    ["leave a room that they are not in", "leave", "NotRoomMember"],
    ["enter while they are banned", "enter", "OperationNotAllowed"],
  ];
  it.each(forbidden)("cannot %s, and nothing changes", async (_, action, codeName) => {
    const { sandbox, client, posted, users } = await createRoom();
    users.enter("alice");
    users.takeSeat("alice", { index: 0 });
    if (action === "takeSeat") users.enter("bob");
    else {
      await client.banRoomMember({ RoomId: "r1", MemberList_Account: ["bob"], Reason: "", Duration: 60 });
    }
    await sandbox.idle();
    posted.length = 0;
    const before = sandbox.rooms();
    const {
      codeName: name,
      code,
      message,
    } = refusalOf(() => users[action]("bob", action === "takeSeat" ? { index: 0 } : {}));
    expect([name, code]).toEqual([codeName, expect.any(Number)]);
    for (const named of [action, "bob", "r1"]) expect(message).toContain(named);
    await sandbox.idle();
    expect(sandbox.rooms()).toEqual(before);
    expect(posted).toEqual([]);
  });

  it("of a room that is not there are refused, until it is created", async () => {
    const { sandbox, client } = await createRoom();
    const users = sandbox.room("r2");
    expect(refusalOf(() => users.enter("alice")).code).toBe(100004);
    await client.createRoom({ RoomInfo: { ...room, RoomId: "r2" } });
    users.enter("alice");
    expect(sandbox.rooms()[1]?.members.map(({ account }) => account)).toContain("alice");
  });

  it("are told what is wrong with an argument", () => {
    const { sandbox } = createTestSandbox();
    expect(() => sandbox.room("")).toThrow("id must be");
    expect(() => sandbox.room("r1").enter(1 as never)).toThrow("account");
    expect(() => sandbox.room("r1").takeSeat("alice", { seat: 1 } as never)).toThrow("seat");
  });

  const seatless = ["enter", "leave", "expire", "leaveSeat", "grantSeat", "declineSeat"] as const;
  it.each(seatless)("do not choose a seat when they %s", (action) => {
    const { sandbox } = createTestSandbox();
    expect(() => sandbox.room("r1")[action]("alice", { index: 1 } as never)).toThrow("index");
  });
});

describe("a stale read of a room", () => {
  it.each(["before", "after"])("shows the room before the last write, planned %s it", async (planned) => {
    const { sandbox, client, users } = await createRoom();
    const plan = () => sandbox.inject({ kind: "stale-read", operation: "getRoomMemberList" });
    if (planned === "before") plan();
    users.enter("alice");
    if (planned === "after") plan();
    const members = async () =>
      (await client.getRoomMemberList({ RoomId: "r1" })).Response.MemberList.map((one) => one.Member_Account);
    expect(await members()).toEqual(["admin"]);
    expect(await members()).toEqual(["admin", "alice"]);
  });

  it("is refused by a sandbox that keeps no room, instead of showing the present", () => {
    const { sandbox } = createTestSandbox({ staleReads: false });
    expect(() => sandbox.inject({ kind: "stale-read" })).toThrow("staleReads");
  });
});
