import { isDeepStrictEqual } from "node:util";
import { expect, it } from "vitest";
import {
  createMemoryRoomStore,
  createRoomTracker,
  type RoomEvent,
  type RoomState,
  reduceRoom,
  viewRoom,
} from "../../../src/rooms/index.ts";
import type { RoomSnapshot } from "../../../src/sandbox/index.ts";
import { sized } from "../support/size.ts";
import { playStory, type Random, roomId } from "./twin.ts";

const seeds = Array.from({ length: sized(50, 1000) }, (_, i) => i + 1);

const reduceAll = (events: readonly RoomEvent[]): RoomState =>
  events.reduce<RoomState | undefined>(reduceRoom, undefined) as RoomState;

/** What tracker and twin must agree on. */
const viewed = (state: RoomState) => {
  const { state: life, members, seats } = viewRoom(state);
  return {
    life,
    members: members.map(({ account }) => account),
    seats: seats.map(({ index, account }) => [index, account]),
  };
};

const accountsOf = (room: RoomSnapshot | undefined): readonly string[] =>
  (room?.members ?? []).map(({ account }) => account).sort();

/** A seat of which no event told is unknown. */
const expected = (room: RoomSnapshot | undefined, known: readonly unknown[][]) => ({
  life: room === undefined ? "closed" : "open",
  members: accountsOf(room),
  seats: (known.length === 0 ? [] : (room?.seats ?? [])).map(({ index, account }) => [index, account]),
});

const doubled = (events: readonly RoomEvent[], { chance }: Random): RoomEvent[] =>
  events.flatMap((event) => (chance(0.3) ? [event, event] : [event]));

/** Each event arrives up to a few places late. */
const delayed = (events: readonly RoomEvent[], { below }: Random): RoomEvent[] =>
  events
    .map((event, place) => ({ event, place: place + below(6) }))
    .sort((a, b) => a.place - b.place)
    .map(({ event }) => event);

it("without loss the state is the twin's, in every order and with every repetition", async () => {
  for (const seed of seeds) {
    const { events, truths, random } = await playStory(seed);
    const inOrder = reduceAll(events);
    const view = viewed(inOrder);
    expect(view, `seed ${seed}`).toEqual(expected(truths.at(-1)?.room, view.seats));
    const doubts = viewRoom(inOrder).members.filter(({ certain }) => !certain);
    // Only of the owner no event tells whether it is a member from the start.
    expect(doubts.map(({ account }) => account).filter((account) => account !== "owner")).toEqual([]);
    for (const order of [random.shuffled(events), delayed(events, random)]) {
      const state = reduceAll(doubled(order, random));
      expect(viewRoom(state), `seed ${seed}`).toEqual(viewRoom(inOrder));
      for (const event of random.shuffled(events)) expect(reduceRoom(state, event)).toBe(state);
    }
  }
});

it("with loss what is wrong is uncertain, and a read puts it right", async () => {
  let wrong = 0;
  for (const seed of seeds) {
    const { events, truths, random, twin } = await playStory(seed);
    const { clock, client, sandbox } = twin;
    const arriving = delayed(
      doubled(
        events.filter(() => random.chance(0.8)),
        random,
      ),
      random,
    );
    if (arriving.length === 0) continue;
    const store = createMemoryRoomStore();
    const tracker = createRoomTracker({ store, client, clock, lag: 1000 });
    for (const event of arriving) await tracker.handlers[event.CallbackCommand](event as never);
    const room = await tracker.room(roomId);
    if (room === undefined) throw new Error("no room");
    // What it knows ends with the newest event that arrived.
    const truth = truths.findLast(({ time }) => time <= room.asOf)?.room;
    const missed = room.members.filter(
      ({ account, certain }) => certain && !accountsOf(truth).includes(account),
    );
    const isIncomplete = room.certain && room.members.length !== accountsOf(truth).length;
    if (missed.length > 0 || isIncomplete) {
      wrong += 1;
      expect(showsGap(arriving), `seed ${seed}`).toBe(false);
    }
    clock.advance(2000);
    await tracker.close();
    const after = await createRoomTracker({ store, client, clock, lag: 1000 }).reconcile(roomId);
    const [now] = sandbox.rooms();
    expect(after?.state, `seed ${seed}`).toBe(now === undefined ? "closed" : "open");
    expect(
      after?.members.map(({ account }) => account),
      `seed ${seed}`,
    ).toEqual(accountsOf(now));
    const seats = (now?.seats ?? []).map(({ index, account, isLocked }) => [index, account, isLocked]);
    expect(after?.seats.map(({ index, account, isLocked }) => [index, account, isLocked])).toEqual(seats);
    expect(after?.certain, `seed ${seed}`).toBe(true);
    if (now !== undefined) expect(after?.info.RoomName).toBe(now.name);
  }
  // Losses that cancel each other out are rare.
  expect(wrong).toBeLessThan(seeds.length / 5);
});

type Reduce = typeof reduceRoom;

/** The mistakes that such tables are known for, planted around the reducer. */
const mistakes: Readonly<Record<string, () => Reduce>> = {
  "an old leave removes who is back": () => {
    let arrived = 0;
    return (state, event) => reduceRoom(state, { ...event, EventTime: ++arrived } as RoomEvent);
  },
  "a late event revives a destroyed room": () => (state, event) => {
    const isClosed = state !== undefined && viewRoom(state).state === "closed";
    const { EventTime, RoomId, CallbackCommand } = event as Extract<RoomEvent, { RoomId: string }>;
    if (!isClosed || CallbackCommand !== "Room.CallbackAfterMemberEnter") return reduceRoom(state, event);
    const creation = { CallbackCommand: "Room.CallbackAfterCreateRoom", RoomInfo: { RoomId } };
    return reduceRoom(
      reduceRoom(state, { ...creation, EventTime: Math.max(EventTime, state.latest) } as RoomEvent),
      event,
    );
  },
  "who left is forgotten at once": () => (state, event) => {
    const known = state && { ...state, accounts: state.accounts.filter(({ marks }) => marks.at(-1)?.in) };
    return reduceRoom(known, event);
  },
  "an event that comes again counts again": () => (state, event) => {
    const next = reduceRoom(state, event);
    if (next !== state || !("MemberCount" in event)) return next;
    return reduceRoom(state, { ...event, EventTime: event.EventTime + 1 });
  },
};

it.each(Object.keys(mistakes))("the model sees it when %s", async (mistake) => {
  const found = [];
  for (const seed of seeds.slice(0, 20)) {
    const { events, truths, random } = await playStory(seed);
    const reduce = mistakes[mistake]?.() as Reduce;
    const state = delayed(doubled(events, random), random).reduce<RoomState | undefined>(reduce, undefined);
    const view = viewed(state as RoomState);
    const isSure = viewRoom(state as RoomState).members.every(
      ({ account, certain }) => certain || account === "owner",
    );
    if (!isSure || !isDeepStrictEqual(view, expected(truths.at(-1)?.room, view.seats))) found.push(seed);
  }
  expect(found).not.toEqual([]);
});

/**
 * Whether what arrived contradicts itself: counts of the newest life of the room that do not follow from each other. Loss
 * that leaves none, such as that of a leave and of an entry side by side, nobody can see.
 */
function showsGap(arriving: readonly RoomEvent[]): boolean {
  const events = [...new Map(arriving.map((event) => [JSON.stringify(event), event])).values()].sort(
    (a, b) => a.EventTime - b.EventTime,
  );
  let count: number | undefined;
  let gap = false;
  for (const event of events) {
    if (event.CallbackCommand === "Room.CallbackAfterCreateRoom") [count, gap] = [undefined, false];
    if (event.CallbackCommand === "Room.CallbackAfterDestroyRoom") [count, gap] = [undefined, false];
    if (!("MemberCount" in event)) continue;
    const change = event.MemberList_Account.length * (event.Type === "Enter" ? 1 : -1);
    if (count !== undefined && event.MemberCount !== count + change) gap = true;
    count = event.MemberCount;
  }
  return gap;
}
