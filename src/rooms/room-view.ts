import { endsOfCounts } from "./counts.ts";
import { type Moment, type Presence, presenceOf, type Session } from "./presence.ts";
import { endsOf, lifeOf, lifeStart } from "./room-life.ts";
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
  /** With the names of the wire. */
  readonly info: TrackedRoomInfo;
}

/**
 * What a state says about its room. Certain is what no event contradicts: that the newest event of all was lost shows only
 * when another one comes, or by a read.
 */
export function viewRoom(state: RoomState): TrackedRoom {
  const { id, latest, room } = state;
  const life = lifeOf(room);
  const ends = endsOf(room);
  const isOpen = life.since !== undefined;
  const accounts = state.accounts.map((account) => ({ ...account, ...presenceOf(account, ends) }));
  const present = accounts.filter(({ since }) => since !== undefined);
  // Somebody who comes or goes in a closed room shows that it was created anew.
  const doubt = isOpen ? isDoubtful(state, present, accounts, life) : state.counts.steps.length > 0;
  const start = isOpen ? lifeStart(state) : 0;
  const isCurrent = ({ time }: { readonly time: number }) => time >= start;
  const members = (isOpen ? present : []).map((member) => ({
    account: member.account,
    since: upTo(member.since as Moment, latest),
    certain: !doubt && !isUnconfirmed(member),
  }));
  const seats = isOpen ? viewSeats(state.seats.filter(isCurrent), accounts, doubt) : [];
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

const upTo = ({ earliest, latest }: Moment, most: number): Moment => ({
  earliest,
  latest: Math.min(latest, most),
});

/** A read that lists the account confirms a guess. */
const isUnconfirmed = ({ listed = 0, isGuess, since }: Known): boolean =>
  isGuess && listed < (since?.earliest ?? 0);

/** Whether an event is missing in an open room. */
function isDoubtful(
  { room, counts, read }: RoomState,
  present: readonly Known[],
  accounts: readonly Known[],
  life: Presence,
): boolean {
  if (counts.steps.length > 0) {
    const known = present.length - present.filter(isUnconfirmed).length;
    if (!endsOfCounts(counts).some((count) => count >= known && count <= present.length)) return true;
  } else if (life.isGuess && !read?.found) return true; // Nobody has ever said who is in the room.
  if (read === undefined) return false;
  const isMeanwhile = ({ time, until }: Mark) =>
    until === undefined && time >= read.time && time <= read.until;
  return (
    room.marks.some((mark) => mark.time > read.time && isMeanwhile(mark)) ||
    accounts.some(
      ({ marks, listed, since }) =>
        marks.slice(-1).some(isMeanwhile) && (listed === read.time) !== (since !== undefined),
    )
  );
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
