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
export function presenceOf({ marks, floor }: Track, ends: readonly Mark[] = []): Presence {
  const sessions: Session[] = [];
  let open: Open | undefined;
  let absent = 0;
  let isOver = false;
  let vagueEnd = 0;

  function close({ time, until = time }: Mark, isVague: boolean, why: LeaveReason): void {
    if (open === undefined) return;
    const { earliest, latest } = open.from;
    const to = { earliest: isVague ? open.seen : time, latest: until };
    sessions.push({ from: { earliest, latest: Math.min(latest, until) }, to, why });
    open = undefined;
  }

  function endAll(mark: Mark): void {
    close(mark, mark.in || mark.until !== undefined, "Destroyed");
    isOver = !mark.in;
    absent = mark.time;
    vagueEnd = 0;
  }

  function enter(mark: Mark): void {
    const { time, until } = mark;
    isOver = false;
    if (until === undefined) {
      if (open !== undefined && time > open.vagueUntil) close(mark, true, "Missed");
      open = { from: at(time), vagueUntil: 0, seen: time };
    } else if (open === undefined) {
      open = {
        from: { earliest: until === guessed ? time : absent, latest: until },
        vagueUntil: until,
        seen: time,
      };
    } else open.seen = time;
  }

  function leave(mark: Mark): void {
    const { time, until, why = "Missed" } = mark;
    if (isOver) return;
    if (open !== undefined) {
      close(mark, until !== undefined, why);
      vagueEnd = until ?? 0;
    } else if (until === undefined && time > floor) {
      const from = time <= vagueEnd ? sessions.pop()?.from : undefined;
      sessions.push({ from: from ?? { earliest: absent, latest: time }, to: at(time), why });
      vagueEnd = 0;
    }
    absent = time;
  }

  let end = 0;
  for (let i = 0; i <= marks.length; i++) {
    const mark = marks[i];
    const next = marks[i + 1];
    for (; end < ends.length && isBefore(ends[end] as Mark, mark); end++) endAll(ends[end] as Mark);
    if (mark === undefined) break;
    if (next !== undefined && open !== undefined && isTied(mark, next)) {
      leave(next);
      i++;
    }
    (mark.in ? enter : leave)(mark);
  }
  const present = open as Open | undefined;
  return { since: present?.from, isGuess: present?.vagueUntil === guessed, sessions, absent };
}

/** A mark that no event made precedes those of events, so both are of events if the first one is. */
const isTied = (mark: Mark, next: Mark): boolean =>
  mark.time === next.time && mark.in && !next.in && mark.until === undefined;

/** Who comes in the ms in which a room begins is in it, and who comes or goes in the ms in which it ends did so before. */
const isBefore = (end: Mark, mark: Mark | undefined): boolean =>
  mark === undefined || end.time < mark.time || (end.time === mark.time && end.in);
