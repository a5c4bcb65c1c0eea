import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { budgets } from "../../scripts/budgets.ts";
import { fromRoot } from "../../scripts/root.ts";
import { sizeOf, sizesOf } from "../../scripts/size.ts";

it.each(budgets)("$name bundles to at most $bytes bytes, minified and gzipped", async (budget) => {
  expect(await sizeOf(budget.names, budget.entry)).toBeLessThanOrEqual(budget.bytes);
});

it("the client loads openapi-fetch later, and nothing else, at most 2600 bytes", async () => {
  const [, ...later] = await sizesOf("createConferenceClient", "trtc-conference-api");
  expect(later).toHaveLength(1);
  expect(later[0]).toBeLessThanOrEqual(2600);
});

it.each(budgets)("README says $bytes bytes for $names", async ({ names, bytes }) => {
  const readme = await readFile(fromRoot("README.md"), "utf8");
  expect(readme).toMatch(new RegExp(`^\\| \`${names}\`.* \\| ${bytes} \\|$`, "m"));
});

it("everything of the receiver's entry brings nothing of the client along", async () => {
  const names =
    "createCallbackReceiver, createMemoryStore, parseCallbackEvent, toNodeListener, sampleEvents, signTestEvent";
  expect(await sizeOf(names, "trtc-conference-api/webhooks")).toBeLessThanOrEqual(11_700);
});
