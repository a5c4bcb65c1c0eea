import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { asked, expectRoomTruth, methods, type RoomMethod, runRooms } from "./support/ensuring-rooms.ts";
import type { RoomFault, RoomsService } from "./support/rooms-service.ts";
import { sized } from "./support/size.ts";

/*
 * Whatever the network, the service and rivals do: a call ends in the wanted state or in an error that is true, and no
 * write hits what somebody has done since.
 */

const starts: Record<string, (service: RoomsService) => void> = {
  "no room": () => {},
  "the room": (service) => service.create(asked),
  "another name": (service) => service.create({ ...asked, RoomName: "old" }),
  "another owner": (service) => service.create({ Owner_Account: "user9" }),
  "the member there": (service) => {
    service.create();
    service.sit("user1", 1);
  },
  "the member elsewhere": (service) => {
    service.create();
    service.sit("user1", 2);
  },
};

const rivals: Record<string, (service: RoomsService) => void> = {
  creates: (service) => service.state.room ?? service.create(),
  "creates the wanted one": (service) => service.state.room ?? service.create(asked),
  renames: (service) => service.change({ RoomName: "rival" }),
  destroys: (service) => service.destroy(),
  "destroys and creates": (service) => {
    service.destroy();
    service.create();
  },
  "sits there": (service) => service.sit("user2", 1),
  "seats the member": (service) => service.sit("user1", 1),
  "seats the member elsewhere": (service) => service.sit("user1", 0),
  "frees the seat": (service) => service.sit("", 1),
};

const faults: Record<string, RoomFault> = {
  fine: "none",
  "lost request": "lost request",
  "lost response": "lost response",
  stale: "stale",
};
for (const code of [100001, 100003, 100004, 100010, 100203, 100210, 60008, 70001]) faults[code] = { code };
for (const [name, rival] of Object.entries(rivals)) {
  faults[`rival ${name} before`] = { before: rival };
  faults[`rival ${name} after`] = { after: rival };
}

const names = Object.keys(faults);
const pairs = names.flatMap((a) => names.map((b) => [a, b] as const));
const scriptOf = (order: readonly string[]): RoomFault[] => order.map((name) => faults[name] ?? "none");

describe.each(Object.keys(methods) as RoomMethod[])("%s", (method) => {
  it.each(Object.keys(starts))(
    "reports the truth after every order of two faults, where there was %s",
    async (name) => {
      for (const order of pairs.filter((_, i) => i % sized(5, 1) === 0)) {
        for (const first of [0, 1, 2]) {
          const script = [...Array.from({ length: first }, (): RoomFault => "none"), ...scriptOf(order)];
          const outcome = await runRooms(method, { start: starts[name], faults: script, maxRetries: 0 });
          expectRoomTruth(outcome, `${order.join(", ")} from request ${first + 1}`);
        }
      }
    },
    120_000,
  );

  it("reports the truth after any sequence", async () => {
    const seed = Number(process.env.FC_SEED ?? Math.floor(Math.random() * 2 ** 31));
    const sequence = fc.array(fc.oneof(fc.constant("fine"), fc.constantFrom(...names)), { maxLength: 12 });
    let run = 0;
    const property = fc.asyncProperty(
      fc.constantFrom(...Object.keys(starts)),
      sequence,
      fc.constantFrom(0, 1, 3),
      async (name, order, maxRetries) => {
        run += 1;
        const outcome = await runRooms(method, { start: starts[name], faults: scriptOf(order), maxRetries });
        expectRoomTruth(outcome, `${name}: ${order.join(", ")}`);
      },
    );
    await fc.assert(property, { numRuns: sized(300, 8000), seed });
    expect(run).toBeGreaterThan(0);
  }, 240_000);
});
