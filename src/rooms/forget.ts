import { presenceOf } from "./presence.ts";
import { endsOf } from "./room-life.ts";
import type { AccountState, RoomState } from "./room-state.ts";
import { cutTrack, lastTime } from "./track.ts";

/** How many accounts that have left are remembered at least. */
const least = 64;

/** Forgets those who left first, so that the state grows with who is present and not with what has happened. */
export function forgetSome(state: RoomState): RoomState {
  const ends = endsOf(state.room);
  const isPresent = (account: AccountState) => presenceOf(account, ends).since !== undefined;
  // Sessions in a life whose end is forgotten would seem to last until the next one.
  const accounts = state.accounts.map((account) => cutTrack(account, state.room.floor));
  const present = accounts.filter(isPresent).length;
  const kept = Math.max(least, present);
  const [forgotten = 0] = accounts
    .filter((account) => !isPresent(account))
    .map(lastTime)
    .sort((a, b) => b - a)
    .slice(kept);
  return {
    ...state,
    accounts: accounts.filter((account) => lastTime(account) > forgotten || isPresent(account)),
    forgotten: Math.max(state.forgotten, state.room.floor, forgotten),
    sweepAt: present + kept + least,
  };
}
