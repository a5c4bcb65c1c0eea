import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addBan, ban, unban } from "../../../src/sandbox/state/ban.ts";
import { Refused } from "../../../src/sandbox/state/change.ts";
import { enterRoom, leaveRoom } from "../../../src/sandbox/state/member.ts";
import { banPage, memberPage } from "../../../src/sandbox/state/page.ts";
import type { Room } from "../../../src/sandbox/state/room.ts";
import { accountsOf, act, createRoomWith, outcomeOf } from "./state-support.ts";
import { start } from "./support.ts";

const users = (count: number, prefix = "u") =>
  Array.from({ length: count }, (_, index) => `${prefix}${index}`);
const createRoomOf = (count: number): Room => createRoomWith(users(count - 1), { maxMemberCount: 1e6 }).room;

/** Every page from the start to the end, with something that happens between them. */
function readMembers(room: Room, count: number | undefined, between: () => void = () => {}): string[][] {
  const pages: string[][] = [];
  let cursor: string | undefined;
  do {
    const page = memberPage(room, count, cursor);
    if (page instanceof Refused) throw new Error(page.reason);
    pages.push(page.members.map(({ account }) => account));
    cursor = page.next;
    between();
  } while (cursor !== "");
  return pages;
}

function readBans(room: Room, limit: number | undefined, now = start): string[][] {
  const pages: string[][] = [];
  let offset: number | undefined;
  do {
    const page = banPage(room, now, limit, offset);
    if (page instanceof Refused) throw new Error(page.reason);
    pages.push(page.bans.map(({ account }) => account));
    offset = page.nextOffset;
  } while (offset !== 0);
  return pages;
}

describe("a list of members", () => {
  it.each<[number, number | undefined, number[]]>([
    [1, 1, [1]],
    [3, 2, [2, 1]],
    [4, 2, [2, 2]],
    [4, 100, [4]],
    [50, undefined, [50]],
    [51, undefined, [50, 1]],
  ])("MB-10, MB-11 of %i in pages of %j has pages of %j", (size, count, expected) => {
    const room = createRoomOf(size);
    const pages = readMembers(room, count);
    expect(pages.map(({ length }) => length)).toEqual(expected);
    expect(pages.flat()).toEqual(accountsOf(room));
  });

  it("is one empty page where nobody is left", () => {
    const room = createRoomOf(1);
    leaveRoom(room, "owner", "leave", act());
    expect(readMembers(room, 10)).toEqual([[]]);
  });

  it("MB-11 loses and doubles nobody who stays, while others come and go", () => {
    const anyMoves = fc.array(fc.tuple(fc.nat(40), fc.boolean()), { maxLength: 60 });
    fc.assert(
      fc.property(anyMoves, fc.integer({ min: 1, max: 7 }), fc.nat(4), (moves, count, perPage) => {
        const room = createRoomOf(30);
        const stayed = new Set(accountsOf(room));
        const open = [...moves];
        const pages = readMembers(room, count, () => {
          for (const [user, enters] of open.splice(0, perPage)) {
            if (enters) enterRoom(room, `u${user}`, act());
            else leaveRoom(room, `u${user}`, "leave", act());
            if (!enters) stayed.delete(`u${user}`);
          }
        });
        const read = pages.flat();
        for (const account of stayed) expect(read.filter((name) => name === account)).toEqual([account]);
      }),
    );
  });

  it("goes on after a member who left, and after one who was the last", () => {
    const room = createRoomOf(4);
    const { next } = memberPage(room, 2) as { next: string };
    leaveRoom(room, "u0", "leave", act());
    expect(memberPage(room, 2, next)).toMatchObject({
      members: [{ account: "u1" }, { account: "u2" }],
      next: "",
    });
    for (const account of ["u1", "u2"]) leaveRoom(room, account, "leave", act());
    expect(memberPage(room, 2, next)).toEqual({ members: [], next: "" });
  });

  it.each<[string, number, string]>([
    ["a count of 0", 0, ""],
    ["a count below 0", -5, ""],
    ["a cursor that it never gave", 5, "MARKER!"],
    ["an endless cursor", 5, "z".repeat(50)],
  ])("refuses %s", (_, count, cursor) => {
    expect(outcomeOf(memberPage(createRoomOf(3), count, cursor))).toBe("InvalidParameter");
  });
});

describe("a list of bans", () => {
  it.each<[number, number | undefined, number[]]>([
    [0, 10, [0]],
    [3, 2, [2, 1]],
    [4, 2, [2, 2]],
    [101, undefined, [100, 1]],
  ])("MB-52, MB-53 of %i in pages of %j has pages of %j", (size, limit, expected) => {
    const room = createRoomOf(1);
    ban(room, users(size), "", 60, act());
    const pages = readBans(room, limit);
    expect(pages.map(({ length }) => length)).toEqual(expected);
    expect(pages.flat()).toEqual(users(size));
  });

  it("MB-53 has the end of each ban, and none that has ended or was lifted", () => {
    const room = createRoomOf(1);
    ban(room, ["a", "c"], "", 60, act());
    ban(room, ["b"], "", 10, act());
    expect(banPage(room, start)).toMatchObject({
      bans: [{ account: "a", until: start + 60_000 }, { account: "c" }, { account: "b" }],
    });
    expect(readBans(room, 1, start + 9999)).toEqual([["a"], ["c"], ["b"]]);
    expect(readBans(room, 1, start + 10_000)).toEqual([["a"], ["c"]]);
    unban(room, ["a"]);
    expect(readBans(room, 1, start + 59_999)).toEqual([["c"]]);
    expect(readBans(room, 1, start + 60_000)).toEqual([[]]);
    ban(room, ["a"], "", 60, act({}, start + 60_000));
    expect(readBans(room, 1, start + 60_000)).toEqual([["a"]]);
  });

  it("has a user who is banned twice once, with the later end", () => {
    const room = createRoomOf(1);
    ban(room, ["a", "b"], "", 60, act());
    ban(room, ["a", "a"], "", 10, act());
    expect(banPage(room, start)).toMatchObject({
      bans: [{ account: "b" }, { account: "a", until: start + 10_000 }],
    });
  });

  it("forgets 150,000 bans at once", () => {
    const room = createRoomOf(1);
    users(150_000).forEach((account, index) => {
      addBan(room, account, start + (index % 2 === 0 ? 1000 : 9000), "");
    });
    expect(banPage(room, start + 1000, 2)).toMatchObject({ bans: [{ account: "u1" }, { account: "u3" }] });
    expect(room.bans.size).toBe(75_000);
    expect(banPage(room, start + 8999, 1)).toMatchObject({ nextOffset: 1 });
    expect(banPage(room, start + 9000)).toEqual({ bans: [], nextOffset: 0 });
  });

  it("is empty beyond its end", () => {
    expect(banPage(createRoomOf(1), start, 10, 99)).toEqual({ bans: [], nextOffset: 0 });
  });

  it.each<[string, number, number]>([
    ["a limit of 0", 0, 0],
    ["a limit below 0", -1, 0],
    ["an offset below 0", 10, -1],
  ])("refuses %s", (_, limit, offset) => {
    expect(outcomeOf(banPage(createRoomOf(1), start, limit, offset))).toBe("InvalidParameter");
  });
});
