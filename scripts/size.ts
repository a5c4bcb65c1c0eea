import { gzipSync } from "node:zlib";
import { rolldown } from "rolldown";
import { root } from "./root.ts";

/** Bytes of what a bundle of this import holds, minified and gzipped. The entry is a file or the name of a package. */
export async function sizeOf(names: string, entry: string): Promise<number> {
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
  return gzipSync(output[0].code, { level: 9 }).byteLength;
}
