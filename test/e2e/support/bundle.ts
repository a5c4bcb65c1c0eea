import { build } from "esbuild";
import { rolldown } from "rolldown";
import { root } from "../../../scripts/root.ts";
import { loadedAtOnce } from "../../../scripts/size.ts";

/** A bundle of this module: by esbuild in one file, by Rolldown what is loaded at once. */
export const bundlers: Readonly<Record<string, (source: string) => Promise<string>>> = {
  async esbuild(contents) {
    const { outputFiles } = await build({
      stdin: { contents, resolveDir: root, sourcefile: "main.js" },
      bundle: true,
      minify: true,
      format: "esm",
      write: false,
      logLevel: "error",
    });
    return outputFiles.map(({ text }) => text).join();
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
    return loadedAtOnce(output)
      .map(({ code }) => code)
      .join("\n");
  },
};
