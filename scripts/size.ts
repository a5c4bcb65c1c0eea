import { gzipSync } from "node:zlib";
import { type OutputAsset, type OutputChunk, rolldown } from "rolldown";
import { root } from "./root.ts";

/** Bytes of the bundle of an import from an entry of this or another package, without what is loaded later. */
export async function sizeOf(names: string, entry: string): Promise<number> {
  const [first = 0] = await sizesOf(names, entry);
  return first;
}

/** Bytes of what is loaded at once, minified and gzipped, and of each chunk behind an `import()`. */
export async function sizesOf(names: string, entry: string): Promise<number[]> {
  const virtual = "\0import";
  const bundle = await rolldown({
    cwd: root,
    input: virtual,
    // As in an application, whose entry has no exports that must stay as they are.
    preserveEntrySignatures: "allow-extension",
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
  const sizes = (chunks: readonly OutputChunk[]) =>
    chunks.map(({ code }) => gzipSync(code, { level: 9 }).byteLength);
  const atOnce = loadedAtOnce(output);
  const later = output.filter((chunk) => chunk.type === "chunk" && !atOnce.includes(chunk)) as OutputChunk[];
  return [sizes(atOnce).reduce((a, b) => a + b, 0), ...sizes(later)];
}

type Output = readonly (OutputChunk | OutputAsset)[];

/** The chunks that an entry needs before its first import() of another one. */
export function loadedAtOnce(output: Output): OutputChunk[] {
  const [entry] = output as [OutputChunk];
  const found = new Set([entry]);
  for (const { imports } of found) {
    for (const chunk of output) {
      if (chunk.type === "chunk" && imports.includes(chunk.fileName)) found.add(chunk);
    }
  }
  return [...found];
}
