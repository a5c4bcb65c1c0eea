import type { Edit } from "./planted-copy.ts";

/** A defect of the sandbox. */
export type Bug = readonly [what: string, ...edits: readonly Edit[]];

/** Defects of each kind, which the model must notice. Files below src/sandbox. */
export const plantedBugs: Readonly<Record<string, readonly Bug[]>> = {
  state: [
    ["a seat is not vacated on leave", ["state/seat.ts", "freed.has(index) ?", "index < 0 ?"]],
    ["a lock keeps the user", ["state/seat.ts", "isLocked ? undefined : seat.account", "seat.account"]],
    [
      "a user gets a second seat",
      ["state/seat.ts", 'if (member.seat !== undefined) return new Refused("AlreadySeated");', ""],
    ],
    [
      "a user who is gone still asks for a seat",
      ["state/member.ts", "room.seatRequests.delete(member.account)", "member"],
    ],
    ["a ban does not remove", ["state/ban.ts", "removeMembers(room, accounts,", "removeMembers(room, [],"]],
    ["a new owner was and stays an admin", ["state/member.ts", "member.isAdmin = false;", ""]],
    [
      "an update resets what it does not name",
      ["state/rooms.ts", "{ ...room.info, ...asked }", '{ ...room.info, customInfo: "", ...asked }'],
    ],
    ["marks replace those before", ["state/mark.ts", "[...member.marks, ...marks]", "marks"]],
  ],
  refusals: [
    [
      "a ban is ignored on enter",
      ["state/member.ts", "if (isBanned(room, account, context.now))", "if (account === room.info.id)"],
    ],
    [
      "100003 and 100010 are swapped",
      ["state/rooms.ts", "present.info.owner === operator", "present.info.owner !== operator"],
    ],
    [
      "a room takes one too many",
      ["state/member.ts", "members.size >= info.maxMemberCount", "members.size > info.maxMemberCount"],
    ],
    ["a room has nine marks at most", ["state/mark.ts", "mostMarks = 10", "mostMarks = 9"]],
    ["a ban lasts one ms too long", ["state/room.ts", "now < (bans", "now <= (bans"]],
    ["an id may be created again at once", ["state/rooms.ts", "rooms.shortLived.set(id, createTime)", "id"]],
    [
      "somebody who asks for a seat is picked",
      ["state/seat.ts", 'return new Refused("AlreadyQueueing")', "account"],
    ],
    [
      "a stranger can become the owner",
      [
        "state/member.ts",
        'if (from !== room.info.owner)\n    return new Refused("InvalidParameter", "Only the owner can give a room away.");',
        "",
      ],
    ],
  ],
  events: [
    [
      "the order is swapped",
      [
        "state/member.ts",
        'return [left, change(room, context, { kind: "seats", cause: "left-room", seats: room.seats, indexes })]',
        'return [change(room, context, { kind: "seats", cause: "left-room", seats: room.seats, indexes }), left]',
      ],
    ],
    [
      "an event is missing",
      ["state/seat.ts", '[seatsChanged(room, "kicked-off", indexes, context, reason)]', "[]"],
    ],
    [
      "a refused call has an event",
      [
        "operations/change-room.ts",
        "return refuse(changes.reason, changes.info);",
        '{ post({ CallbackCommand: "Room.CallbackAfterDestroyRoom", RoomId: "r1" } as never); return refuse(changes.reason, changes.info); }',
      ],
      ["serve/serve-request.ts", "if (!(result instanceof Refusal)) for", "for"],
    ],
    ["a call that changes nothing has an event", ["state/seat.ts", "if (same) return [];", ""]],
    ["who was removed has left", ["events/room-events.ts", 'kicked: "Kicked"', 'kicked: "Leave"']],
    [
      "the count is of before",
      [
        "state/member.ts",
        "memberCount: room.members.size,\n    reason",
        "memberCount: room.members.size + gone.length,\n    reason",
      ],
    ],
    [
      "a word that nobody asked for is posted",
      ["events/event-target.ts", "if (!force && !words", "if (force && !words"],
    ],
    [
      "who was invited is not told",
      ["events/room-events.ts", "change.invitees.length > 0", "change.invitees.length > 9"],
    ],
  ],
  faults: [
    ["a lost request is carried out", ["serve/outcome.ts", "return false;", "return true;"]],
    [
      "a lost response loses the call",
      [
        "serve/outcome.ts",
        'case "lose-request":\n      return false',
        'case "lose-request":\n    case "lose-answer":\n      return false',
      ],
    ],
    [
      "a refused call is never carried out",
      ["serve/outcome.ts", "return fault.carriedOut ?? false", "return false"],
    ],
    [
      "a stale read is fresh",
      ["serve/serve-request.ts", "stale ? lastWrites.before(known) : known", "known"],
    ],
    [
      "a refused write makes reads stale",
      ["serve/last-writes.ts", "if (result instanceof Refusal) return result;", ""],
    ],
    ["a stale read sees later changes", ["serve/last-writes.ts", "copyRoom(room)", "room"]],
    ["a lost event arrives", ["events/deliver-event.ts", 'if (fault === "lose")', 'if (fault === "delay")']],
    ["a duplicate comes once", ["events/outbox.ts", 'if (kind === "duplicate")', 'if (kind === "lose")']],
  ],
  paging: [
    [
      "a cursor is an offset, which skips after somebody left",
      [
        "state/page.ts",
        'members.after(Number.parseInt(cursor || "0", 36), count + 1)',
        'members.slice(Number.parseInt(cursor || "0", 36), count + 1)',
      ],
    ],
    [
      "a full last page has a next one",
      ["state/page.ts", "found.length > count ?", "found.length >= count ?"],
    ],
    [
      "a page begins with the last member of the page before",
      ["state/roster.ts", "?? 0) <= sequence", "?? 0) < sequence"],
    ],
    ["a list of bans never ends", ["state/page.ts", "end < room.bans.size ? end : 0", "end"]],
    ["an offset counts bans that have ended", ["state/page.ts", "  dropEndedBans(room, now);\n", ""]],
    ["a page has one member less", ["state/page.ts", "found.slice(0, count)", "found.slice(0, count - 1)"]],
  ],
};
