import { createContext, runInContext } from "node:vm";
import { build } from "esbuild";
import { expect, it } from "vitest";
import { readEntries } from "../../scripts/entries.ts";
import { fromRoot } from "../../scripts/root.ts";

const sources = (await readEntries()).map(({ declarations }) =>
  declarations.replace(/^\.\/dist\//, "").replace(/\.d\.ts$/, ".ts"),
);

it.each(sources)("%s can be imported where a test environment lacks every web API", async (source) => {
  const { outputFiles } = await build({
    entryPoints: [fromRoot(source)],
    bundle: true,
    format: "iife",
    globalName: "entry",
    write: false,
    // The console, which is loaded by `listen` alone, asks where its module is.
    logOverride: { "empty-import-meta": "silent" },
  });
  // A new context has the language, and nothing of Node or the web.
  const context = createContext({});
  runInContext(outputFiles[0]?.text ?? "", context);
  expect(runInContext("Object.keys(entry).length", context)).toBeGreaterThan(0);
});
