import { build } from "esbuild";
import { rolldown } from "rolldown";
import { root } from "../../../scripts/root.ts";

/** What is loaded at once of a bundle of this module, by each bundler. */
export const bundlers: Readonly<Record<string, (source: string) => Promise<string>>> = {
  async esbuild(contents) {
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: root, sourcefile: "main.js" },
      bundle: true,
      minify: true,
      splitting: true,
      format: "esm",
      outdir: "out",
      write: false,
      logLevel: "error",
    });
    return outputFiles.find(({ path }) => path.endsWith("stdin.js"))?.text ?? "";
  },
  async rolldown(contents) {
    const main = "\0main.js";
    const bundle = await rolldown({
      cwd: root,
      input: main,
      logLevel: "silent",
      plugins: [
        {
          name: "main",
          resolveId: (id) => (id === main ? id : null),
          load: (id) => (id === main ? contents : null),
        },
      ],
    });
    const { output } = await bundle.generate({ minify: true });
    await bundle.close();
    return output[0].code;
  },
};
