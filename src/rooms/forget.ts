import { presenceOf } from "./presence.ts";
import { endsOf } from "./room-life.ts";
import type { RoomState } from "./room-state.ts";
import { lastTime } from "./track.ts";

/** How many accounts that have left are remembered at least. */
const least = 64;

/** Forgets those who left first, so that the state grows with who is present and not with what has happened. */
export function forgetSome(state: RoomState): RoomState {
  const ends = endsOf(state.room);
  const gone = state.accounts.filter((account) => presenceOf(account, ends).since === undefined);
  const present = state.accounts.length - gone.length;
  const kept = Math.max(least, present);
  const dropped = new Set(gone.sort((a, b) => lastTime(a) - lastTime(b)).slice(0, -kept));
  return {
    ...state,
    accounts: state.accounts.filter((account) => !dropped.has(account)),
    forgotten: Math.max(state.forgotten, ...[...dropped].map(lastTime)),
    sweepAt: present + kept + least,
  };
}
