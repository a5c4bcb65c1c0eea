import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  mergeRead,
  type RoomEvent,
  type RoomRead,
  type RoomState,
  reduceRoom,
  viewRoom,
} from "../../../src/rooms/index.ts";
import { created, destroyed, entered, left, seated, start, updated } from "./events.ts";

type Input = RoomEvent | RoomRead;

const take = (state: RoomState | undefined, input: Input): RoomState =>
  "until" in input ? mergeRead(state, input) : reduceRoom(state, input);

const reduceAll = (inputs: readonly Input[]): RoomState =>
  inputs.reduce<RoomState | undefined>(take, undefined) as RoomState;

const read = (time: number, members: readonly string[] | undefined, until = time): RoomRead => ({
  roomId: "r1",
  time: start + time,
  until: start + until,
  room: members && { info: { RoomId: "r1" }, members, seats: [] },
});

/** All orders of a few inputs. */
const orders = <T>(list: readonly T[]): T[][] =>
  list.length < 2
    ? [[...list]]
    : list.flatMap((one, i) => orders(list.toSpliced(i, 1)).map((rest) => [one, ...rest]));

/** Who is in the room, with a ? for who is only likely. Undefined: it is closed. */
function present(inputs: readonly Input[]): string | undefined {
  const { state, members } = viewRoom(reduceAll(inputs));
  return state === "closed"
    ? undefined
    : members.map(({ account, certain }) => account + (certain ? "" : "?")).join(" ");
}

const table: readonly [name: string, inputs: readonly Input[], expected: string | undefined][] = [
  ["who entered is present", [entered(1, "a", 1)], "a"],
  ["who left is not", [entered(1, "a", 1), left(2, "a", 0)], ""],
  [
    "who is back stays, although the old leave is late",
    [entered(1, "a", 1), left(2, "a", 0), entered(3, "a", 1)],
    "a",
  ],
  ["a leave without an entry leaves nobody, and not less", [left(2, "a", 0)], ""],
  ["a count shows an entry that was missed", [entered(1, "a", 1), entered(3, "c", 3)], "a? c?"],
  [
    "a count shows a leave that was missed",
    [entered(1, "a", 1), entered(2, "b", 2), entered(4, "c", 2)],
    "a? b? c?",
  ],
  ["a room that existed before is uncertain", [entered(1, "a", 5)], "a?"],
  ["the owner of a new room is likely there", [created(0)], "owner?"],
  ["an entry of the owner makes it certain", [created(0), entered(1, "owner", 1)], "owner"],
  ["a destroyed room is closed", [created(0), entered(1, "a", 2), destroyed(3)], undefined],
  ["a late entry does not revive it", [destroyed(3), entered(2, "a", 1)], undefined],
  [
    "nor does an entry that is newer, before it was created anew",
    [destroyed(3), entered(4, "a", 1)],
    undefined,
  ],
  [
    "a room that was created anew has no members of before",
    [entered(1, "a", 1), destroyed(3), created(5, "")],
    "",
  ],
  ["it has those of after", [destroyed(3), created(5, ""), entered(6, "b", 1), entered(1, "a", 1)], "b"],
  ["it has no members of before, although no event told its end", [entered(1, "a", 1), created(5, "")], ""],
  ["who enters and leaves in one ms is gone", [entered(2, "a", 1), left(2, "a", 0)], ""],
  ["who leaves and enters in one ms is back", [entered(1, "a", 1), left(2, "a", 0), entered(2, "a", 1)], "a"],
  ["two who enter in one ms are both there", [entered(2, "a", 1), entered(2, "b", 2)], "a b"],
  ["a read wins over what is older", [entered(1, "a", 1), read(5, ["b"])], "b"],
  ["an event that is newer wins over a read", [read(5, ["a", "b"]), left(6, "a", 1)], "b"],
  ["an older event does not win over a read", [read(5, ["a"]), left(4, "a", 0), entered(3, "b", 2)], "a"],
  ["a read that finds no room closes it", [entered(1, "a", 1), read(5, undefined)], undefined],
  ["a room that is created later is open", [read(5, undefined), created(6, ""), entered(7, "a", 1)], "a"],
  ["a read confirms the owner", [created(0), read(5, ["owner"])], "owner"],
  ["a read opens a room", [destroyed(3), read(5, ["a"])], "a"],
  ["of two reads the newer one wins", [read(5, ["a"]), read(7, ["b"])], "b"],
];

describe("in every order", () => {
  it.each(table)("%s", (_, inputs, expected) => {
    for (const order of orders(inputs)) expect(present(order)).toBe(expected);
  });
});

it("a read that misses an event of its own time leaves the room uncertain", () => {
  const state = reduceAll([created(0, ""), entered(6, "a", 1), read(5, [], 8)]);
  expect(viewRoom(state)).toMatchObject({ certain: false, members: [{ account: "a" }] });
});

it("a closed room is uncertain when somebody came or went since", () => {
  for (const order of orders([created(0), destroyed(3), entered(4, "a", 1), left(5, "a", 0)])) {
    expect(viewRoom(reduceAll(order))).toMatchObject({ state: "closed", certain: false });
  }
});

it("an account may have any name", () => {
  const names = ["__proto__", "constructor", "", " ", "é", "房", "a".repeat(1000)];
  const state = reduceAll(names.map((name, i) => entered(i + 1, name, i + 1)));
  expect(viewRoom(state).members.map(({ account }) => account)).toEqual([...names].sort());
  expect(JSON.parse(JSON.stringify(state))).toEqual(
    JSON.parse(
      JSON.stringify(
        reduceAll(
          [...names].reverse().map((name) => entered(names.indexOf(name) + 1, name, names.indexOf(name) + 1)),
        ),
      ),
    ),
  );
});

describe("seats", () => {
  const seats = (inputs: readonly Input[]) => viewRoom(reduceAll(inputs)).seats.map(({ account }) => account);

  it.each<[string, readonly RoomEvent[], readonly (string | null)[]]>([
    [
      "the newer report wins",
      [entered(1, "a", 1), entered(2, "b", 2), seated(3, "a", ""), seated(4, "b", "a")],
      ["b", "a"],
    ],
    [
      "a report of one seat leaves the others",
      [entered(1, "a", 1), seated(3, "", "a"), seated(4, "")],
      [null, "a"],
    ],
    ["who left sits nowhere", [entered(1, "a", 1), seated(2, "a"), left(3, "a", 0)], [null]],
    [
      "who sits elsewhere does not sit here",
      [entered(1, "a", 1), seated(2, "", "a"), seated(3, "a")],
      ["a", null],
    ],
    ["a room that was created anew has no seats of before", [seated(1, "a"), created(2)], []],
  ])("%s, in every order", (_, inputs, expected) => {
    for (const order of orders(inputs)) expect(seats(order)).toEqual(expected);
  });

  it("are uncertain where two reports of one ms differ", () => {
    for (const order of orders([created(0, ""), seated(2, "a"), seated(2, "")])) {
      expect(viewRoom(reduceAll(order)).seats).toMatchObject([{ certain: false }]);
    }
  });
});

it("keeps each field of the newest event that has it, in every order", () => {
  const inputs = [
    created(0),
    updated(1, { RoomName: "old", CustomInfo: "x" }),
    updated(2, { RoomName: "new" }),
  ];
  for (const order of orders(inputs)) {
    expect(viewRoom(reduceAll(order)).info).toEqual({
      RoomId: "r1",
      Owner_Account: "owner",
      RoomName: "new",
      CustomInfo: "x",
    });
  }
});

it("does not change a state, and returns it where nothing changes", () => {
  const freeze = <T>(value: T): T => {
    if (typeof value === "object") for (const one of Object.values(Object(value))) freeze(one);
    return Object.freeze(value);
  };
  const inputs = [
    created(0),
    entered(1, "a", 2),
    seated(2, "a"),
    updated(3, { RoomName: "n" }),
    left(4, "a", 1),
    read(5, ["owner"]),
    destroyed(6),
  ];
  const state = inputs.reduce<RoomState | undefined>(
    (before, input) => freeze(take(before, input)),
    undefined,
  ) as RoomState;
  for (const input of inputs) expect(take(state, input)).toBe(state);
});

/** A room that is created while it is read stays uncertain until the next read. */
const isCreatedMeanwhile = (inputs: readonly Input[]): boolean =>
  inputs.some(
    (one) =>
      "until" in one &&
      inputs.some(
        (other) => "RoomInfo" in other && other.EventTime > one.time && other.EventTime <= one.until,
      ),
  );

it("whatever comes, in whatever order, the view is the same, nobody is there twice, and JSON holds the state", () => {
  const time = fc.integer({ min: 1, max: 12 });
  const account = fc.constantFrom("a", "b");
  const event = fc.oneof(
    time.map((ms) => created(ms, "a")),
    time.map(destroyed),
    fc.tuple(time, account, fc.nat(3)).map(([ms, name, count]) => entered(ms, name, count)),
    fc.tuple(time, account, fc.nat(3)).map(([ms, name, count]) => left(ms, name, count)),
    fc.tuple(time, account).map(([ms, name]) => seated(ms, name, "")),
  );
  const aRead = fc
    .tuple(time, fc.option(fc.subarray(["a", "b"]), { nil: undefined }), fc.nat(2))
    .map(([ms, members, took]): Input => read(ms, members, ms + took));
  const events = fc.uniqueArray(event, { maxLength: 6, selector: (one) => JSON.stringify(one) });
  const inputs = fc
    .tuple(events, fc.array(aRead, { maxLength: 1 }))
    .map(([some, reads]): Input[] => [...some, ...reads])
    .filter((list) => list.length > 0 && !isCreatedMeanwhile(list));
  const shuffled = inputs.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
  );
  fc.assert(
    fc.property(shuffled, ([list, another]) => {
      const [one, other] = [reduceAll(list), reduceAll([...another, ...list])];
      expect(viewRoom(other)).toEqual(viewRoom(one));
      const names = viewRoom(one).members.map((member) => member.account);
      expect(new Set(names).size).toBe(names.length);
      expect(viewRoom(JSON.parse(JSON.stringify(one)))).toEqual(viewRoom(one));
    }),
    { numRuns: 2000 },
  );
});

it("remembers in proportion to who is present", () => {
  const events = Array.from({ length: 20_000 }, (_, i) =>
    i % 2 === 0 ? entered(i, `user${i}`, 1) : left(i, `user${i - 1}`, 0),
  );
  const sizes = [2000, 20_000].map((count) => JSON.stringify(reduceAll(events.slice(0, count))).length);
  expect(Math.max(...sizes)).toBeLessThan(25_000);
  const state = reduceAll(events);
  // As old as what is forgotten.
  expect(reduceRoom(state, entered(10, "user10", 1))).toBe(state);
});
