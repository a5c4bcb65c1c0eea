import { describe, expect, it } from "vitest";
import { callbackCommands, createConferenceClient } from "../../../src/index.ts";
import { createSandbox, type SandboxStateSeed } from "../../../src/sandbox/index.ts";
import { rejection } from "../support/client.ts";
import { configuration, createTestSandbox, sdkAppId, secretKey, start, stateOf } from "./support.ts";

const token = "token-of-the-application";
const room = { RoomId: "r2", RoomType: "Conference" };
const marking = (mark: number) => ({
  RoomId: "r1",
  CommandType: 1,
  MemberList: [{ Member_Account: "admin", Marks: [mark] }],
});
const banning = { RoomId: "r1", Reason: "", Duration: 60 };
const deliver = () => Response.json({ ActionStatus: "OK", ErrorInfo: "", ErrorCode: 0 });

/** A sandbox where two applications have something of everything. */
async function createFull() {
  const { sandbox, clock } = createTestSandbox({
    deliver,
    token,
    plan: { members: 9 },
    anyApplication: true,
  });
  sandbox.addApplication({ sdkAppId: 5, secretKey: "another-key", administrators: ["root", "admin"] });
  for (const id of [5, 6, sdkAppId]) {
    const client = createConferenceClient({
      sdkAppId: id,
      secretKey: id === 5 ? "another-key" : secretKey,
      fetch: sandbox.fetch,
      clock,
    });
    await client.createRoom({
      RoomInfo: {
        RoomId: "r1",
        RoomType: "Conference",
        MaxMemberCount: 9,
        IsSeatEnabled: true,
        MaxSeatCount: 2,
        TakeSeatMode: "ApplyToTake",
      },
    });
    sandbox.room("r1", id).enter("alice");
    sandbox.room("r1", id).enter("bob");
    await client.pickUserOnSeat({ RoomId: "r1", Member_Account: "alice", Index: 1 });
    sandbox.room("r1", id).requestSeat("bob");
    await client.banRoomMember({ RoomId: "r1", MemberList_Account: ["eve"], Reason: "", Duration: 60 });
  }
  sandbox.configure(configuration, 6);
  await sandbox.idle();
  return { sandbox, clock };
}

describe("a call with a value that no state can hold", () => {
  it.each<[string, "createRoom" | "markRoomMember" | "banRoomMember", object]>([
    ["an empty room id", "createRoom", { RoomInfo: { RoomId: "", RoomType: "Conference" } }],
    ["an empty owner", "createRoom", { RoomInfo: { ...room, Owner_Account: "" } }],
    ["a start before 1970", "createRoom", { RoomInfo: { ...room, ScheduleStartTime: -1 } }],
    ["a limit above 2^53", "createRoom", { RoomInfo: { ...room, MaxMemberCount: 2 ** 53 + 2 } }],
    ["a limit of 1e300", "createRoom", { RoomInfo: { ...room, MaxMemberCount: 1e300 } }],
    ["a mark above 2^53", "markRoomMember", marking(2 ** 53)],
    ["a mark of 1e300", "markRoomMember", marking(1e300)],
    ["an empty account", "banRoomMember", { ...banning, MemberList_Account: ["eve", ""] }],
    ["a ban below 0", "banRoomMember", { ...banning, Duration: -1 }],
  ])("is refused with 100002: %s", async (_, method, body) => {
    const { sandbox, clock } = createTestSandbox();
    const client = createConferenceClient({ sdkAppId, secretKey, fetch: sandbox.fetch, clock });
    sandbox.import({ applications: [{ sdkAppId, rooms: [{ id: "r1" }] }] });
    const before = sandbox.export();
    expect(await rejection(client[method](body as never))).toMatchObject({ code: 100002 });
    expect(sandbox.export()).toEqual(before);
    sandbox.import(before);
  });
});

describe("an export", () => {
  it("is the whole state as JSON, without a secret", async () => {
    const { sandbox } = await createFull();
    const state = sandbox.export();
    expect(JSON.parse(JSON.stringify(state))).toEqual(state);
    expect(state.applications).toMatchObject([
      {
        sdkAppId,
        administrators: ["admin"],
        plan: { members: 9 },
        configuration: null,
        rooms: [{ id: "r1" }],
      },
      { sdkAppId: 5, administrators: ["root", "admin"], plan: {} },
      { sdkAppId: 6, plan: { members: 9 }, configuration },
    ]);
    for (const hidden of [secretKey, token, "another-key"])
      expect(JSON.stringify(state)).not.toContain(hidden);
  });

  it("is the same after it was imported, here and elsewhere", async () => {
    const { sandbox } = await createFull();
    const state = sandbox.export();
    const { sandbox: elsewhere } = createTestSandbox();
    for (const one of [sandbox, elsewhere]) {
      one.import(JSON.parse(JSON.stringify(state)));
      expect(one.export()).toEqual(state);
    }
    expect(createTestSandbox({ state }).sandbox.export()).toEqual(state);
  });
});

describe("an import", () => {
  it("takes less, and fills in what the options say", () => {
    const { sandbox } = createTestSandbox({ administrators: ["root"], plan: { members: 9 } });
    sandbox.import({ applications: [{ sdkAppId: 5, rooms: [{ id: "r1" }] }] });
    expect(sandbox.export().applications).toMatchObject([
      {
        sdkAppId: 5,
        administrators: ["root"],
        plan: { members: 9 },
        configuration: null,
        rooms: [{ id: "r1", owner: "root", maxMemberCount: 9, createTime: start }],
      },
      { sdkAppId, rooms: [] },
    ]);
  });

  const room = (changes: object) => ({ applications: [{ sdkAppId: 1, rooms: [{ id: "r1", ...changes }] }] });
  it.each([
    ["a list", [], "applications"],
    ["null", null, "options"],
    ["nothing", {}, "applications"],
    ["another field", { applications: [], rooms: [] }, "rooms"],
    ["a null list", { applications: null }, "applications"],
    ["no application", { applications: [1] }, "applications[0]"],
    ["no SDKAppID", { applications: [{}] }, "applications[0].sdkAppId"],
    ["a text as SDKAppID", { applications: [{ sdkAppId: "1" }] }, "applications[0].sdkAppId"],
    ["one twice", { applications: [{ sdkAppId: 1 }, { sdkAppId: 1 }] }, "applications[1].sdkAppId"],
    ["a key", { applications: [{ sdkAppId: 1, secretKey: "k" }] }, "applications[0].secretKey"],
    [
      "no administrator",
      { applications: [{ sdkAppId: 1, administrators: [] }] },
      "applications[0].administrators",
    ],
    [
      "a wrong plan",
      { applications: [{ sdkAppId: 1, plan: { members: 0 } }] },
      "applications[0].plan.members",
    ],
    ["a null plan", { applications: [{ sdkAppId: 1, plan: null }] }, "applications[0].plan"],
    ["no Url", { applications: [{ sdkAppId: 1, configuration: {} }] }, "applications[0].configuration.Url"],
    [
      "a text as list of words",
      { applications: [{ sdkAppId: 1, configuration: { Url: "", CallbackCommandList: "all" } }] },
      "applications[0].configuration.CallbackCommandList",
    ],
    ["rooms as an object", { applications: [{ sdkAppId: 1, rooms: {} }] }, "applications[0].rooms"],
    ["null rooms", { applications: [{ sdkAppId: 1, rooms: null }] }, "applications[0].rooms"],
    ["a misspelt field", room({ nmae: "x" }), "applications[0].rooms[0].nmae"],
    [
      "a stranger's seat",
      room({ isSeatEnabled: true, seats: [{ index: 0, account: "x" }] }),
      "applications[0].rooms[0].seats[0]",
    ],
    [
      "a member twice",
      room({ members: [{ account: "a" }, { account: "a" }] }),
      "applications[0].rooms[0].members[1].account",
    ],
    [
      "a wrong mark",
      room({ members: [{ account: "a", marks: ["x"] }] }),
      "applications[0].rooms[0].members[0].marks",
    ],
  ])("refuses %s with its path, and changes nothing", async (_, state, option) => {
    const { sandbox } = await createFull();
    const before = sandbox.export();
    const act = () => sandbox.import(state as SandboxStateSeed);
    expect(act).toThrow(expect.objectContaining({ name: "ConferenceOptionsError", option }));
    expect(sandbox.export()).toEqual(before);
    await sandbox.reset();
    expect(sandbox.rooms()).toEqual([]);
    if (state === null) return;
    const create = () => createSandbox({ sdkAppId, secretKey, state: state as SandboxStateSeed });
    expect(create).toThrow(expect.objectContaining({ option }));
  });
});

describe("a reset", () => {
  const state = { applications: [{ sdkAppId, rooms: [{ id: "seeded" }], configuration }] };

  it("goes back to the state at the start, cancels faults, and forgets what was called and posted", async () => {
    const { sandbox, clock } = createTestSandbox({ state, deliver });
    const before = sandbox.export();
    sandbox.room("seeded").enter("alice");
    sandbox.configure(undefined);
    sandbox.inject({ kind: "cut" });
    sandbox.clock.advance(1000);
    await sandbox.emit(callbackCommands[0]);
    await sandbox.reset();
    expect(sandbox.export()).toEqual(before);
    expect([sandbox.requests, sandbox.deliveries, sandbox.clock.now()]).toEqual([[], [], start]);
    const client = createConferenceClient({ sdkAppId, secretKey, fetch: sandbox.fetch, clock });
    expect(await client.getCallback({})).toMatchObject({ Response: configuration });
  });

  it("goes back to the last import, which its owner cannot change any more", async () => {
    const { sandbox } = createTestSandbox({ state });
    const imported = { applications: [{ sdkAppId, administrators: ["root"], rooms: [{ id: "r2" }] }] };
    sandbox.import(imported);
    imported.applications[0]?.rooms.push({ id: "r3" });
    imported.applications[0]?.administrators.push("eve");
    const before = sandbox.export();
    sandbox.import(before);
    await sandbox.reset();
    expect(sandbox.export()).toEqual(before);
    expect(before.applications[0]).toMatchObject({ administrators: ["root"], rooms: [{ id: "r2" }] });
  });

  it("of one application leaves the others, their faults and logs, and the clock", async () => {
    const { sandbox } = createTestSandbox({ state, deliver, anyApplication: true });
    for (const id of [sdkAppId, 5]) {
      sandbox.configure(configuration, id);
      sandbox.inject({ kind: "cut", sdkAppId: id });
      await sandbox.emit(callbackCommands[0], {}, { sdkAppId: id });
    }
    sandbox.room("seeded").enter("alice");
    sandbox.clock.advance(1000);
    await sandbox.reset(5);
    expect(sandbox.configuration(5)).toBeUndefined();
    expect(sandbox.rooms()[0]?.members).toHaveLength(2);
    expect(sandbox.deliveries.map((delivery) => delivery.sdkAppId)).toEqual([sdkAppId]);
    expect(sandbox.clock.now()).toBe(start + 1000);
    await expect(
      sandbox.fetch(`https://a.test/v4/room_config/get_callback?sdkappid=${sdkAppId}`),
    ).resolves.toBeDefined();
  });

  it("drops the events that wait, and waits for the one under way", async () => {
    let answer: (response: Response) => void = () => {};
    let posted = 0;
    const { sandbox } = createTestSandbox({
      deliver: () => {
        posted += 1;
        return new Promise((resolve) => {
          answer = resolve;
        });
      },
      state: {
        applications: [
          {
            sdkAppId,
            rooms: [{ id: "r1" }],
            configuration: { Url: "https://a.test", CallbackCommandList: callbackCommands },
          },
        ],
      },
    });
    sandbox.room("r1").enter("alice");
    sandbox.room("r1").enter("bob");
    await expect.poll(() => posted).toBe(1);
    const done = sandbox.reset();
    expect(await stateOf(done)).toBe("pending");
    answer(deliver());
    await done;
    expect([posted, sandbox.deliveries, sandbox.rooms()[0]?.members.length]).toEqual([1, [], 1]);
  });
});
