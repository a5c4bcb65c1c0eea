import { expect, it } from "vitest";
import { compareRoom } from "../../../src/console/room-differences.ts";
import { trackDelivery, trackedRoom } from "../../../src/console/tracked-rooms.ts";
import { createSandbox, developmentKey, type SandboxDelivery } from "../../../src/sandbox/index.ts";
import { deliveryOf } from "./lines.ts";

/** Tells the page's tracker of what was delivered. */
const track = (deliveries: readonly SandboxDelivery[]) => {
  for (const { command, taken, body } of deliveries) {
    trackDelivery(deliveryOf({ command, taken, body: JSON.parse(body()) }));
  }
};

it("the tracker agrees with the sandbox, and differs by the event that was lost", async () => {
  const deliver = () => Response.json({ ActionStatus: "OK", ErrorCode: 0, ErrorInfo: "" });
  const sandbox = createSandbox({ sdkAppId: 88888888, secretKey: developmentKey, deliver });
  const words = ["Room.CallbackAfterMemberEnter", "Room.CallbackAfterMemberLeave"];
  sandbox.configure({ Url: "https://example.com", CallbackCommandList: words });
  sandbox.import({
    applications: [
      { ...sandbox.export().applications[0], sdkAppId: 88888888, rooms: [{ id: "r1", members: [] }] },
    ],
  });
  const users = sandbox.room("r1");
  for (const account of ["alice", "bob"]) users.enter(account);
  await sandbox.idle();
  sandbox.inject({ on: "delivery", kind: "lose" });
  users.leave("bob");
  await sandbox.idle();
  track(sandbox.deliveries.slice(0, 2));
  const [room] = sandbox.rooms();
  const compared = compareRoom(room, trackedRoom(88888888, "r1"));
  expect(compared.map(({ of, differs }) => [of, differs])).toEqual([
    ["room", false],
    [{ account: "alice" }, false],
    [{ account: "bob" }, true],
  ]);
});

it("an event that breaks the contract tells the tracker nothing", () => {
  trackDelivery(deliveryOf({ body: { RoomId: "broken", MemberList_Account: 7 } }));
  trackDelivery(deliveryOf({ body: "text" }));
  expect(trackedRoom(88888888, "broken")).toBeUndefined();
});

it("a room that neither knows is no difference", () => {
  expect(compareRoom(undefined, undefined).filter(({ differs }) => differs)).toEqual([]);
});
