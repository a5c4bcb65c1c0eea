import { endsOfCounts } from "./counts.ts";
import { type Moment, type Presence, presenceOf, type Session } from "./presence.ts";
import { endsOf, lifeStart } from "./room-life.ts";
import type { AccountState, RoomState, TrackedRoomInfo } from "./room-state.ts";
import type { Mark } from "./track.ts";

/** A user who is in a room. */
export interface TrackedMember {
  readonly account: string;
  readonly since: Moment;
  /** False: only likely to be present. */
  readonly certain: boolean;
}

/** A seat of a room. */
export interface TrackedSeat {
  readonly index: number;
  /** The member who sits there, null on a free seat. */
  readonly account: string | null;
  /** Undefined where no event told. */
  readonly isLocked: boolean | undefined;
  readonly isVideoDisabled: boolean | undefined;
  readonly isAudioDisabled: boolean | undefined;
  /** The time of the newest report, in ms since 1970. */
  readonly reported: number;
  readonly certain: boolean;
}

/** What is known of a room. */
export interface TrackedRoom {
  readonly id: string;
  readonly state: "open" | "closed";
  /** Since when it is open or closed. */
  readonly since: Moment;
  /** Up to when events and reads tell, in ms since 1970: what has happened later is not known yet. */
  readonly asOf: number;
  /** All of it is certain. False when an event is missing, when events contradict each other, or before the first read. */
  readonly certain: boolean;
  /** Sorted by account. None in a closed room. */
  readonly members: readonly TrackedMember[];
  /** Sorted by index. None in a closed room. */
  readonly seats: readonly TrackedSeat[];
  /** With the names of the wire. Empty in a closed room. */
  readonly info: TrackedRoomInfo;
}

/**
 * What a state says about its room. Certain is what no event contradicts: that the newest event of all was lost shows only
 * when another one comes, or by a read.
 */
export function viewRoom(state: RoomState): TrackedRoom {
  const { id, latest, room } = state;
  const life = presenceOf(room);
  const ends = endsOf(room);
  const isOpen = life.since !== undefined;
  const accounts = state.accounts.map((account) => ({ ...account, ...presenceOf(account, ends) }));
  const present = accounts.filter((one): one is Present => one.since !== undefined);
  const doubt = isDoubtful(state, present, accounts, life);
  const start = lifeStart(state);
  const isCurrent = ({ time }: { readonly time: number }) => isOpen && time >= start;
  const members = (isOpen ? present : []).map((member) => ({
    account: member.account,
    since: upTo(member.since, latest),
    certain: !doubt && isConfirmed(member),
  }));
  const seats = viewSeats(state.seats.filter(isCurrent), accounts, doubt);
  const fields = state.info.filter(isCurrent);
  return {
    id,
    state: isOpen ? "open" : "closed",
    since: upTo(life.since ?? (life.sessions.at(-1) as Session).to, latest),
    asOf: latest,
    certain:
      !doubt && [...members, ...seats].every(({ certain }) => certain) && !fields.some(({ tied }) => tied),
    members,
    seats,
    info: Object.fromEntries(fields.map(({ key, value }) => [key, value])),
  };
}

type Known = AccountState & Presence;
type Present = Known & { readonly since: Moment };

const upTo = ({ earliest, latest }: Moment, most: number): Moment => ({
  earliest,
  latest: Math.min(latest, most),
});

/** A read that lists the account confirms a guess. */
const isConfirmed = ({ listed = 0, isGuess, since }: Present): boolean =>
  !isGuess || listed >= since.earliest;

/** Whether an event is missing. */
function isDoubtful(
  { room, counts, read }: RoomState,
  present: readonly Present[],
  accounts: readonly Known[],
  life: Presence,
): boolean {
  if (read !== undefined) {
    const isMeanwhile = ({ time, until }: Mark) =>
      until === undefined && time >= read.time && time <= read.until;
    if (
      room.marks.some((mark) => isMeanwhile(mark) && (mark.in ? mark.time > read.time : read.found)) ||
      accounts.some(
        ({ marks, listed, since }) =>
          marks.slice(-1).some(isMeanwhile) && (listed === read.time) !== (since !== undefined),
      )
    )
      return true;
  }
  // Somebody who comes or goes in a closed room shows that it was created anew.
  if (life.since === undefined) return counts.steps.length > 0;
  // Nobody has ever said who is in the room.
  if (counts.steps.length === 0) return life.isGuess && !read?.found;
  const least = present.filter(isConfirmed).length;
  return !endsOfCounts(counts).some((count) => count >= least && count <= present.length);
}

function viewSeats(
  reports: RoomState["seats"],
  accounts: readonly Known[],
  doubt: boolean,
): readonly TrackedSeat[] {
  return reports.map(({ key, value, time, tied }) => {
    const name = value.Member_Account;
    const { since, absent = 0 } = accounts.find(({ account }) => account === name) ?? {};
    const isElsewhere = reports.some((other) => other.time > time && other.value.Member_Account === name);
    // Who has left since does not sit here any more, even if back.
    const hasLeft = since ? since.earliest > time : absent >= time;
    const isTaken = name !== "" && !isElsewhere && !hasLeft;
    return {
      index: key as number,
      account: isTaken ? name : null,
      isLocked: value.IsTakenDisabled,
      isVideoDisabled: value.IsVideoDisabled,
      isAudioDisabled: value.IsAudioDisabled,
      reported: time,
      certain: !doubt && !tied && (name === "" || (isTaken && since !== undefined)),
    };
  });
}
