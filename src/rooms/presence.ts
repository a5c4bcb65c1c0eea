import { guessed, type LeaveReason, type Mark, type Track } from "./track.ts";

/** When something happened, in ms since 1970. Certain if both are the same. 0 where nothing bounds it. */
export interface Moment {
  readonly earliest: number;
  readonly latest: number;
}

/** A stay in a room that has ended. */
export interface Session {
  readonly from: Moment;
  readonly to: Moment;
  readonly why: LeaveReason;
}

/** What follows from a track. */
export interface Presence {
  /** Since when, for who is present. */
  readonly since: Moment | undefined;
  /** Nobody said so, and nothing has confirmed it yet. */
  readonly isGuess: boolean;
  /** Those that ended, in order. */
  readonly sessions: readonly Session[];
  /** When the account was last seen to be absent. 0: never. */
  readonly absent: number;
}

const at = (time: number): Moment => ({ earliest: time, latest: time });

interface Open {
  readonly from: Moment;
  /** A mark up to then says more exactly when it began. */
  readonly vagueUntil: number;
  /** When it was last seen to last. */
  seen: number;
}

/**
 * Goes through a track in order. Comings and goings of one account alternate, so two of the same ms are in the order in
 * which they can be.
 *
 * @param ends Marks of the room: when it ended or began, everybody was gone.
 */
export function presenceOf(
  { marks, floor }: Track,
  ends: readonly Mark[] = [],
  initial?: Moment,
  before = Number.POSITIVE_INFINITY,
): Presence {
  const sessions: Session[] = [];
  let open: Open | undefined = initial && { from: initial, vagueUntil: guessed, seen: initial.earliest };
  let absent = 0;
  let isOver = false;
  let vagueEnd = 0;

  function close(to: Moment, why: LeaveReason): void {
    if (open === undefined) return;
    const { earliest, latest } = open.from;
    sessions.push({ from: { earliest, latest: Math.min(latest, to.latest) }, to, why });
    open = undefined;
  }

  function endAll({ time, in: isBeginning, until }: Mark): void {
    const isVague = isBeginning || until !== undefined;
    close(
      isVague ? { earliest: Math.min(open?.seen ?? 0, time), latest: until ?? time } : at(time),
      "Destroyed",
    );
    isOver = !isBeginning;
    absent = time;
    vagueEnd = 0;
  }

  function enter({ time, until }: Mark): void {
    isOver = false;
    if (until !== undefined) {
      if (open === undefined) {
        const earliest = until === guessed ? time : absent;
        open = { from: { earliest, latest: until }, vagueUntil: until, seen: time };
      } else open.seen = Math.max(open.seen, time);
      return;
    }
    if (open !== undefined && time > open.vagueUntil) close({ earliest: open.seen, latest: time }, "Missed");
    open = { from: at(time), vagueUntil: 0, seen: time };
  }

  function leave({ time, until, why = "Missed" }: Mark): void {
    if (isOver) return;
    const last = sessions.at(-1);
    if (until !== undefined) {
      if (open !== undefined) vagueEnd = until;
      close({ earliest: Math.min(open?.seen ?? 0, until), latest: until }, why);
    } else if (open !== undefined) {
      close(at(time), why);
      vagueEnd = 0;
    } else if (time <= floor) {
      vagueEnd = 0;
    } else if (last !== undefined && time <= vagueEnd) {
      sessions[sessions.length - 1] = { ...last, to: at(time), why };
      vagueEnd = 0;
    } else {
      sessions.push({ from: { earliest: absent, latest: time }, to: at(time), why });
    }
    absent = time;
  }

  let end = 0;
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i] as Mark;
    if (mark.time >= before) break;
    for (; end < ends.length && isBefore(ends[end] as Mark, mark); end++) endAll(ends[end] as Mark);
    const next = marks[i + 1];
    if (next !== undefined && open !== undefined && isTied(mark, next)) {
      leave(next);
      i++;
    }
    (mark.in ? enter : leave)(mark);
  }
  for (; end < ends.length && (ends[end] as Mark).time < before; end++) endAll(ends[end] as Mark);
  const present = open as Open | undefined;
  return {
    since: present?.from,
    isGuess: present?.vagueUntil === guessed,
    sessions,
    absent,
  };
}

const isTied = (mark: Mark, next: Mark): boolean =>
  mark.time === next.time && mark.in && !next.in && mark.until === undefined && next.until === undefined;

/** Who comes in the ms in which a room begins is in it, and who comes or goes in the ms in which it ends did so before. */
const isBefore = (end: Mark, mark: Mark): boolean =>
  end.time < mark.time || (end.time === mark.time && end.in);
