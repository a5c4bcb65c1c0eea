import { type Moment, presenceOf } from "./presence.ts";
import { endsOf, sinceUnknown } from "./room-life.ts";
import type { AccountState, ReadSpan, RoomState } from "./room-state.ts";
import { addMark, guessed, type Mark, type Track, withoutMarks } from "./track.ts";

/** Makes a track agree with what a read showed, by a mark of its own where the events before say something else. */
function settle<T extends Track>(
  track: T,
  isThere: boolean,
  { time, until }: ReadSpan,
  ends: readonly Mark[],
  initial?: Moment,
): T {
  const bare = withoutMarks(
    track,
    (mark) => mark.time === time && mark.until !== undefined && mark.until < guessed,
  );
  const wasThere = presenceOf(bare, ends, initial, time).since !== undefined;
  return wasThere === isThere ? bare : addMark(bare, { time, in: isThere, until });
}

export const settleRoom = (room: Track, read: ReadSpan): Track =>
  settle(room, read.found, read, [], sinceUnknown);

/** In a room that the read did not find, the end of the room says it all. */
export const settleAccount = (account: AccountState, read: ReadSpan, ends: readonly Mark[]): AccountState =>
  read.found ? settle(account, account.listed === read.time, read, ends) : account;

/** Makes the whole room agree with its last read. */
export function settleAll(state: RoomState): RoomState {
  const { read } = state;
  if (read === undefined) return state;
  const room = settleRoom(state.room, read);
  const ends = endsOf(room);
  const accounts = state.accounts.map((account) => settleAccount(account, read, ends));
  return { ...state, room, accounts };
}
