import fc from "fast-check";
import { expect, it } from "vitest";
import { changesBetween, type RoomState } from "../../../src/rooms/index.ts";
import { createAttendance } from "./attendance.ts";
import { created, destroyed, entered, left } from "./events.ts";
import { anyInputs, type Input, take } from "./inputs.ts";

/** The attendance of somebody who looks after each of the inputs, or after all of them. */
function attendanceAfter(inputs: readonly Input[], steps: "each" | "all") {
  const attendance = createAttendance();
  let state: RoomState | undefined;
  let told: RoomState | undefined;
  for (const [i, input] of inputs.entries()) {
    state = take(state, input);
    if (steps === "all" && i < inputs.length - 1) continue;
    for (const change of changesBetween(told, state)) attendance.take(change);
    told = state;
  }
  return attendance.report();
}

it("the changes add up to what is known, whatever comes and in whatever order", () => {
  fc.assert(
    fc.property(anyInputs, (inputs) => {
      expect(attendanceAfter(inputs, "each")).toEqual(attendanceAfter(inputs, "all"));
    }),
    { numRuns: 3000 },
  );
});

it("one session that turns out to be two is corrected once", () => {
  const { sessions } = attendanceAfter(
    [created(0, ""), left(9, "a", 0), entered(1, "a", 1), left(3, "a", 0), entered(7, "a", 1)],
    "each",
  );
  expect(sessions).toEqual([["a", [expect.stringContaining("001}"), expect.stringContaining("007}")]]]);
});

it("a leave after the end of the room makes no session", () => {
  const { sessions } = attendanceAfter(
    [created(0, ""), entered(1, "a", 1), destroyed(3), left(4, "a", 0)],
    "each",
  );
  expect(sessions).toEqual([["a", [expect.stringContaining("Destroyed")]]]);
});

it("what was told stays as it was when its room has long been created anew", () => {
  const lives = Array.from({ length: 12 }, (_, i) => [created(i * 10 + 10, ""), destroyed(i * 10 + 15)]);
  const inputs = [created(0, ""), entered(1, "a", 1), destroyed(2), ...lives.flat()];
  const before = attendanceAfter(inputs.slice(0, 3), "each");
  expect(attendanceAfter(inputs, "each")).toEqual(before);
});

it("what was told stays as it was when the user has come and gone too often to be remembered", () => {
  const inputs = Array.from({ length: 30 }, (_, i) => [entered(i * 10, "a", 1), left(i * 10 + 5, "a", 0)]);
  const { sessions } = attendanceAfter([created(0, ""), ...inputs.flat()], "each");
  expect(sessions[0]?.[1]).toHaveLength(30);
});
