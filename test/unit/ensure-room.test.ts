import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { isConferenceEnsureError } from "../../src/index.ts";
import { asked, runRooms } from "./support/ensuring-rooms.ts";
import type { RoomFault, RoomsService } from "./support/rooms-service.ts";

const there = (service: RoomsService) => service.create(asked);
const withRoom = (fields: object) => (service: RoomsService) => service.create({ ...asked, ...fields });
const request = (fields: object) => ({ RoomInfo: { ...asked, ...fields } });
const many = (fault: RoomFault) => Array.from({ length: 40 }, () => fault);

describe("ensureRoom", () => {
  it("has nothing to do when the room is there as asked for", async () => {
    const { result, commands, service } = await runRooms("ensureRoom", { start: there });
    expect(result).toMatchObject({
      change: "none",
      before: asked,
      response: { Response: { RoomInfo: asked } },
    });
    expect(result?.before).toEqual(service.state.room);
    expect(commands).toEqual(["get_room_info"]);
  });

  it("RO-10 creates it when there is none, with its invitees", async () => {
    const argument = { RoomInfo: asked, ScheduleInviteeList_Account: ["user1"] };
    const { result, commands, seen } = await runRooms("ensureRoom", { argument });
    expect(result).toMatchObject({ change: "created", before: undefined, response: { ErrorCode: 0 } });
    expect(commands).toEqual(["get_room_info", "create_room", "get_room_info"]);
    expect(seen[1]?.body).toEqual(argument);
  });

  it("RO-31 updates exactly the fields that differ", async () => {
    const start = withRoom({ RoomName: "old", IsAudioDisabled: false, CustomInfo: "kept" });
    const { result, seen, service } = await runRooms("ensureRoom", { start });
    expect(result).toMatchObject({ change: "updated", before: { RoomName: "old" } });
    expect(seen[1]?.body).toEqual({
      RoomInfo: { RoomId: "room-1", RoomName: "Standup", IsAudioDisabled: true },
    });
    expect(service.state.room).toMatchObject({ ...asked, CustomInfo: "kept" });
  });

  it.each([
    ["the owner", { Owner_Account: "user9" }, "Owner_Account"],
    ["the planned start", { ScheduleStartTime: 1_800_000_000 }, "ScheduleStartTime"],
    ["seats", { IsSeatEnabled: true, MaxSeatCount: 8 }, "IsSeatEnabled, MaxSeatCount"],
    ["a mode that only a create takes", { TakeSeatMode: "None" }, "TakeSeatMode"],
  ])("RO-32 fails where %s differs, names the fields and writes nothing", async (_, fields, names) => {
    const start = withRoom({ RoomName: "old", ScheduleStartTime: 1_700_000_000 });
    const { error, commands } = await runRooms("ensureRoom", { start, argument: request(fields) });
    expect(error).toMatchObject({ name: "ConferenceEnsureError", method: "ensureRoom", change: "none" });
    expect(String(error)).toContain(`${names}, `);
    expect(isConferenceEnsureError(error, "ensureRoom") && error.lastRead()?.RoomName).toBe("old");
    expect(commands).toEqual(["get_room_info"]);
  });

  it("RO-15 demands no owner where none was asked for", async () => {
    const { result } = await runRooms("ensureRoom", { start: withRoom({ Owner_Account: "user9" }) });
    expect(result).toMatchObject({ change: "none", before: { Owner_Account: "user9" } });
  });

  it.each([
    ["Meeting for Conference", { RoomType: "Meeting" }, "none"],
    ["a number as text", { MaxMemberCount: "50" }, "none"],
    ["a boolean as text", { IsAudioDisabled: "true" }, "none"],
    ["null", { RoomName: null }, "updated"],
    ["an object", { RoomName: { toString: 1 } }, "updated"],
    ["a list that looks alike as text", { RoomName: ["Standup"] }, "updated"],
  ])("takes a query that shows %s", async (_, fields, change) => {
    const { result } = await runRooms("ensureRoom", { start: withRoom(fields) });
    expect(result).toMatchObject({ change });
  });

  it.each([
    ["a missing field for the text undefined", { RoomName: undefined }, "undefined"],
    ["a name for a type", { RoomName: "Meeting" }, "Conference"],
    ["a name for a mode", { RoomName: "old" }, "None"],
  ])("does not take %s", async (_, shown, RoomName) => {
    const argument = request({ RoomName });
    expect((await runRooms("ensureRoom", { start: withRoom(shown), argument })).result).toMatchObject({
      change: "updated",
    });
  });

  it("fails where a room of another product has this id", async () => {
    const { error } = await runRooms("ensureRoom", { start: withRoom({ RoomType: "LiveRoom" }) });
    expect(error).toMatchObject({ change: "none" });
    expect(String(error)).toContain("RoomType");
  });

  it("takes a field that is undefined for one that was not asked for", async () => {
    const argument = request({ RoomName: undefined, Owner_Account: undefined });
    const { result, commands } = await runRooms("ensureRoom", {
      start: withRoom({ RoomName: "x" }),
      argument,
    });
    expect(result).toMatchObject({ change: "none" });
    expect(commands).toEqual(["get_room_info"]);
  });

  it.each([
    ["RoomAlreadyExists", "user9", 100003],
    ["OwnRoomExists", "admin", 100010],
  ])("RO-81 reads again after %s, and updates the rival's room", async (_, Owner_Account) => {
    const before = (service: RoomsService) => service.create({ Owner_Account });
    const { result, commands } = await runRooms("ensureRoom", { faults: ["none", { before }] });
    expect(result).toMatchObject({ change: "updated", before: undefined });
    expect(commands).toEqual([
      ...["get_room_info", "create_room", "get_room_info", "update_room_info", "get_room_info"],
    ]);
  });

  it("has changed nothing when a rival has created an equal room", async () => {
    const { result } = await runRooms("ensureRoom", { faults: ["none", { before: there }] });
    expect(result).toMatchObject({ change: "none", before: undefined });
  });

  it("RO-54 reads again when a rival has created the room within the same second", async () => {
    const faults: RoomFault[] = [{ after: there }, { code: 100012 }];
    const { result } = await runRooms("ensureRoom", { faults, maxRetries: 0 });
    expect(result).toMatchObject({ change: "none" });
  });

  it("fails where a rival's room belongs to somebody else than asked for", async () => {
    const before = (service: RoomsService) => service.create({ Owner_Account: "user9" });
    const argument = request({ Owner_Account: "user1" });
    const { error } = await runRooms("ensureRoom", { argument, faults: ["none", { before }] });
    expect(error).toMatchObject({ change: "none", codeName: "RoomAlreadyExists" });
    expect(String(error)).toContain("Owner_Account");
  });

  it("creates it again after a rival's destroy", async () => {
    const before = (service: RoomsService) => service.destroy();
    const { result, commands } = await runRooms("ensureRoom", {
      start: withRoom({ RoomName: "old" }),
      faults: ["none", { before }],
    });
    expect(result).toMatchObject({ change: "created", before: { RoomName: "old" } });
    expect(commands.filter((command) => command !== "get_room_info")).toEqual([
      "update_room_info",
      "create_room",
    ]);
  });

  it("creates one room when the query is stale", async () => {
    const { result, service, seen } = await runRooms("ensureRoom", { faults: ["none", "none", "stale"] });
    expect(result).toMatchObject({ change: "created" });
    expect(seen.filter(({ changed }) => changed !== undefined)).toHaveLength(1);
    expect(service.state.room).toMatchObject(asked);
  });

  it("gives up after five writes when a rival undoes each", async () => {
    const before = (service: RoomsService) => service.change({ RoomName: "rival" });
    const { error, commands } = await runRooms("ensureRoom", { start: there, faults: many({ before }) });
    expect(error).toMatchObject({ change: "made", method: "ensureRoom" });
    expect(commands).toHaveLength(11);
  });

  it.each([
    [70003, "UserSigNotValid"],
    [100006, "OperationNotAllowed"],
    [100011, "RoomIdTakenByGroup"],
  ])("fails at once with the refusal %i", async (code, codeName) => {
    const { error, commands } = await runRooms("ensureRoom", { faults: ["none", { code }] });
    expect(error).toMatchObject({ change: "none", code, codeName, cause: { operation: "createRoom" } });
    expect(commands).toEqual(["get_room_info", "create_room"]);
  });
});

describe("ensureRoom with a password", () => {
  const argument = request({ IsPasswordEnabled: true, Password: "pass-1234" });

  it("RO-44 writes it once where the query does not show it", async () => {
    const { result, seen, service } = await runRooms("ensureRoom", { start: there, argument });
    expect(result).toMatchObject({ change: "updated" });
    expect(seen[1]?.body.RoomInfo).toEqual({
      RoomId: "room-1",
      IsPasswordEnabled: true,
      Password: "pass-1234",
    });
    expect(service.state.room).toMatchObject({ Password: "pass-1234" });
    expect(seen).toHaveLength(3);
  });

  it("writes it by the create", async () => {
    const { result, commands } = await runRooms("ensureRoom", { argument });
    expect(result).toMatchObject({ change: "created" });
    expect(commands).toEqual(["get_room_info", "create_room", "get_room_info"]);
  });

  it("writes it again when the outcome of the create is unknown", async () => {
    const faults: RoomFault[] = ["none", "lost request", { before: there }];
    const { service } = await runRooms("ensureRoom", { argument, faults });
    expect(service.state.room).toMatchObject({ Password: "pass-1234" });
  });

  it("compares it where the query shows it", async () => {
    const start = (service: RoomsService) => {
      service.showsPassword = true;
      service.create(argument.RoomInfo);
    };
    expect((await runRooms("ensureRoom", { start, argument })).result).toMatchObject({ change: "none" });
  });

  it("writes it again where the query shows that a rival has changed it", async () => {
    const start = (service: RoomsService) => {
      service.showsPassword = true;
      service.create(asked);
    };
    const after = (service: RoomsService) => service.change({ Password: "rival" });
    const { service } = await runRooms("ensureRoom", { start, argument, faults: ["none", { after }] });
    expect(service.state.room).toMatchObject({ Password: "pass-1234" });
  });

  it("shows it in no error", async () => {
    const start = (service: RoomsService) => {
      service.showsPassword = true;
      service.create({ ...asked, Password: "old-pass-77" });
    };
    const { error } = await runRooms("ensureRoom", { start, argument, faults: ["none", { code: 100002 }] });
    expect(isConferenceEnsureError(error, "ensureRoom") && error.lastRead()?.Password).toBe("old-pass-77");
    const all = inspect(error, { depth: 10, showHidden: true, getters: true }) + JSON.stringify(error);
    expect(all).not.toMatch(/old-pass-77|pass-1234/);
  });
});
