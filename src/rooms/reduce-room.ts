import type { CanonicalEvents } from "../../generated/canonical.ts";
import { addCount, countsFrom } from "./counts.ts";
import { forgetSome } from "./forget.ts";
import { addReports } from "./reports.ts";
import { lifeStart } from "./room-life.ts";
import type { AccountState, RoomEvent, RoomState } from "./room-state.ts";
import { settleAccount, settleAll } from "./settle.ts";
import { find, put } from "./sorted.ts";
import { addMark, guessed, type Mark } from "./track.ts";

/**
 * The state of a room after an event: pure, without a clock. Events may come in any order and any number of
 * times, the result is the same. `EventTime` decides, and an older event changes only what it can still know.
 *
 * | event | the room is open, or unknown | the room is closed |
 * | --- | --- | --- |
 * | created | open since then, and what is older is over; the owner is likely a member | the same, unless it was destroyed later |
 * | destroyed | closed, and everybody has left, unless it was created later | nothing, or an earlier end |
 * | updated | each field that the event has, if newer | kept for later, not shown |
 * | entered | present since then, unless something newer is known | stays closed; completes an older session |
 * | left | absent, unless something newer is known; completes the session | stays closed; completes an older session |
 * | seats changed | each seat that the event has, if newer | kept for later, not shown |
 *
 * The same event again changes nothing, and returns the same object. `MemberCount` changes no member: where the counts of
 * the events do not add up, `viewRoom` calls the members likely.
 *
 * An event comes too late, and changes nothing, once more accounts have left since than 64 and than are present, or once
 * 8 newer events of its account are known.
 *
 * @param state Undefined for a room that is not known yet.
 */
export function reduceRoom(state: RoomState | undefined, event: RoomEvent): RoomState {
  const before = state ?? unknownRoom(roomIdOf(event));
  const after = reducers[event.CallbackCommand](before, event as never, event.EventTime);
  return after === before ? after : { ...after, latest: Math.max(before.latest, event.EventTime) };
}

export const roomIdOf = (event: RoomEvent): string =>
  "RoomInfo" in event ? event.RoomInfo.RoomId : event.RoomId;

export const unknownRoom = (id: string): RoomState => ({
  id,
  latest: 0,
  // A room that is not known to be closed is open, since nobody knows when.
  room: { marks: [{ time: 0, in: true, until: guessed }], floor: 0 },
  accounts: [],
  forgotten: 0,
  sweepAt: 64,
  counts: { steps: [], floor: 0, isBroken: false },
  seats: [],
  info: [],
});

/** What each event does to a room. */
export const reducers: {
  readonly [Word in keyof CanonicalEvents]: (
    state: RoomState,
    event: CanonicalEvents[Word],
    time: number,
  ) => RoomState;
} = {
  "Room.CallbackAfterCreateRoom"(state, { RoomInfo }, time) {
    const begun = addInfo(addLife(state, { time, in: true }), RoomInfo, time);
    const owner = RoomInfo.Owner_Account;
    // No page says whether the owner is a member from the start.
    return owner ? addComings(begun, [owner], { time, in: true, until: guessed }) : begun;
  },
  "Room.CallbackAfterDestroyRoom": (state, _, time) => addLife(state, { time, in: false }),
  "Room.CallbackAfterUpdateRoomInfo": (state, { RoomInfo }, time) => addInfo(state, RoomInfo, time),
  "Room.CallbackAfterMemberEnter": (state, event, time) => countComings(state, event, { time, in: true }),
  "Room.CallbackAfterMemberLeave": (state, event, time) =>
    countComings(state, event, { time, in: false, why: event.Type }),
  "Mic.CallbackAfterSeatInfoChanged": (state, { SeatList }, time) =>
    // A read shows all seats, also those that were and are no more.
    state.read?.found && time < state.read.time
      ? state
      : replace(
          state,
          "seats",
          addReports(
            state.seats,
            SeatList.map((seat) => [seat.Index, seat] as const),
            time,
          ),
        ),
};

/** The same state where nothing changes, so that an event that comes again is noticed. */
const replace = <Name extends keyof RoomState>(
  state: RoomState,
  name: Name,
  value: RoomState[Name],
): RoomState => (state[name] === value ? state : { ...state, [name]: value });

const addInfo = (state: RoomState, info: object, time: number): RoomState =>
  replace(state, "info", addReports(state.info, Object.entries(info), time));

function addLife(state: RoomState, mark: Mark): RoomState {
  const room = addMark(state.room, mark);
  if (room === state.room) return state;
  return forgetSome(settleAll({ ...state, room, counts: countsFrom(state.counts, lifeStart({ room })) }));
}

function countComings(
  state: RoomState,
  event: { readonly MemberList_Account: readonly string[]; readonly MemberCount: number },
  mark: Mark,
): RoomState {
  const { MemberList_Account: accounts, MemberCount: after } = event;
  const added = addComings(state, accounts, mark);
  const before = after + new Set(accounts).size * (mark.in ? -1 : 1);
  return replace(added, "counts", addCount(added.counts, { time: mark.time, before, after }));
}

const accountOf = ({ account }: AccountState): string => account;

function addComings(state: RoomState, names: readonly string[], mark: Mark): RoomState {
  let { accounts } = state;
  for (const account of names) {
    const known = find(accounts, account, accountOf) ?? { account, marks: [], floor: state.forgotten };
    const added = addMark(known, mark);
    if (added !== known) accounts = put(accounts, settleAccount(added, state), accountOf);
  }
  const added = replace(state, "accounts", accounts);
  return accounts.length > state.sweepAt ? forgetSome(added) : added;
}
