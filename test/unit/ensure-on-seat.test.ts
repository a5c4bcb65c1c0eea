import { describe, expect, it } from "vitest";
import { isConferenceEnsureError } from "../../src/index.ts";
import { runRooms } from "./support/ensuring-rooms.ts";
import type { RoomFault, RoomsService } from "./support/rooms-service.ts";

const there = (service: RoomsService) => service.create();
const seated = (account: string, index: number) => (service: RoomsService) => {
  service.create();
  service.sit(account, index);
};
const picks = (commands: readonly string[]) =>
  commands.filter((command) => command === "pick_user_on_seat").length;

describe("ensureOnSeat", () => {
  it("has nothing to do when the member sits there", async () => {
    const { result, commands } = await runRooms("ensureOnSeat", { start: seated("user1", 1) });
    expect(result).toMatchObject({ change: "none", response: { Response: { SeatList: [{}, {}, {}] } } });
    expect(result?.before).toContainEqual({ Index: 1, Member_Account: "user1" });
    expect(commands).toEqual(["get_seat_list"]);
  });

  it("SE-20 puts the member there, and reads that it is so", async () => {
    const { result, commands } = await runRooms("ensureOnSeat", { start: there });
    expect(result).toMatchObject({ change: "seated" });
    expect(commands).toEqual(["get_seat_list", "pick_user_on_seat", "get_seat_list"]);
  });

  it("compares accounts as text, because digits may come as a number", async () => {
    const start = (service: RoomsService) => {
      service.create();
      service.sit(12345 as never, 1);
    };
    const argument = { RoomId: "room-1", Member_Account: "12345", Index: 1 };
    expect((await runRooms("ensureOnSeat", { start, argument })).result).toMatchObject({ change: "none" });
  });

  it.each([[null], [{ toString: 1 }], [["user1"]], [true]])(
    "does not take %j for the member",
    async (account) => {
      const start = (service: RoomsService) => {
        service.create();
        service.sit(account as never, 1);
      };
      const { error } = await runRooms("ensureOnSeat", { start });
      expect(error).toMatchObject({ codeName: "SeatTaken" });
    },
  );

  it("fails where the member sits on another seat, says which, and takes nothing away", async () => {
    const { error, commands, service } = await runRooms("ensureOnSeat", { start: seated("user1", 2) });
    expect(error).toMatchObject({ change: "none", code: 100203, codeName: "AlreadySeated" });
    expect(String(error)).toContain("seat 2");
    expect(isConferenceEnsureError(error, "ensureOnSeat") && error.lastRead()?.[2]?.Member_Account).toBe(
      "user1",
    );
    expect(commands).toEqual(["get_seat_list", "pick_user_on_seat", "get_seat_list"]);
    expect(service.state.seats).toEqual(["", "", "user1"]);
  });

  it("fails where somebody else sits there", async () => {
    const { error, service } = await runRooms("ensureOnSeat", { start: seated("user2", 1) });
    expect(error).toMatchObject({ change: "none", code: 100210, cause: { operation: "pickUserOnSeat" } });
    expect(service.state.seats).toEqual(["", "user2", ""]);
  });

  it.each([100004, 100005, 100200, 100202, 100211, 100252])("fails with the refusal %i", async (code) => {
    const { error, commands } = await runRooms("ensureOnSeat", { start: there, faults: ["none", { code }] });
    expect(error).toMatchObject({ change: "none", code, cause: { operation: "pickUserOnSeat" } });
    expect(String(error)).toContain(String(code));
    expect(commands).toHaveLength(2);
  });

  it("fails where there is no room", async () => {
    const { error, commands } = await runRooms("ensureOnSeat");
    expect(error).toMatchObject({
      change: "none",
      codeName: "RoomNotFound",
      cause: { operation: "getSeatList" },
    });
    expect(commands).toEqual(["get_seat_list"]);
  });

  it.each([100203, 100205, 100210])(
    "has changed nothing when a rival has seated the member: %i",
    async (code) => {
      const faults: RoomFault[] = [{ after: seated("user1", 1) }, { code }];
      const { result } = await runRooms("ensureOnSeat", { start: there, faults });
      expect(result).toMatchObject({ change: "none" });
    },
  );

  it("succeeds when the response was lost", async () => {
    const { result, commands } = await runRooms("ensureOnSeat", {
      start: there,
      faults: ["none", "lost response"],
    });
    expect(result).toMatchObject({ change: "seated" });
    expect(picks(commands)).toBe(1);
  });

  it.each<[string, RoomFault[], string]>([
    ["after a success", ["none", { after: (service) => service.sit("", 1) }], "made"],
    [
      "after a lost response",
      ["none", "lost response", { before: (service) => service.sit("", 1) }],
      "possible",
    ],
    ["after a lost request", ["none", "lost request"], "possible"],
  ])("does not put a member back who may have left the seat: %s", async (_, faults, change) => {
    const { error, commands } = await runRooms("ensureOnSeat", { start: there, faults });
    expect(error).toMatchObject({ name: "ConferenceEnsureError", method: "ensureOnSeat", change });
    expect(picks(commands)).toBe(1);
  });

  it("does not put the member there twice while the list is stale", async () => {
    const faults: RoomFault[] = ["none", "none", "stale", "stale"];
    const { result, commands } = await runRooms("ensureOnSeat", { start: there, faults });
    expect(result).toMatchObject({ change: "seated" });
    expect(picks(commands)).toBe(1);
  });
});
