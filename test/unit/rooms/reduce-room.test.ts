import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type RoomEvent, type RoomState, reduceRoom, viewRoom } from "../../../src/rooms/index.ts";
import { created, destroyed, entered, left, seated, updated } from "./events.ts";
import { anyInputs, type Input, read, take } from "./inputs.ts";

const reduceAll = (inputs: readonly Input[]): RoomState =>
  inputs.reduce<RoomState | undefined>(take, undefined) as RoomState;

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
  [
    "a read that was on its way does not revive a room",
    [entered(1, "a", 1), destroyed(6), read(5, ["a"], 8)],
    undefined,
  ],
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

it("a read that found a room which was destroyed meanwhile leaves it uncertain", () => {
  for (const order of orders([created(0, ""), destroyed(6), read(5, [], 8)])) {
    expect(viewRoom(reduceAll(order))).toMatchObject({ state: "closed", certain: false });
  }
});

it("a closed room is uncertain when somebody came or went since", () => {
  for (const order of orders([created(0), destroyed(3), entered(4, "a", 1), left(5, "a", 0)])) {
    expect(viewRoom(reduceAll(order))).toMatchObject({ state: "closed", certain: false });
  }
});

it("a closed room has no members, seats or fields, also of events that come later", () => {
  for (const order of orders([created(0), seated(1, "owner"), destroyed(3), updated(4, { RoomName: "n" })])) {
    expect(viewRoom(reduceAll(order))).toMatchObject({ members: [], seats: [], info: {} });
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

/** The newer of two reads says which room it is: an older one may have listed seats and users since. */
const isReadTwice = (inputs: readonly Input[]): boolean => inputs.filter((one) => "until" in one).length > 1;

it("whatever comes, in whatever order, the view is the same, nobody is there twice, and JSON holds the state", () => {
  const someInputs = anyInputs.filter((inputs) => !isCreatedMeanwhile(inputs) && !isReadTwice(inputs));
  fc.assert(
    fc.property(someInputs, (inputs) => {
      const [one, other] = [reduceAll(inputs), reduceAll([...inputs.toReversed(), ...inputs])];
      expect(viewRoom(other)).toEqual(viewRoom(one));
      const names = viewRoom(one).members.map((member) => member.account);
      expect(new Set(names).size).toBe(names.length);
      expect(viewRoom(JSON.parse(JSON.stringify(one)))).toEqual(viewRoom(one));
    }),
    { numRuns: 2000 },
  );
});

it("a gap stays one when its counts are forgotten", () => {
  const later = Array.from({ length: 200 }, (_, i) =>
    i % 2 === 0 ? entered(i + 10, "b", 3) : left(i + 10, "b", 2),
  );
  const state = reduceAll([created(0, ""), entered(1, "a", 1), entered(3, "c", 3), ...later]);
  expect(viewRoom(state)).toMatchObject({ certain: false, members: [{ account: "a" }, { account: "c" }] });
});

it("remembers in proportion to who is present", () => {
  const events = Array.from({ length: 20_000 }, (_, i) =>
    i % 2 === 0 ? entered(i, `user${i}`, 1) : left(i, `user${i - 1}`, 0),
  );
  const sizes = [2000, 20_000].map((count) => JSON.stringify(reduceAll(events.slice(0, count))).length);
  expect(Math.max(...sizes)).toBeLessThan(25_000);
  const state = reduceAll([entered(-1, "stayer", 1), ...events]);
  expect(viewRoom(state).members).toMatchObject([{ account: "stayer" }]);
  // As old as what is forgotten.
  expect(reduceRoom(state, entered(10, "user10", 1))).toBe(state);
});
