import { gzipSync } from "node:zlib";
import { rolldown } from "rolldown";
import { root } from "./root.ts";

/** Bytes of the bundle of an import from an entry of this or another package, without what is loaded later. */
export async function sizeOf(names: string, entry: string): Promise<number> {
  const [first = 0] = await sizesOf(names, entry);
  return first;
}

/** Bytes of each chunk, minified and gzipped: first the one that is loaded at once, then those behind an `import()`. */
export async function sizesOf(names: string, entry: string): Promise<number[]> {
  const virtual = "\0import";
  const bundle = await rolldown({
    cwd: root,
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
  return output.flatMap((chunk) =>
    chunk.type === "chunk" ? [gzipSync(chunk.code, { level: 9 }).byteLength] : [],
  );
}
