import { gzipSync } from "node:zlib";
import { rolldown } from "rolldown";
import { root } from "./root.ts";

/**
 * Bytes of what a bundle of this import holds, minified and gzipped; of several chunks the one that is loaded first. The
 * entry is a file or the name of a package.
 */
export async function sizeOf(names: string, entry: string): Promise<number> {
  const [first = 0] = await sizesOf(names, entry);
  return first;
}

/** The same, and behind it the bytes of each chunk that is loaded later, by an `import()`. */
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
