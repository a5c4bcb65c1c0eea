import { expect, it } from "vitest";
import { budgets } from "../../scripts/budgets.ts";
import { sizeOf, sizesOf } from "../../scripts/size.ts";

it.each(budgets)("$name bundles to at most $bytes bytes, minified and gzipped", async (budget) => {
  expect(await sizeOf(budget.names, budget.entry)).toBeLessThanOrEqual(budget.bytes);
});

it("the client loads openapi-fetch and the methods that ensure a state later, and nothing else", async () => {
  const [, ...later] = await sizesOf("createConferenceClient", "trtc-conference-api");
  expect(later).toHaveLength(2);
  const [smaller = 0, larger = 0] = later.sort((a, b) => a - b);
  expect(smaller).toBeLessThanOrEqual(2600);
  expect(larger).toBeLessThanOrEqual(3400);
});

it("the tracker loads what tells changes and what reads rooms later, and nothing else", async () => {
  const [, ...later] = await sizesOf("createRoomTracker", "trtc-conference-api/rooms");
  expect(later).toHaveLength(2);
  expect(Math.min(...later)).toBeLessThanOrEqual(1000);
  expect(Math.max(...later)).toBeLessThanOrEqual(1600);
});

it("everything of the receiver's entry brings nothing of the client along", async () => {
  const names =
    "createCallbackReceiver, createMemoryStore, parseCallbackEvent, toNodeListener, sampleEvents, signTestEvent";
  expect(await sizeOf(names, "trtc-conference-api/webhooks")).toBeLessThanOrEqual(11_700);
});
