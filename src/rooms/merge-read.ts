import { countsFrom } from "./counts.ts";
import { forgetSome } from "./forget.ts";
import { addFields, addSeats } from "./reports.ts";
import { lifeStart } from "./room-life.ts";
import type { AccountState, RoomRead, RoomState } from "./room-state.ts";
import { settleAll } from "./settle.ts";

/** What the room is after a read: it wins over what is older, and events since then win over it. */
export function mergeRead(state: RoomState, { room, until, ...read }: RoomRead): RoomState {
  const begun = lifeStart(state);
  // A read that found the room shows nothing of the time before its beginning.
  const time = room !== undefined && begun <= until ? Math.max(read.time, begun) : read.time;
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
  const seats = addSeats(kept, room.seats, time);
  return forgetSome({ ...settled, seats, info: addFields(state.info, room.info, time) });
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
