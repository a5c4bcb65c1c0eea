import { gzipSync } from "node:zlib";
import { rolldown } from "rolldown";
import { expect, it } from "vitest";
import { fromRoot } from "../../scripts/root.ts";

/** Bytes of what a bundle of this import holds, minified and gzipped. */
async function sizeOf(names: string, entry: string): Promise<number> {
  const virtual = "\0import";
  const bundle = await rolldown({
    input: virtual,
    plugins: [
      {
        name: "import",
        resolveId: (id) => (id === virtual ? id : null),
        load: (id) => (id === virtual ? `export { ${names} } from ${JSON.stringify(entry)};` : null),
      },
    ],
  });
  const { output } = await bundle.generate({ minify: true });
  await bundle.close();
  return gzipSync(output[0].code, { level: 9 }).byteLength;
}

const dist = (path: string) => fromRoot("dist/src", path);

it("the receiver alone bundles to at most 8 kB, minified and gzipped", async () => {
  expect(await sizeOf("createCallbackReceiver", dist("webhooks/index.js"))).toBeLessThanOrEqual(8192);
});

it("everything of the receiver's entry brings nothing of the client along", async () => {
  const names = "createCallbackReceiver, createMemoryStore, toNodeListener, sampleEvents, signTestEvent";
  expect(await sizeOf(names, dist("webhooks/index.js"))).toBeLessThanOrEqual(9 * 1024);
});
