import { addCount, countsFrom, noCounts } from "./counts.ts";
import { forgetSome } from "./forget.ts";
import { mergeRead } from "./merge-read.ts";
import { addFields, addSeats } from "./reports.ts";
import { endsOf, lifeStart } from "./room-life.ts";
import type { AccountState, RoomEvent, RoomRead, RoomState, SeatReport } from "./room-state.ts";
import { settleAccount, settleAll } from "./settle.ts";
import { placeOf, put } from "./sorted.ts";
import { addMark, guessed, type Mark } from "./track.ts";

/**
 * The state of a room after an event or a read: pure, without a clock. Events may come in any order and any number of
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
 * | a read | wins over events before its `time`, and over none since | the same; the room opens if it was found |
 *
 * The same event again changes nothing, and returns the same object. `MemberCount` changes no member: where the counts of
 * the events do not add up, `viewRoom` calls the members likely.
 *
 * An event comes too late, and changes nothing, once more accounts have left since than 64 and than are present, or once
 * 8 newer events of its account are known.
 *
 * @param state Undefined for a room that is not known yet.
 */
export function reduceRoom(state: RoomState | undefined, event: RoomEvent | RoomRead): RoomState {
  if ("kind" in event) {
    const read = event as RoomRead;
    return mergeRead(state ?? unknownRoom(read.roomId), read);
  }
  const id = "RoomInfo" in event ? event.RoomInfo.RoomId : event.RoomId;
  const before = state ?? unknownRoom(id);
  const after = applyEvent(before, event);
  const time = event.EventTime;
  return after === before || time <= after.latest ? after : { ...after, latest: time };
}

const unknownRoom = (id: string): RoomState => ({
  id,
  latest: 0,
  room: { marks: [], floor: 0 },
  accounts: [],
  forgotten: 0,
  sweepAt: 64,
  counts: noCounts,
  seats: [],
  info: [],
});

function applyEvent(state: RoomState, event: RoomEvent): RoomState {
  const time = event.EventTime;
  switch (event.CallbackCommand) {
    case "Room.CallbackAfterCreateRoom": {
      const begun = reportInfo(addLife(state, { time, in: true }), event.RoomInfo, time);
      const owner = event.RoomInfo.Owner_Account;
      // No page says whether the owner is a member from the start.
      return owner ? addComings(begun, [owner], { time, in: true, until: guessed }) : begun;
    }
    case "Room.CallbackAfterDestroyRoom":
      return addLife(state, { time, in: false });
    case "Room.CallbackAfterUpdateRoomInfo":
      return reportInfo(state, event.RoomInfo, time);
    case "Room.CallbackAfterMemberEnter":
      return countComings(state, event.MemberList_Account, { time, in: true }, event.MemberCount);
    case "Room.CallbackAfterMemberLeave":
      return countComings(
        state,
        event.MemberList_Account,
        { time, in: false, why: event.Type },
        event.MemberCount,
      );
    case "Mic.CallbackAfterSeatInfoChanged":
      return reportSeats(state, event.SeatList, time);
  }
}

function addLife(state: RoomState, mark: Mark): RoomState {
  const room = addMark(state.room, mark);
  if (room === state.room) return state;
  const counts = countsFrom(state.counts, lifeStart({ room }));
  const added = { ...state, room, counts };
  const isBeforeRead = state.read !== undefined && mark.time < state.read.time;
  return forgetSome(isBeforeRead ? settleAll(added) : added);
}

function countComings(state: RoomState, accounts: readonly string[], mark: Mark, after: number): RoomState {
  const added = addComings(state, accounts, mark);
  const { time } = mark;
  if (time < Math.max(lifeStart(state), state.read?.time ?? 0)) return added;
  const before = after + new Set(accounts).size * (mark.in ? -1 : 1);
  const counts = addCount(added.counts, { time, before, after });
  return counts === added.counts ? added : { ...added, counts };
}

const accountOf = ({ account }: AccountState): string => account;

function addComings(state: RoomState, names: readonly string[], mark: Mark): RoomState {
  const { read, forgotten } = state;
  let { accounts } = state;
  for (const account of names) {
    const found = accounts[placeOf(accounts, account, accountOf)];
    const known = found?.account === account ? found : { account, marks: [], floor: forgotten };
    const added = addMark(known, mark);
    if (added === known) continue;
    const isBeforeRead = read !== undefined && mark.time < read.time;
    const settled = isBeforeRead ? settleAccount(added, read, endsOf(state.room)) : added;
    accounts = put(accounts, settled, accountOf);
  }
  if (accounts === state.accounts) return state;
  const added = { ...state, accounts };
  return accounts.length > state.sweepAt ? forgetSome(added) : added;
}

function reportSeats(state: RoomState, list: readonly SeatReport[], time: number): RoomState {
  // A read shows all seats, also those that were and are no more.
  if (state.read?.found && time < state.read.time) return state;
  const seats = addSeats(state.seats, list, time);
  return seats === state.seats ? state : { ...state, seats };
}

function reportInfo(state: RoomState, fields: object, time: number): RoomState {
  const info = addFields(state.info, fields, time);
  return info === state.info ? state : { ...state, info };
}
