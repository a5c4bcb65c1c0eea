import { beforeAll, describe, expect, it } from "vitest";
import contract from "../../generated/openapi.json" with { type: "json" };
import { compare, type Verdict } from "../../scripts/compatibility/compare.ts";
import { additions } from "./compatibility/additions.ts";
import { ofOperations } from "./compatibility/breaks.ts";
import { ofEvents } from "./compatibility/breaks-of-events.ts";
import { at, type Edit } from "./compatibility/edit.ts";

// Only these are changed here, and each run takes longer with each operation.
const tried = /\/(room_config\/.*|create_room|mark_room_member)$/;
const paths = Object.fromEntries(Object.entries(contract.paths).filter(([path]) => tried.test(path)));

/** The contract of today, as some version. What is planted is planted in a copy of it. */
function changed(version: string, edits: readonly Edit[] = []): unknown {
  const copy: unknown = structuredClone({ ...contract, paths });
  for (const edit of [at("info > version").set(version), ...edits]) edit(copy);
  return copy;
}

describe("a break", () => {
  const groups = Object.entries({ ...ofOperations, ...ofEvents });
  // A run takes a second, so the first plants of all groups share one contract, the second ones the next, and so on.
  const plants = groups.flatMap(([group, list]) =>
    list.map(([title, named, ...edits], run) => ({ title: `${group} ${title}`, named, edits, run })),
  );
  const runs = [...new Set(plants.map(({ run }) => run))].sort((a, b) => a - b);
  const plantsOf = (run: number) => plants.filter((plant) => plant.run === run);
  let verdicts: Verdict[] = [];

  beforeAll(async () => {
    const revisions = runs.map((run) =>
      changed(
        "0.4.2",
        plantsOf(run).flatMap(({ edits }) => edits),
      ),
    );
    verdicts = await compare(changed("0.4.2"), revisions);
  });

  it.each(plants)("is seen where $title", ({ named, run }) => {
    expect(verdicts[run]?.breaks.filter((message) => message.includes(named))).not.toEqual([]);
  });

  it.each(runs)("is seen for one of the reasons planted, and for no other (contract %i)", (run) => {
    const reasons = (message: string) => plantsOf(run).filter(({ named }) => message.includes(named)).length;
    expect(verdicts[run]?.breaks.filter((message) => reasons(message) !== 1)).toEqual([]);
    expect(verdicts[run]?.versionIsEnough).toBe(false);
  });
});

describe("no break", () => {
  const edits = additions.flatMap(([, ...list]) => list);
  let verdicts: Verdict[] = [];

  beforeAll(async () => {
    verdicts = await compare(changed("0.4.2"), [changed("0.4.2"), changed("0.4.2", edits)]);
  });

  it("is seen where nothing changed", () => {
    expect(verdicts[0]).toEqual({ breaks: [], versionIsEnough: true, reason: "" });
  });

  // All additions at once, because a message names its place.
  it("is seen where nothing is taken away and nothing more is asked for", () => {
    expect(verdicts[1]?.breaks).toEqual([]);
  });
});

describe("info.version", () => {
  const loss = at("paths > /v4/room_config/delete_callback").remove();
  const gain = at("components > schemas > Success > properties > More").set({ type: "string" });
  const wording = at("info > description").set("Reworded.");
  const cases: [from: string, what: string, edit: Edit, tooLow: string, enough: string][] = [
    ["0.4.2", "a break", loss, "0.4.3", "0.5.0"],
    ["0.4.2", "an addition", gain, "0.4.3", "0.5.0"],
    ["0.4.2", "another wording", wording, "0.4.2", "0.4.3"],
    ["1.4.2", "a break", loss, "1.5.0", "2.0.0"],
  ];

  it.each(cases)(
    "goes up from %s for %s: $3 is too low, $4 is enough",
    async (from, _what, edit, low, high) => {
      const verdicts = await compare(changed(from), [changed(low, [edit]), changed(high, [edit])]);
      expect(verdicts.map(({ versionIsEnough }) => versionIsEnough)).toEqual([false, true]);
      expect(verdicts.map(({ reason }) => reason.includes(`(${high})`))).toEqual([true, false]);
    },
  );
});
