import type { components } from "../../generated/sandbox-types.ts";
import type { TrackedRoom } from "../rooms/room-view.ts";

type Room = components["schemas"]["Room"];

/** What sandbox and tracker say about one thing. Undefined: it does not know. */
export interface Comparison {
  /** A member, a seat, or the room itself. */
  readonly of: { readonly account: string } | { readonly seat: number } | "room";
  readonly twin: string | boolean | null | undefined;
  readonly tracker: string | boolean | null | undefined;
  /** False: the tracker says itself that it is only likely. */
  readonly isCertain: boolean;
  readonly differs: boolean;
}

/** The room in the sandbox beside what a tracker knows of it. */
export function compareRoom(room: Room | undefined, tracked: TrackedRoom | undefined): readonly Comparison[] {
  const members = new Set(room?.members.map(({ account }) => account));
  const known = new Map(tracked?.members.map((member) => [member.account, member]));
  const seats = new Map(room?.seats.map(({ index, account }) => [index, account ?? null]));
  const reported = new Map(tracked?.seats.map((seat) => [seat.index, seat]));
  return [
    compared("room", room !== undefined, tracked && tracked.state === "open", tracked?.certain ?? true),
    ...sorted([...members, ...known.keys()]).map((account) =>
      compared({ account }, members.has(account), known.has(account), known.get(account)?.certain ?? true),
    ),
    ...sorted([...seats.keys(), ...reported.keys()]).map((seat) =>
      compared({ seat }, seats.get(seat), reported.get(seat)?.account, reported.get(seat)?.certain ?? true),
    ),
  ];
}

const compared = (
  of: Comparison["of"],
  twin: Comparison["twin"],
  tracker: Comparison["tracker"],
  isCertain: boolean,
): Comparison => ({ of, twin, tracker, isCertain, differs: (twin || null) !== (tracker || null) });

const sorted = <Key extends string | number>(keys: readonly Key[]): readonly Key[] =>
  [...new Set(keys)].sort((one, other) => (one < other ? -1 : 1));
