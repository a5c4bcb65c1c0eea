import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { createConferenceClient } from "../../src/index.ts";
import { createSandbox } from "../../src/sandbox/index.ts";
import { standInFor } from "./support/live-service.ts";
import { liveApplication, startLive } from "./support/run-live.ts";

// Without TRTC_CALLBACK_URL only the life of a room is played.
const sandbox = createSandbox({ ...liveApplication, rateLimit: false });
const service = standInFor(sandbox);
const theirs = "a_room_of_somebody_else";
let url = "";
beforeAll(async () => {
  url = await service.listen();
  const client = createConferenceClient({ ...liveApplication, fetch: sandbox.fetch });
  await client.createRoom({ RoomInfo: { RoomId: theirs, RoomType: "Conference" } });
});
afterAll(() => service.close());
beforeEach(() => {
  sandbox.clearFaults();
  sandbox.clearLogs();
});

const start = () => startLive([], { TRTC_BASE_URL: url });
const success = { ActionStatus: "OK", ErrorInfo: "", ErrorCode: 0, RequestId: "Id-2" };

function touchedRooms(): string[] {
  const bodies = sandbox.requests.map(
    ({ body }) => body() as { RoomId?: string; RoomInfo?: { RoomId: string } },
  );
  return [...new Set(bodies.map(({ RoomId, RoomInfo }) => RoomId ?? RoomInfo?.RoomId ?? ""))];
}

/** Only the room of the test was touched, and it is gone. */
function expectNothingLeft(): void {
  expect(sandbox.rooms()).toMatchObject([{ id: theirs }]);
  // RO-12, RO-51
  expect(touchedRooms()).toEqual([expect.stringMatching(/^trtc_conference_api_test_\w{16,23}$/)]);
}

it("plays the life of a room, and says before what it will do", async () => {
  const { code, printed } = await start().run;
  expect([code, printed]).toEqual([0, expect.stringContaining("Every response keeps the contract.")]);
  const [announced, ...rest] = printed.split("  createRoom\n");
  expect(announced).toContain(touchedRooms()[0]);
  expect(rest).toHaveLength(1);
  expect(sandbox.requests.map(({ operation }) => operation)).toEqual([
    "createRoom",
    "getRoomInfo",
    "updateRoomInfo",
    "getRoomInfo",
    "getRoomMemberList",
    "destroyRoom",
    "getRoomInfo",
  ]);
  expectNothingLeft();
});

it.each(["getRoomInfo", "updateRoomInfo", "getRoomMemberList"] as const)(
  "destroys the room when %s is refused",
  async (operation) => {
    sandbox.inject({ kind: "code", code: 100006, operation });
    const { code, printed } = await start().run;
    expect([code, printed]).toEqual([1, expect.stringContaining("100006 (OperationNotAllowed)")]);
    expect(printed).not.toMatch(/\n\s+at /);
    expectNothingLeft();
  },
);

it.each(["lose-answer", "lose-request"] as const)("copes with a destroy that meets %s", async (kind) => {
  sandbox.inject({ kind, operation: "destroyRoom" });
  expect(await start().run).toMatchObject({ code: 0 });
  expectNothingLeft();
});

it("destroys the room when another name is read", async () => {
  service.instead.update_room_info = () => success;
  const { code, printed } = await start().run;
  expect([code, printed]).toEqual([1, expect.stringContaining("name")]);
  expectNothingLeft();
});

it("destroys the room on Ctrl-C", async () => {
  const live = start();
  service.instead.get_room_info = () => {
    live.interrupt();
    return undefined;
  };
  const { code, printed } = await live.run;
  expect([code, printed]).toEqual([1, expect.stringContaining("Interrupted.")]);
  expectNothingLeft();
});

it("prints where a response differs from the contract, and goes on", async () => {
  service.instead.get_room_member_list = () => ({
    ...success,
    Response: { MemberList: [{ Member_Account: 7 }] },
  });
  const { code, printed } = await start().run;
  const reason = "getRoomMemberList: /Response/MemberList/0/Member_Account must be string";
  expect([code, printed]).toEqual([1, expect.stringContaining(reason)]);
  expectNothingLeft();
});

it("names the room when it cannot be destroyed, and how to destroy it", async () => {
  sandbox.inject({ kind: "code", code: 100006, operation: "destroyRoom", times: 2 });
  const { code, printed } = await start().run;
  const [room] = touchedRooms();
  expect([code, printed]).toEqual([
    1,
    expect.stringContaining(`call destroyRoom --body '{"RoomId":"${room}"}'`),
  ]);
});
