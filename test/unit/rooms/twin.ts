import { callbackCommands, createConferenceClient } from "../../../src/index.ts";
import { createSeededRandom } from "../../../src/internal/seeded-random.ts";
import type { RoomEvent } from "../../../src/rooms/index.ts";
import { createSandbox, type RoomSnapshot, type Unstated } from "../../../src/sandbox/index.ts";
import { parseCallbackEvent } from "../../../src/webhooks/index.ts";
import { createFakeClock } from "../support/fake-clock.ts";
import { identity } from "../support/sandbox.ts";

export const roomId = "r1";

/** The room at the time of an event, as the twin knows it. Undefined: there is none. */
export interface Truth {
  readonly time: number;
  readonly room: RoomSnapshot | undefined;
}

export interface Story {
  /** In the order in which they happened. */
  readonly events: readonly RoomEvent[];
  readonly truths: readonly Truth[];
  readonly twin: Twin;
  readonly random: Random;
}

export type Twin = ReturnType<typeof createTwin>;

/** A sandbox, all that it posts, and a client of it. */
export function createTwin(unstated: Unstated = {}) {
  const clock = createFakeClock();
  const events: RoomEvent[] = [];
  const deliver = async (request: Request) => {
    const parsed = parseCallbackEvent(await request.text());
    if (parsed.known) events.push(parsed.event as RoomEvent);
    return Response.json({ ActionStatus: "OK", ErrorInfo: "", ErrorCode: 0 });
  };
  const options = { rateLimit: false, clock, deliver, unstated } as const;
  const sandbox = createSandbox({
    staleReads: true,
    sdkAppId: identity.sdkAppId,
    secretKey: "a-key-for-the-unit-tests",
    ...options,
  });
  sandbox.configure({ Url: "http://127.0.0.1:3000/", CallbackCommandList: callbackCommands });
  const client = createConferenceClient({ ...identity, fetch: sandbox.fetch, maxRetries: 0 });
  const create = () =>
    client.createRoom({
      RoomInfo: {
        RoomId: roomId,
        RoomType: "Conference",
        Owner_Account: "owner",
        IsSeatEnabled: true,
        MaxSeatCount: 4,
        MaxMemberCount: 300,
      },
    });
  return { clock, events, sandbox, client, create, users: sandbox.room(roomId) };
}

export interface Random {
  readonly chance: (likely: number) => boolean;
  readonly below: (limit: number) => number;
  readonly shuffled: <T>(list: readonly T[]) => T[];
}

export function createRandom(seed: number): Random {
  const next = createSeededRandom(seed);
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    chance: (likely) => next() < likely,
    below,
    shuffled(list) {
      const copy = [...list];
      for (let i = copy.length - 1; i > 0; i--) {
        const j = below(i + 1);
        [copy[i], copy[j]] = [copy[j] as never, copy[i] as never];
      }
      return copy;
    },
  };
}

/** Plays a room through: who comes, goes, sits and is removed follows from the seed. */
export async function playStory(seed: number, steps = 40): Promise<Story> {
  const random = createRandom(seed);
  const twin = createTwin({ ownerJoins: true });
  const { clock, sandbox, client, users, create } = twin;
  const truths: Truth[] = [];
  for (let step = 0; step < steps; step++) {
    clock.advance(1 + random.below(300));
    const account = random.below(8) === 0 ? "owner" : `user${random.below(6)}`;
    const [room] = sandbox.rooms();
    const isMember = room?.members.some((member) => member.account === account);
    const isSeated = room?.seats.some((seat) => seat.account === account);
    const draw = random.below(100);
    if (room === undefined) {
      // An id may be created once a second (RO-54).
      clock.advance(1001);
      await create();
    } else if (draw < 3) await client.destroyRoom({ RoomId: roomId });
    else if (draw < 8)
      await client.updateRoomInfo({ RoomInfo: { RoomId: roomId, RoomName: `name ${step}` } });
    else if (draw < 13)
      await client.lockSeat({ RoomId: roomId, Index: random.below(4), ForbidTaken: random.chance(0.3) });
    else if (draw < 18)
      await client.kickUserOut({
        RoomId: roomId,
        MemberList_Account: [...new Set([account, `user${random.below(6)}`])],
        Reason: "",
      });
    else if (!isMember) users.enter(account);
    else if (isSeated && random.chance(0.5)) users.leaveSeat(account);
    else if (
      !isSeated &&
      random.chance(0.4) &&
      room.seats.some((seat) => seat.account === null && !seat.isLocked)
    )
      users.takeSeat(account);
    else if (random.chance(0.3)) users.expire(account);
    else users.leave(account);
    truths.push({ time: clock.now(), room: sandbox.rooms()[0] });
  }
  await sandbox.idle();
  return { events: [...twin.events].sort((a, b) => a.EventTime - b.EventTime), truths, twin, random };
}
