import { describe, expect, it } from "vitest";
import { endOf, eventProblem, problemOf } from "../../../scripts/bench/soak/judge.ts";
import { ConferenceApiError, ConferenceEnsureError, ConferenceTransportError } from "../../../src/index.ts";

const a = { Url: "https://a.test/", CallbackCommandList: ["Room.CallbackAfterCreateRoom"] };
const b = { ...a, Url: "https://b.test/" };
const about = (mayHaveBeenCarriedOut: boolean) =>
  ({ operation: "setCallback", attempts: 1, mayHaveBeenCarriedOut }) as const;
const refused = (code: number) =>
  new ConferenceApiError(
    { ErrorCode: code, ErrorInfo: "", RequestId: "Id-1", contradictory: false },
    about(false),
  );
const failed = (uncertain: boolean) =>
  new ConferenceTransportError({ what: "nothing", transient: true }, about(uncertain));

describe("the outcome of a call", () => {
  it.each([
    ["success", undefined],
    ["refusal", refused(100300)],
    ["failure", failed(false)],
    ["uncertain", failed(true)],
    [
      "failure",
      new ConferenceEnsureError("x", { change: "none", lastRead: undefined, lastError: undefined }),
    ],
    [
      "uncertain",
      new ConferenceEnsureError("x", { change: "made", lastRead: undefined, lastError: undefined }),
    ],
    ["unexpected", new TypeError("x")],
  ])("is a %s", (end, error) => {
    expect(endOf(error)).toBe(end);
  });

  it.each<[string, unknown, typeof a | undefined]>([
    ["succeeded and did it", undefined, b],
    ["was refused and did nothing", refused(100300), a],
    ["failed for certain and did nothing", failed(false), a],
    ["may have done it, and has", failed(true), b],
    ["may have done it, and has not", failed(true), a],
  ])("is in order when it %s", (_, error, after) => {
    expect(problemOf({ before: a, wanted: b, after, error })).toBeUndefined();
  });

  it.each<[string, unknown, typeof a | undefined, RegExp]>([
    ["succeeded and did nothing", undefined, a, /not carried out/],
    ["was refused and did it", refused(100300), b, /refused call/],
    ["was refused with an undocumented code", refused(123456), a, /documented nowhere/],
    ["failed for certain and did it", failed(false), b, /for certain/],
    ["may have done it, and has done something else", failed(true), undefined, /something else/],
    ["threw something of another kind", new TypeError("x"), a, /TypeError: x/],
  ])("is a problem when it %s", (_, error, after, problem) => {
    expect(problemOf({ before: a, wanted: b, after, error })).toMatch(problem);
  });
});

describe("an event", () => {
  it.each<[boolean, number, RegExp | undefined]>([
    [true, 1, undefined],
    [true, 0, /never handled/],
    [true, 2, /more than once/],
    [false, 0, /not taken/],
    [false, 1, /not taken/],
  ])("that was taken: %s, and handled %i times", (taken, times, problem) => {
    expect(eventProblem(taken, times) ?? "").toMatch(problem ?? /^$/);
  });
});
