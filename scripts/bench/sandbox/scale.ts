import { type ConferenceClient, createConferenceClient } from "../../../src/index.ts";
import { createSandbox } from "../../../src/sandbox/index.ts";
import { inFlight, race } from "../measure.ts";
import { memoryInUse } from "../soak/leaks.ts";
import { type Goal, goal, rounded } from "../suite.ts";
import { application } from "./application.ts";

/** Calls in a room whose last member is `Member_Account`. What one of them changes, the next takes back. */
const kinds: readonly ((
  client: ConferenceClient,
  RoomId: string,
  Member_Account: string,
) => Promise<unknown>)[] = [
  (client, RoomId) => client.getRoomInfo({ RoomId }),
  (client, RoomId) => client.getRoomMemberList({ RoomId, Count: 10 }),
  (client, RoomId) => client.getSeatList({ RoomId }),
  (client, RoomId, Member_Account) =>
    client.updateRoomMemberInfo({ RoomId, MemberInfo: { Member_Account, NameCard: "n" } }),
  (client, RoomId, Member_Account) =>
    client.markRoomMember({ RoomId, CommandType: 1, MemberList: [{ Member_Account, Marks: [1000] }] }),
  async (client, RoomId, Member_Account) => {
    await client.changeRoomOwner({ RoomId, From_Account: "admin", NewOwner_Account: Member_Account });
    await client.changeRoomOwner({ RoomId, From_Account: Member_Account, NewOwner_Account: "admin" });
  },
  async (client, RoomId) => {
    const MemberList_Account = ["nobody"];
    await client.banRoomMember({ RoomId, MemberList_Account, Reason: "", Duration: 60 });
    await client.unbanRoomMember({ RoomId, MemberList_Account });
  },
  async (client, RoomId, Member_Account) => {
    await client.pickUserOnSeat({ RoomId, Member_Account, Index: 1 });
    await client.kickUserOffSeat({ RoomId, Member_Account, Data: "" });
  },
];

/** How much more a call costs in a sandbox that holds much than in one that holds almost nothing. */
export async function scaleGoals(rounds: number): Promise<Goal[]> {
  const before = await memoryInUse();
  const large = await createWorld(1000, 300);
  const bytes = Math.round((((await memoryInUse()) - before) * 2 ** 20) / 300_000);
  const small = await createWorld(1, 10);
  const costs = [];
  for (const kind of kinds) {
    const standings = await race({ small, large }, rounds, (world) =>
      inFlight(() => world.inTurn(kind), 500, 1),
    );
    costs.push(1 / (standings[1]?.ratio ?? Number.NaN));
  }
  const worst = rounded(Math.max(...costs));
  const paging = rounded(await pagingCost(rounds));
  return [
    goal(
      "with 1000 rooms of 300 members, a call takes at most 1.2 times what it takes with 1 of 10",
      worst,
      worst <= 1.2,
    ),
    goal("a page of 10000 members takes at most 1.2 times what one of 300 takes", paging, paging <= 1.2),
    goal("a member takes at most 400 bytes", bytes, bytes <= 400),
  ];
}

/** A sandbox with so many rooms, each with so many members. */
async function createWorld(rooms: number, members: number) {
  const sandbox = createSandbox({ ...application, rateLimit: false, logSize: 10 });
  const limiter = { acquire: async () => {} };
  const client = createConferenceClient({ ...application, fetch: sandbox.fetch, limiter });
  for (let room = 0; room < rooms; room++) {
    const RoomId = `room-${room}`;
    await client.createRoom({
      RoomInfo: { RoomId, RoomType: "Conference", MaxMemberCount: members, IsSeatEnabled: true },
    });
    // The owner is one of them.
    for (let user = 1; user < members; user++) sandbox.room(RoomId).enter(`user-${user}`);
    await sandbox.idle();
  }
  let turn = 0;
  return {
    client,
    /** Calls in another room each time. */
    inTurn(kind: (typeof kinds)[number]) {
      turn += 1;
      return kind(client, `room-${turn % rooms}`, `user-${members - 1}`);
    },
  };
}

/** How much longer a page of a long list takes than one of a short list. */
async function pagingCost(rounds: number): Promise<number> {
  const lists = { short: await createWorld(1, 300), long: await createWorld(1, 10_000) };
  const standings = await race(lists, rounds, ({ client }) => {
    let Next = "";
    const nextPage = async () => {
      const { Response } = await client.getRoomMemberList({ RoomId: "room-0", Next });
      Next = Response.Next ?? "";
    };
    return inFlight(nextPage, 600, 1);
  });
  return 1 / (standings[1]?.ratio ?? Number.NaN);
}
