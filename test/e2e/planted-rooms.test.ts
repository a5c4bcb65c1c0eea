import { afterEach, expect, it } from "vitest";
import { fromRoot } from "../../scripts/root.ts";
import { run } from "../docs/support/run.ts";
import { copyWith, type Edit, removeCopies } from "./support/planted-copy.ts";

afterEach(removeCopies);

/** The mistakes that tables of who is in a room are known for, and those of ours. Files below src/rooms. */
const bugs: readonly (readonly [what: string, edit: Edit])[] = [
  [
    "a late leave removes who is back",
    ["track.ts", "put(track.marks, mark, rankOf)", "[...track.marks, mark]"],
  ],
  [
    "an entry revives a destroyed room",
    [
      "reduce-room.ts",
      '"Room.CallbackAfterMemberEnter": (state, event, time) => countComings(state,',
      '"Room.CallbackAfterMemberEnter": (state, event, time) => countComings(addLife(state, { time, in: true }),',
    ],
  ],
  [
    "a read on its way revives a destroyed room",
    [
      "merge-read.ts",
      "last?.in && last.time <= until ? last.time : 0",
      "last && last.time < until ? last.time + Number(!last.in) : 0",
    ],
  ],
  [
    "a read beats events that are newer",
    ["merge-read.ts", "Math.max(read.time, begun)", "Math.max(until, begun)"],
  ],
  ["a gap in the counts is overlooked", ["room-view.ts", "count >= least && ", "true || "]],
  [
    "a gap in the counts is forgotten",
    [
      "counts.ts",
      "steps.slice(1), floor: oldest.time, isBroken",
      "steps.slice(1), floor: oldest.time, isBroken: false",
    ],
  ],
  ["counts of a room before go on", ["counts.ts", "steps.filter((step) => step.time >= time)", "steps"]],
  [
    "members of a doubtful room are certain",
    ["room-view.ts", "certain: !doubt && isConfirmed(member)", "certain: isConfirmed(member)"],
  ],
  [
    "the owner of a new room is certain",
    ["reduce-room.ts", "{ time, in: true, until: guessed }) : begun", "{ time, in: true }) : begun"],
  ],
  ["a session that was missed ends at a certain time", ["presence.ts", "isVague ? open.seen : time", "time"]],
  [
    "a session whose beginning was missed has a certain one",
    ["presence.ts", "from ?? { earliest: absent, latest: time }", "from ?? at(time)"],
  ],
  ["sessions go on after the end of the room", ["presence.ts", "if (isOver) return;", ""]],
  ["one session is corrected twice", ["room-changes.ts", "gone.splice(place, 1)[0]", "gone[place]"]],
  [
    "a session that was none is not taken back",
    ["room-changes.ts", "to.earliest > floor", "to.earliest < 0"],
  ],
  ["who is present is forgotten", ["forget.ts", " || isPresent(account)", ""]],
  [
    "who left is remembered for ever",
    ["forget.ts", "Math.max(least, present)", "Math.max(least, 1000 + present)"],
  ],
  [
    "lives that are forgotten change sessions",
    ["forget.ts", "cutTrack(account, state.room.floor)", "cutTrack(account, 0)"],
  ],
  ["who left sits still", ["room-view.ts", "!isElsewhere && !hasLeft", "!isElsewhere"]],
  [
    "a change that onChange refused is lost",
    [
      "stored-rooms.ts",
      "for (const what of stored.pending) await onChange(what);",
      "for (const what of stored.pending) void Promise.resolve(what).then(onChange).catch(() => {});",
    ],
  ],
  ["the numbers of changes begin anew", ["stored-rooms.ts", "lastNumber = state.latest", "lastNumber = 0"]],
  [
    "the store lets the last writer win",
    ["room-store.ts", "if (rooms.get(roomId)?.version !== version) return false;", ""],
  ],
];

/** What the tests of the rooms say about a copy of the project with these edits. */
async function objection(edits: readonly Edit[]) {
  const folder = await copyWith(
    ["test/unit/rooms", "test/unit/support"],
    edits.map(([file, text, by]) => [`rooms/${file}`, text, by]),
  );
  const vitest = fromRoot("node_modules/vitest/vitest.mjs");
  const options = ["--root", folder, "--bail", "1", "--testTimeout", "100000", "--no-isolate", "--no-color"];
  return run(process.execPath, [vitest, "run", "test/unit/rooms", ...options]);
}

it("the tests have no objection to the rooms as they are", async () => {
  expect(await objection([])).toMatchObject({ code: 0 });
});

it.each(bugs)("the tests notice that %s", async (_, edit) => {
  const { code, stdout, stderr } = await objection([edit]);
  expect(code).toBe(1);
  // It must be an expectation that fails, and no defect of the edit.
  expect(stdout + stderr).toMatch(/AssertionError|Property failed/);
});
