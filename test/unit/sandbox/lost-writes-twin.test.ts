import { describe, expect, it } from "vitest";
import { createConferenceClient, isConferenceError, type OperationId } from "../../../src/index.ts";
import { callIdentity, operationOf, prepareSandbox } from "../../contract/prepared-sandbox.ts";
import { half } from "../support/client.ts";
import { createImpatientClock } from "../support/impatient-clock.ts";
import { losingFetch, type Mishap } from "../support/losing-fetch.ts";
import { sized } from "../support/size.ts";
import { samples, writeOf } from "../support/writes.ts";

type Prepared = Awaited<ReturnType<typeof prepareSandbox>>;

const room = { RoomId: "room-test" };
const wanted = { RoomId: "room-test", RoomType: "Conference" } as const;

/** What somebody else does about the same thing: it undoes the write, or comes before it. Refusals do not matter. */
const rivals: Record<
  string,
  (rival: ReturnType<typeof createClient>, prepared: Prepared) => Promise<unknown>
> = {
  createRoom: async (rival) => {
    await rival.destroyRoom(room).catch(() => {});
    await rival.createRoom({ RoomInfo: { ...wanted, Owner_Account: "rival" } });
  },
  destroyRoom: (rival) => rival.createRoom({ RoomInfo: wanted }),
  updateRoomInfo: (rival) => rival.updateRoomInfo({ RoomInfo: { ...room, RoomName: "theirs" } }),
  updateRoomMemberInfo: (rival) =>
    rival.updateRoomMemberInfo({ ...room, MemberInfo: { Member_Account: "user4", Role: "Member" } }),
  changeRoomOwner: async (rival, { sandbox }) => {
    const From_Account = sandbox.rooms()[0]?.owner ?? "";
    await rival.changeRoomOwner({ ...room, From_Account, NewOwner_Account: "user3" });
  },
  markRoomMember: (rival) =>
    rival.markRoomMember({
      ...room,
      CommandType: 2,
      MemberList: [{ Member_Account: "user2", Marks: [1000] }],
    }),
  banRoomMember: (rival) => rival.unbanRoomMember({ ...room, MemberList_Account: ["user1"] }),
  unbanRoomMember: (rival) =>
    rival.banRoomMember({ ...room, MemberList_Account: ["user1"], Reason: "", Duration: 60 }),
  kickUserOut: async (_, { sandbox }) => sandbox.room("room-test").enter("user1"),
  pickUserOnSeat: async (rival) => {
    await rival.kickUserOffSeat({ ...room, Member_Account: "user2", Data: "" });
    await rival.pickUserOnSeat({ ...room, Member_Account: "user3", Index: 1 });
  },
  kickUserOffSeat: (rival) => rival.pickUserOnSeat({ ...room, Member_Account: "user2", Index: 1 }),
  lockSeat: (rival) => rival.lockSeat({ ...room, Index: 2, ForbidTaken: false }),
  setCallback: async (rival) => {
    await rival.deleteCallback();
    await rival.setCallback({ Url: "https://rival.test", CallbackCommandList: [] });
  },
  updateCallback: (rival) => rival.updateCallback({ Url: "https://rival.test", CallbackCommandList: [] }),
  deleteCallback: (rival) => rival.setCallback({ Url: "https://rival.test", CallbackCommandList: [] }),
};

const createClient = (fetch: typeof globalThis.fetch, maxRetries = 0) =>
  createConferenceClient({
    ...callIdentity,
    fetch,
    maxRetries,
    random: half,
    clock: createImpatientClock(),
    limiter: { acquire: async () => {} },
  });

const mishaps: readonly Mishap[] = [
  "none",
  "lost request",
  "lost response",
  "lost response, then a rival",
  "a rival, then lost request",
];
const ordersOf = (length: number): Mishap[][] =>
  length === 0 ? [[]] : ordersOf(length - 1).flatMap((order) => mishaps.map((one) => [...order, one]));

/** Makes the write in this order of mishaps, and returns what came of it. */
async function run(
  id: OperationId,
  body: object,
  order: readonly Mishap[],
  stale: boolean,
  maxRetries: number,
) {
  const prepared = await prepareSandbox(id);
  const { sandbox } = prepared;
  if (stale) sandbox.inject({ kind: "stale-read", times: 99 });
  const rival = createClient(sandbox.fetch);
  let rivalry: Promise<unknown> = Promise.resolve();
  const interfere = () => {
    rivalry = (rivals[id]?.(rival, prepared) ?? Promise.resolve()).catch(() => {});
  };
  let own = 0;
  const fetch = losingFetch(
    {
      interfere,
      async fetch(input, init) {
        await rivalry;
        const response = await sandbox.fetch(input, init);
        const { operation, carriedOut } = sandbox.requests.at(-1) ?? {};
        if (operation === id && carriedOut) own += 1;
        return response;
      },
    },
    order,
  );
  const method = createClient(fetch, maxRetries)[id] as (body: object) => Promise<object>;
  const error: unknown = await method(body).then(
    () => undefined,
    (reason) => reason,
  );
  await rivalry;
  const { commands } = fetch;
  const writesSent = commands.filter((command) => command === operationOf(id).command).length;
  return { error, carriedOut: own, writesSent, rooms: sandbox.rooms(), callback: sandbox.configuration() };
}

const confirmed: readonly OperationId[] = ["createRoom", "changeRoomOwner", "pickUserOnSeat", "setCallback"];
const lengthOf = (id: OperationId) => sized(confirmed.includes(id) ? 2 : 1, 3);

describe("on the sandbox, with every loss and every rival", () => {
  it.each(samples)("$id is never a wrong success, and undoes nothing of others", async ({ id, body }) => {
    const { policy } = writeOf(id);
    const calm = await run(id, body, [], false, 0);
    expect(calm).toMatchObject({ error: undefined, carriedOut: 1 });
    for (const order of ordersOf(lengthOf(id))) {
      for (const [stale, maxRetries] of [
        [false, 0],
        [false, 3],
        [true, 0],
        [true, 3],
      ] as const) {
        const end = await run(id, body, order, stale, maxRetries);
        const story = `${order.join("; ")} (${stale ? "stale reads, " : ""}${maxRetries} retries)`;
        if (end.error === undefined) expect(end.carriedOut, story).toBeGreaterThan(0);
        else {
          expect(isConferenceError(end.error), story).toBe(true);
          const { mayHaveBeenCarriedOut } = end.error as { mayHaveBeenCarriedOut: boolean };
          if (!mayHaveBeenCarriedOut) expect(end.carriedOut, story).toBe(0);
        }
        if (policy !== "retry") expect(end.carriedOut, story).toBeLessThanOrEqual(1);
        if (policy === "give up" || policy === "confirm") expect(end.writesSent, story).toBe(1);
        const alone = !order.some((mishap) => mishap.includes("rival"));
        if (alone && end.error === undefined) {
          expect({ rooms: end.rooms, callback: end.callback }, story).toEqual({
            rooms: calm.rooms,
            callback: calm.callback,
          });
        }
      }
    }
  });
});
