import { expect } from "vitest";
import {
  type ConferenceClient,
  createConferenceClient,
  type EnsureMethod,
  isConferenceEnsureError,
  type NewRoom,
} from "../../../src/index.ts";
import { half } from "./client.ts";
import { createImpatientClock } from "./impatient-clock.ts";
import { type RoomFault, type RoomState, RoomsService } from "./rooms-service.ts";
import { identity } from "./sandbox.ts";

export type RoomMethod = Exclude<EnsureMethod, "ensureCallback">;

export const asked = {
  RoomId: "room-1",
  RoomType: "Conference",
  RoomName: "Standup",
  MaxMemberCount: 50,
  IsAudioDisabled: true,
} satisfies NewRoom;

const seat = { RoomId: "room-1", Member_Account: "user1", Index: 1 };

/** What each method is called with, and when the service is in the state that it asks for. */
export const methods = {
  ensureRoom: {
    argument: { RoomInfo: asked },
    isReached: ({ room }: RoomState) =>
      room !== undefined && Object.entries(asked).every(([name, value]) => room[name as never] === value),
  },
  ensureRoomGone: { argument: { RoomId: "room-1" }, isReached: ({ room }: RoomState) => room === undefined },
  ensureOnSeat: {
    argument: seat,
    isReached: ({ room, seats }: RoomState) =>
      room !== undefined && seats[seat.Index] === seat.Member_Account,
  },
} as const;

interface RoomSituation {
  readonly start?: ((service: RoomsService) => void) | undefined;
  readonly faults?: readonly RoomFault[];
  readonly argument?: unknown;
  readonly maxRetries?: number;
}

/** What came of a call: the result's change, or the error. */
export type RoomOutcome = Awaited<ReturnType<typeof runRooms>>;

/** Calls the method in this situation, and returns everything that came of it. */
export async function runRooms(method: RoomMethod, situation: RoomSituation = {}) {
  const { start, faults = [], maxRetries = 3 } = situation;
  const service = new RoomsService(faults);
  start?.(service);
  const clock = createImpatientClock();
  const client = createConferenceClient({
    ...identity,
    clock,
    random: half,
    maxRetries,
    fetch: service.fetch,
  });
  const argument = "argument" in situation ? situation.argument : methods[method].argument;
  const ensure = client[method] as (argument: unknown) => ReturnType<ConferenceClient[RoomMethod]>;
  const settled = await ensure(argument).then(
    (result) => ({ result, error: undefined }),
    (error: unknown) => ({ result: undefined, error }),
  );
  const commands = service.seen.map(({ command }) => command);
  return { ...settled, method, service, client, clock, commands, seen: service.seen, maxRetries };
}

/**
 * What must hold whatever goes wrong. A success means that the last query showed the wanted state. An error is right about
 * what was changed. Nothing is written that was not asked for, and no write hits what somebody has done since.
 */
export function expectRoomTruth(outcome: RoomOutcome, what: string): void {
  const { result, error, seen, method, maxRetries } = outcome;
  const story = `${what}: ${seen.map(({ command, fault }) => `${command} ${JSON.stringify(fault)}`)}`;
  const writes = seen.filter(({ command }) => !command.startsWith("get_"));
  const changes = writes.filter(({ changed }) => changed !== undefined);
  if (result !== undefined) {
    const last = seen.at(-1);
    expect(last?.command, story).toMatch(/^get_/);
    expect(last !== undefined && methods[method].isReached(last.shown), story).toBe(true);
    if (result.change === "none") expect(changes, story).toEqual([]);
    else expect(writes, story).not.toEqual([]);
  } else {
    if (!isConferenceEnsureError(error)) throw new Error(`${story} ended in ${error}`, { cause: error });
    expect(error.method).toBe(method);
    if (error.change === "none") expect(changes, story).toEqual([]);
    if (error.change === "made") expect(changes, story).not.toEqual([]);
  }
  const written = writes.flatMap(({ body }) => Object.keys(body.RoomInfo ?? {}));
  expect(Object.keys(asked), story).toEqual(expect.arrayContaining(written));
  const destroyed = new Set(changes.map(({ changed }) => changed?.room?.CreateTime));
  if (method === "ensureRoomGone") expect(destroyed.size, story).toBeLessThanOrEqual(1);
  if (method === "ensureOnSeat") expect(changes.length, story).toBeLessThanOrEqual(1);
  expect(seen.length, story).toBeLessThanOrEqual((6 + 5) * (maxRetries + 1));
}
