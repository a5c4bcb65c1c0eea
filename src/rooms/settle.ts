import { presenceOf } from "./presence.ts";
import { endsOf } from "./room-life.ts";
import type { AccountState, ReadSpan, RoomState } from "./room-state.ts";
import { addMark, guessed, type Mark, type Track } from "./track.ts";

/** Makes a track agree with what a read showed, by a mark of its own where the events before say something else. */
function settle<T extends Track>(
  track: T,
  isThere: boolean,
  { time, until }: ReadSpan,
  ends: readonly Mark[],
): T {
  if (time <= track.floor) return track;
  const marks = track.marks.filter((mark) => mark.time !== time || (mark.until ?? guessed) === guessed);
  const bare = { ...track, marks };
  const isOlder = (mark: Mark) => mark.time < time;
  const older = { ...track, marks: marks.filter(isOlder) };
  const wasThere = presenceOf(older, ends.filter(isOlder)).since !== undefined;
  return wasThere === isThere ? bare : addMark(bare, { time, in: isThere, until });
}

/** In a room that the read did not find, the end of the room says it all. */
export const settleAccount = (account: AccountState, { read, room }: RoomState): AccountState =>
  read?.found ? settle(account, account.listed === read.time, read, endsOf(room)) : account;

/** Makes the whole room agree with its last read. */
export function settleAll(state: RoomState): RoomState {
  if (state.read === undefined) return state;
  const settled = { ...state, room: settle(state.room, state.read.found, state.read, []) };
  return { ...settled, accounts: state.accounts.map((account) => settleAccount(account, settled)) };
}
