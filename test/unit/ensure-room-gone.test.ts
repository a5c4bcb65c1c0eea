import { describe, expect, it } from "vitest";
import { isConferenceEnsureError } from "../../src/index.ts";
import { runRooms } from "./support/ensuring-rooms.ts";
import type { RoomFault, RoomsService } from "./support/rooms-service.ts";

const there = (service: RoomsService) => service.create();
const recreate = (service: RoomsService) => {
  service.destroy();
  service.create();
};
const destroys = (commands: readonly string[]) =>
  commands.filter((command) => command === "destroy_room").length;

describe("ensureRoomGone", () => {
  it("RO-26 has nothing to do when the room does not exist", async () => {
    const { result, commands } = await runRooms("ensureRoomGone");
    expect(result).toEqual({ change: "none", before: undefined, response: undefined });
    expect(commands).toEqual(["get_room_info"]);
  });

  it("destroys it, and reads that it is gone", async () => {
    const { result, commands } = await runRooms("ensureRoomGone", { start: there });
    expect(result).toMatchObject({ change: "removed", before: { RoomId: "room-1" }, response: undefined });
    expect(commands).toEqual(["get_room_info", "destroy_room", "get_room_info"]);
  });

  it("has changed nothing when a rival was faster", async () => {
    const before = (service: RoomsService) => service.destroy();
    const { result } = await runRooms("ensureRoomGone", { start: there, faults: ["none", { before }] });
    expect(result).toMatchObject({ change: "none" });
  });

  it("succeeds when the response of the destroy was lost", async () => {
    const { result, commands } = await runRooms("ensureRoomGone", {
      start: there,
      faults: ["none", "lost response"],
    });
    expect(result).toMatchObject({ change: "removed" });
    expect(destroys(commands)).toBe(1);
  });

  it("destroys it again, right after two queries that show the same room", async () => {
    const { result, commands, clock } = await runRooms("ensureRoomGone", {
      start: there,
      faults: ["none", "lost request"],
    });
    expect(result).toMatchObject({ change: "removed" });
    expect(commands).toEqual([
      ...["get_room_info", "destroy_room", "get_room_info", "get_room_info", "destroy_room", "get_room_info"],
    ]);
    expect(clock.elapsed()).toBe(250);
  });

  it("does not destroy it again while the query is stale", async () => {
    const faults: RoomFault[] = ["none", "none", "stale", "stale", "stale"];
    const { result, commands, clock } = await runRooms("ensureRoomGone", { start: there, faults });
    expect(result).toMatchObject({ change: "removed" });
    expect(destroys(commands)).toBe(1);
    expect(clock.elapsed()).toBe(250 + 500 + 1000);
  });

  it.each<[string, RoomFault[]]>([
    ["after a success", ["none", { after: there }]],
    ["after a lost response", ["none", "lost response", { before: there }]],
    ["after a lost request", ["none", "lost request", { before: recreate }]],
    ["after a stale query", ["none", "lost response", "stale", { before: there }]],
    [
      "after a refusal, because a rival was faster",
      ["none", { before: (one) => one.destroy() }, { before: there }],
    ],
  ])("leaves a room alone that somebody has created since: %s", async (_, faults) => {
    const { error, commands, service } = await runRooms("ensureRoomGone", { start: there, faults });
    expect(error).toMatchObject({ name: "ConferenceEnsureError", method: "ensureRoomGone" });
    expect(destroys(commands)).toBe(1);
    expect(service.state.room).toBeDefined();
  });

  it("does not destroy it again where the query shows no CreateTime", async () => {
    const start = (service: RoomsService) => service.write({ room: { RoomId: "room-1" } });
    const { error, commands } = await runRooms("ensureRoomGone", { start, faults: ["none", "lost request"] });
    expect(error).toMatchObject({ change: "possible", cause: { kind: "transport" } });
    expect(isConferenceEnsureError(error, "ensureRoomGone") && error.lastRead()?.RoomId).toBe("room-1");
    expect(destroys(commands)).toBe(1);
  });

  it.each([100005, 100006])("fails when the query is refused with %i", async (code) => {
    const { error, commands } = await runRooms("ensureRoomGone", { start: there, faults: [{ code }] });
    expect(error).toMatchObject({ change: "none", code });
    expect(commands).toEqual(["get_room_info"]);
  });

  it("fails when the destroy is refused with 100006", async () => {
    const { error, commands } = await runRooms("ensureRoomGone", {
      start: there,
      faults: ["none", { code: 100006 }],
    });
    expect(error).toMatchObject({ change: "none", codeName: "OperationNotAllowed" });
    expect(commands).toHaveLength(2);
  });
});
