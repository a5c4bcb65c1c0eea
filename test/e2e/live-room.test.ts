import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { createSandbox } from "../../src/sandbox/index.ts";
import { standInFor } from "./support/live-service.ts";
import { liveApplication, startLive } from "./support/run-live.ts";

// Without TRTC_CALLBACK_URL only the life of a room is played.
const service = standInFor(createSandbox({ ...liveApplication, rateLimit: false }));
const strangers = { RoomId: "a_room_of_somebody_else", RoomName: "theirs" };
let url = "";
beforeAll(async () => {
  url = await service.listen();
});
afterAll(() => service.close());
beforeEach(() => {
  service.rooms.clear();
  service.rooms.set(strangers.RoomId, strangers);
  service.calls.length = 0;
});

const start = () => startLive([], { TRTC_BASE_URL: url });
const commands = () => service.calls.map(({ command }) => command);
const fail = (ErrorCode: number) => () => ({
  ActionStatus: "FAIL",
  ErrorInfo: "",
  ErrorCode,
  RequestId: "Id-2",
});

/** Only the room of the test was touched, and it is gone. */
function expectNothingLeft(): void {
  expect([...service.rooms.values()]).toEqual([strangers]);
  const ids = new Set(service.calls.map(({ roomId }) => roomId));
  expect(ids.size).toBe(1);
  // RO-12, RO-51
  for (const id of ids) expect(id).toMatch(/^trtc_conference_api_test_\w{16,23}$/);
}

it("plays the life of a room, and says before what it will do", async () => {
  const { code, printed } = await start().run;
  expect([code, printed]).toEqual([0, expect.stringContaining("Every response keeps the contract.")]);
  const [announced, ...rest] = printed.split("  createRoom\n");
  expect(announced).toContain(service.calls[0]?.roomId);
  expect(rest).toHaveLength(1);
  expect(commands()).toEqual([
    "create_room",
    "get_room_info",
    "update_room_info",
    "get_room_info",
    "get_room_member_list",
    "destroy_room",
    "get_room_info",
  ]);
  expectNothingLeft();
});

it.each(["get_room_info", "update_room_info", "get_room_member_list"])(
  "destroys the room when %s is refused",
  async (command) => {
    service.instead[command] = fail(100006);
    const { code, printed } = await start().run;
    expect([code, printed]).toEqual([1, expect.stringContaining("100006 (OperationNotAllowed)")]);
    expect(printed).not.toMatch(/\n\s+at /);
    expectNothingLeft();
  },
);

it("destroys the room when another name is read", async () => {
  service.instead.update_room_info = () => ({
    ActionStatus: "OK",
    ErrorInfo: "",
    ErrorCode: 0,
    RequestId: "Id-2",
  });
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

it("names the room when it cannot be destroyed, and how to destroy it", async () => {
  service.instead.destroy_room = () => {
    service.instead.destroy_room = fail(100006);
    return fail(100006)();
  };
  const { code, printed } = await start().run;
  const { roomId } = service.calls[0] ?? {};
  expect([code, printed]).toEqual([
    1,
    expect.stringContaining(`call destroyRoom --body '{"RoomId":"${roomId}"}'`),
  ]);
});

it("prints where a response differs from the contract, and goes on", async () => {
  service.instead.get_room_member_list = () => ({
    ActionStatus: "OK",
    ErrorInfo: "",
    ErrorCode: 0,
    RequestId: "Id-2",
    Response: { MemberList: [{ Member_Account: 7 }] },
  });
  const { code, printed } = await start().run;
  expect([code, printed]).toEqual([
    1,
    expect.stringContaining("getRoomMemberList: /Response/MemberList/0/Member_Account must be string"),
  ]);
  expectNothingLeft();
});
