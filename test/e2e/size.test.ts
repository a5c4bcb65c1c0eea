import { expect, it } from "vitest";
import { fromRoot } from "../../scripts/root.ts";
import { sizeOf } from "../../scripts/size.ts";

const dist = (path: string) => fromRoot("dist/src", path);

it("the receiver alone bundles to at most 8 kB, minified and gzipped", async () => {
  expect(await sizeOf("createCallbackReceiver", dist("webhooks/index.js"))).toBeLessThanOrEqual(8192);
});

it("everything of the receiver's entry brings nothing of the client along", async () => {
  const names = "createCallbackReceiver, createMemoryStore, toNodeListener, sampleEvents, signTestEvent";
  expect(await sizeOf(names, dist("webhooks/index.js"))).toBeLessThanOrEqual(9 * 1024);
});
