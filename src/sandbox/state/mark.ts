import { type Changes, Refused } from "./change.ts";
import type { Member, Room } from "./room.ts";

/** Marks of an account, as they are set or deleted. */
export interface Marking {
  readonly account: string;
  readonly marks: readonly number[];
}

const mostMarks = 10;

/** Adds marks to members. A room holds at most 10 different ones (MB-41). */
export function markMembers(
  room: Room,
  markings: readonly Marking[],
): Changes<"InvalidParameter" | "NotRoomMember"> {
  const members = membersOf(room, markings);
  if (members === undefined) return new Refused("NotRoomMember");
  const different = new Set([...room.markCounts.keys(), ...markings.flatMap(({ marks }) => marks)]);
  if (different.size > mostMarks) {
    return new Refused("InvalidParameter", "A room can have at most 10 different marks.");
  }
  for (const [member, marks] of members) setMarks(room, member, [...new Set([...member.marks, ...marks])]);
  return [];
}

/** Deletes marks of members, those that they have. */
export function unmarkMembers(room: Room, markings: readonly Marking[]): Changes<"NotRoomMember"> {
  const members = membersOf(room, markings);
  if (members === undefined) return new Refused("NotRoomMember");
  for (const [member, marks] of members) {
    setMarks(
      room,
      member,
      member.marks.filter((mark) => !marks.includes(mark)),
    );
  }
  return [];
}

/** Replaces the marks of a member. Who leaves takes them along. */
export function setMarks({ markCounts }: Room, member: Member, marks: readonly number[]): void {
  for (const mark of member.marks) {
    const others = (markCounts.get(mark) ?? 0) - 1;
    if (others > 0) markCounts.set(mark, others);
    else markCounts.delete(mark);
  }
  for (const mark of marks) markCounts.set(mark, (markCounts.get(mark) ?? 0) + 1);
  member.marks = marks;
}

/** The members with their marks. Undefined when somebody is no member. */
function membersOf(
  { members }: Room,
  markings: readonly Marking[],
): readonly (readonly [Member, readonly number[]])[] | undefined {
  const found = markings.flatMap(({ account, marks }) => {
    const member = members.get(account);
    return member === undefined ? [] : [[member, marks] as const];
  });
  return found.length === markings.length ? found : undefined;
}
