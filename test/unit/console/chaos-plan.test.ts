import { expect, it } from "vitest";
import { calm, chaosOf, faultsOf, isChaos } from "../../../src/console/chaos-plan.ts";

const wild = {
  ...calm,
  responsesLost: 5,
  responsesLate: 10,
  eventsLost: 1,
  eventsLate: 20,
  lateBy: 300,
  seed: 7,
};

it.each([
  ["nothing", calm],
  ["one share", { ...calm, eventsReordered: 33 }],
  ["every share", { ...wild, eventsDoubled: 100, eventsReordered: 2 }],
])("chaos of %s is read back from its faults", (_, chaos) => {
  expect(chaosOf(faultsOf(chaos))).toEqual(chaos);
});

it("a fault that ends, meets a part, or is of another kind is no chaos", () => {
  expect(
    chaosOf([
      { kind: "delay", chance: 0.5, operation: "createRoom" },
      { kind: "lose", on: "delivery", chance: 0.5, roomId: "r1" },
      { kind: "status", chance: 0.5 },
      { kind: "lose-answer", times: 3 },
      { kind: "lose", on: "delivery", chance: 0.5, times: 2 },
    ]),
  ).toEqual(calm);
  expect(isChaos({ kind: "status", chance: 0.5 })).toBe(false);
});

it("each share is a fault with a chance, the seed, and its delay", () => {
  expect(faultsOf(wild)).toEqual([
    { kind: "lose-answer", on: "call", chance: 0.05, seed: 7 },
    { kind: "delay", on: "call", chance: 0.1, seed: 7, ms: 300 },
    { kind: "lose", on: "delivery", chance: 0.01, seed: 7 },
    { kind: "delay", on: "delivery", chance: 0.2, seed: 7, ms: 300 },
  ]);
});
