import { endsOfCounts } from "./counts.ts";
import { type Moment, type Presence, presenceOf } from "./presence.ts";
import { endsOf, lifeOf, lifeStart } from "./room-life.ts";
import type { AccountState, RoomState, TrackedRoomInfo } from "./room-state.ts";

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
  const life = lifeOf(state.room);
  const isOpen = life.since !== undefined;
  const accounts = stays(state);
  const present = accounts.filter(({ stay }) => stay.since !== undefined);
  const doubt = isOpen ? isDoubtful(state, present, accounts, life) : isEntered(state, present);
  const members = (isOpen ? present : []).map(({ entry, stay }) => ({
    account: entry.account,
    since: upTo(stay.since as Moment, state.latest),
    certain: !doubt && !isUnconfirmed(entry, stay),
  }));
  const seats = isOpen ? viewSeats(state, accounts, doubt) : [];
  const start = lifeStart(state);
  const fields = isOpen ? state.info.filter(({ time }) => time >= start) : state.info;
  const isCertain = ({ certain }: { readonly certain: boolean }) => certain;
  return {
    id: state.id,
    state: isOpen ? "open" : "closed",
    since: upTo(life.since ?? endOf(life), state.latest),
    asOf: state.latest,
    certain: !doubt && members.every(isCertain) && seats.every(isCertain) && !fields.some(({ tied }) => tied),
    members,
    seats,
    info: Object.fromEntries(fields.map(({ key, value }) => [key, value])),
  };
}

interface Known {
  readonly entry: AccountState;
  readonly stay: Presence;
}

const stays = ({ room, accounts }: RoomState): readonly Known[] => {
  const ends = endsOf(room);
  return accounts.map((entry) => ({ entry, stay: presenceOf(entry, ends) }));
};

const endOf = ({ sessions }: Presence): Moment => sessions.at(-1)?.to ?? { earliest: 0, latest: 0 };

const upTo = ({ earliest, latest }: Moment, most: number): Moment => ({
  earliest,
  latest: Math.max(earliest, Math.min(latest, most)),
});

/** A read that lists the account confirms a guess. */
const isUnconfirmed = ({ listed = 0 }: AccountState, { isGuess, since }: Presence): boolean =>
  isGuess && listed < (since?.earliest ?? 0);

/** Whether somebody entered a closed room: then it was created anew. */
const isEntered = ({ read }: RoomState, present: readonly Known[]): boolean => {
  const goneAt = read?.found === false ? read.time : 0;
  return present.some(({ entry }) => (entry.marks.at(-1)?.time ?? 0) >= goneAt);
};

/** Whether an event is missing in an open room. */
function isDoubtful(
  { room, counts, read }: RoomState,
  present: readonly Known[],
  accounts: readonly Known[],
  life: Presence,
): boolean {
  if (counts.steps.length === 0) {
    // Nobody has ever said who is in the room.
    if (life.isGuess && read?.found !== true) return true;
  } else {
    const guesses = present.filter(({ entry, stay }) => isUnconfirmed(entry, stay)).length;
    const known = present.length - guesses;
    if (!endsOfCounts(counts).some((count) => count >= known && count <= present.length)) return true;
  }
  if (read === undefined) return false;
  const isMeanwhile = (time: number) => time >= read.time && time <= read.until;
  if (room.marks.some(({ time, until }) => until === undefined && time > read.time && time <= read.until)) {
    return true;
  }
  return accounts.some(({ entry, stay }) => {
    const last = entry.marks.at(-1);
    if (last === undefined || last.until !== undefined || !isMeanwhile(last.time)) return false;
    return (entry.listed === read.time) !== (stay.since !== undefined);
  });
}

function viewSeats(state: RoomState, accounts: readonly Known[], doubt: boolean): readonly TrackedSeat[] {
  const start = lifeStart(state);
  const reports = state.seats.filter(({ time }) => time >= start);
  return reports.map(({ key, value, time, tied = false }) => {
    const name = value.Member_Account;
    const stay = accounts.find(({ entry }) => entry.account === name)?.stay;
    const isElsewhere = reports.some((other) => other.time > time && other.value.Member_Account === name);
    // Who has left since does not sit here any more, even if back.
    const hasLeft = stay !== undefined && (stay.since ? stay.since.earliest > time : stay.absent >= time);
    const isFree = name === "";
    const hasMoved = isElsewhere || hasLeft;
    return {
      index: key as number,
      account: isFree || hasMoved ? null : name,
      isLocked: value.IsTakenDisabled,
      isVideoDisabled: value.IsVideoDisabled,
      isAudioDisabled: value.IsAudioDisabled,
      reported: time,
      certain: !doubt && !tied && (isFree || (stay?.since !== undefined && !hasMoved)),
    };
  });
}
