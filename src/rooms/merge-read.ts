import { countsFrom } from "./counts.ts";
import { forgetSome } from "./forget.ts";
import { unknownRoom } from "./reduce-room.ts";
import { addReports } from "./reports.ts";
import { endsOf } from "./room-life.ts";
import type { AccountState, RoomRead, RoomState } from "./room-state.ts";
import { settleAll } from "./settle.ts";

/**
 * The state of a room after a read: pure, as `reduceRoom` is. The read wins over events before its `time`, and over none
 * since. A room that was found opens, another one closes. Of two reads the newer one wins.
 *
 * @param known Undefined for a room that is not known yet.
 */
export function mergeRead(
  known: RoomState | undefined,
  { roomId, room, until, ...read }: RoomRead,
): RoomState {
  const state = known ?? unknownRoom(roomId);
  const last = endsOf(state.room).at(-1);
  // A read that found the room shows nothing of the time before its beginning.
  const begun = room !== undefined && last?.in && last.time <= until ? last.time : 0;
  const time = Math.max(read.time, begun);
  if (state.read !== undefined && time <= state.read.time) return state;
  const settled = settleAll({
    ...state,
    latest: Math.max(state.latest, until),
    accounts: list(state, room?.members ?? [], time),
    counts: countsFrom(state.counts, time),
    read: { time, until, found: room !== undefined },
  });
  if (room === undefined) return forgetSome(settled);
  const indexes = new Set(room.seats.map(({ Index }) => Index));
  const kept = state.seats.filter(
    ({ key, time: reported }) => reported >= time || indexes.has(key as number),
  );
  const seats = addReports(
    kept,
    room.seats.map((seat) => [seat.Index, seat] as const),
    time,
  );
  return forgetSome({ ...settled, seats, info: addReports(state.info, Object.entries(room.info), time) });
}

/** The accounts, with a note on those that the read listed. */
function list(
  { accounts, forgotten }: RoomState,
  members: readonly string[],
  time: number,
): readonly AccountState[] {
  const byName = new Map(accounts.map((one) => [one.account, one]));
  const floor = Math.min(forgotten, time - 1);
  for (const account of members) {
    byName.set(account, { ...(byName.get(account) ?? { account, marks: [], floor }), listed: time });
  }
  return [...byName.values()].sort((a, b) => (a.account < b.account ? -1 : 1));
}
