import { find, put } from "./sorted.ts";

/**
 * Why a session ended: as the event says, with the room (`Destroyed`), or unknown, because no event told (`Missed`).
 */
export type LeaveReason = "Leave" | "Kicked" | "Expired" | "Destroyed" | "Missed";

/** That somebody came or went, or that a room did. */
export interface Mark {
  readonly time: number;
  readonly in: boolean;
  readonly why?: LeaveReason;
  /** On a mark that no event made: it happened at some time up to this one. */
  readonly until?: number;
}

/** What is known of the comings and goings of one account, or of the room. */
export interface Track {
  /** In order: by time, then what no event told, then who came. */
  readonly marks: readonly Mark[];
  /** Events up to this time come too late. A mark up to then only tells how the track begins. */
  readonly floor: number;
}

/** How many marks of a track are kept. */
const longest = 8;

/** Later than any read, on a mark that is only a guess. */
export const guessed = Number.MAX_SAFE_INTEGER;

const rankOf = ({ time, in: isIn, until }: Mark): number =>
  time * 4 + (until === undefined ? 2 : 0) + (isIn ? 0 : 1);

/** The track with this mark. The same track if it had the mark already, or if the mark comes too late. */
export function addMark<T extends Track>(track: T, mark: Mark): T {
  if (mark.time <= track.floor) return track;
  const rank = rankOf(mark);
  const known = find(track.marks, rank, rankOf);
  // Two reasons of the same ms: any choice will do that does not depend on the order.
  if (known && (known.why ?? "") >= (mark.why ?? "") && (known.until ?? 0) >= (mark.until ?? 0)) return track;
  const marks = put(track.marks, mark, rankOf);
  if (marks.length <= longest) return { ...track, marks };
  const kept = marks.slice(1);
  return { ...track, marks: kept, floor: (kept[0] as Mark).time };
}

/** The track without what happened up to this time. */
export const cutTrack = <T extends Track>(track: T, time: number): T =>
  time > track.floor
    ? { ...track, marks: track.marks.filter((mark) => mark.time > time), floor: time }
    : track;

export const lastTime = ({ marks }: Track): number => marks.at(-1)?.time ?? 0;
