import { type Moment, type Presence, presenceOf, type Session } from "./presence.ts";
import { endsOf } from "./room-life.ts";
import type { AccountState, RoomState } from "./room-state.ts";
import { type TrackedRoom, viewRoom } from "./room-view.ts";

/** What became known. */
export type RoomChangeDetails =
  | { readonly kind: "opened" | "closed"; readonly at: Moment }
  | { readonly kind: "entered"; readonly account: string; readonly at: Moment }
  /** A session has ended. Of a user whose coming was missed it is the first that is told. */
  | { readonly kind: "left"; readonly account: string; readonly session: Session }
  /** Who sits on a seat, null for nobody. */
  | { readonly kind: "seated"; readonly index: number; readonly account: string | null }
  /**
   * Something told before is known better. A session: `instead` was told, `session` takes its place; without `session` it
   * did not take place; without `instead` it was missed. Neither: the user is present since `at`, or without `at` is not.
   */
  | {
      readonly kind: "corrected";
      readonly account: string;
      readonly session?: Session | undefined;
      readonly instead?: Session | undefined;
      readonly at?: Moment | undefined;
    };

/** Something that became known about a room. */
export type RoomChange = RoomChangeDetails & {
  readonly roomId: string;
  /** Higher than that of the change before in this room. The same change has the same number when it is told again. */
  readonly number: number;
  /** False when an event seems to be missing. */
  readonly certain: boolean;
};

/** A change without its number. */
export type UnnumberedChange = RoomChangeDetails & Pick<RoomChange, "roomId" | "certain">;

/** What became known from one state to the next, in an order that makes sense: open, leave, enter, seats, close. */
export function changesBetween(before: RoomState | undefined, after: RoomState): readonly UnnumberedChange[] {
  const old = before && viewRoom(before);
  const now = viewRoom(after);
  const moves = movesBetween(before, after);
  const leaves = moves.filter(({ kind }) => kind === "left");
  const others = moves.filter(({ kind }) => kind !== "left");
  const begins = now.state === "open" && (old?.state !== "open" || hasBegunAnew(old, now));
  const isClosed = now.state === "closed";
  const ends = isClosed ? old?.state !== "closed" : begins && old?.state === "open";
  const end = isClosed ? now.since : { earliest: old?.asOf ?? 0, latest: now.since.earliest };
  const opened: RoomChangeDetails[] = begins ? [{ kind: "opened", at: now.since }] : [];
  const closed: RoomChangeDetails[] = ends ? [{ kind: "closed", at: end }] : [];
  const whats = isClosed
    ? [...moves, ...closed]
    : [...leaves, ...closed, ...opened, ...others, ...seatsBetween(old, now)];
  return whats.map((what) => ({ ...what, roomId: after.id, certain: certaintyOf(what, now) }));
}

/** Another life of the room, whose end before was missed. */
const hasBegunAnew = (old: TrackedRoom, now: TrackedRoom): boolean =>
  isExact(old.since) && now.since.earliest > old.since.latest;

const isExact = ({ earliest, latest }: Moment): boolean => earliest === latest;

function certaintyOf(what: RoomChangeDetails, now: TrackedRoom): boolean {
  switch (what.kind) {
    case "opened":
    case "closed":
      return isExact(what.at);
    case "entered":
      return (
        isExact(what.at) && now.members.some(({ account, certain }) => certain && account === what.account)
      );
    case "seated":
      return now.seats.some(({ index, certain }) => certain && index === what.index);
    case "left":
    case "corrected": {
      const { session } = what;
      if (session !== undefined) return isExact(session.from) && isExact(session.to);
      return what.kind === "corrected" && what.at !== undefined && isExact(what.at);
    }
  }
}

/** An account that is the same object in both states, in a room of the same life, is as it was. */
function movesBetween(before: RoomState | undefined, after: RoomState): RoomChangeDetails[] {
  if (before?.accounts === after.accounts && before.room === after.room) return [];
  const old = new Map(before?.accounts.map((entry) => [entry.account, entry]));
  const oldEnds = before ? endsOf(before.room) : [];
  const ends = endsOf(after.room);
  return after.accounts.flatMap((entry) => {
    const known = old.get(entry.account);
    if (known === entry && before?.room === after.room) return [];
    return movesOf(entry, known && presenceOf(known, oldEnds), presenceOf(entry, ends));
  });
}

const nobody: Presence = { since: undefined, isGuess: false, sessions: [], absent: 0 };

function movesOf(
  { account, floor }: AccountState,
  before: Presence = nobody,
  after: Presence,
): RoomChangeDetails[] {
  const gone = before.sessions.filter((session) => !after.sessions.some((one) => isSame(one, session)));
  const fresh = after.sessions.filter((session) => !before.sessions.some((one) => isSame(one, session)));
  const isSameStay = isSame(before.since, after.since);
  // What ends before is a session of the past that was missed.
  const present = before.since?.earliest ?? before.sessions.at(-1)?.to.latest ?? 0;
  const moves = fresh.map((session): RoomChangeDetails => {
    const place = gone.findIndex((one) => overlap(one, session));
    if (place >= 0) return { kind: "corrected", account, session, instead: gone.splice(place, 1)[0] };
    const hasLeft = session.to.latest >= present && !(isSameStay && after.since);
    return { kind: hasLeft ? "left" : "corrected", account, session };
  });
  // What is forgotten did take place.
  const wrong = gone.filter(({ to }) => to.earliest > floor);
  moves.unshift(...wrong.map((instead) => ({ kind: "corrected" as const, account, instead })));
  if (isSameStay) return moves;
  const wasPresent = before.since !== undefined && !moves.some(({ kind }) => kind === "left");
  const at = after.since;
  if (at !== undefined) return [...moves, { kind: wasPresent ? "corrected" : "entered", account, at }];
  return wasPresent ? [...moves, { kind: "corrected", account }] : moves;
}

const isSame = (one: object | undefined, other: object | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

const overlap = (one: Session, other: Session): boolean =>
  one.from.earliest <= other.to.latest && other.from.earliest <= one.to.latest;

function seatsBetween(old: TrackedRoom | undefined, now: TrackedRoom): RoomChangeDetails[] {
  const before = new Map(old?.seats.map(({ index, account }) => [index, account]));
  return now.seats
    .filter(({ index, account }) => account !== (before.get(index) ?? null))
    .map(({ index, account }) => ({ kind: "seated", index, account }));
}
