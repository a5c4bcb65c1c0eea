/** Builds the page of the console into dist/console/, which the sandbox serves. */
import { rm } from "node:fs/promises";
import { build } from "esbuild";
import { fromRoot } from "../root.ts";

const page = fromRoot("src", "console");

await rm(fromRoot("dist", "console"), { recursive: true, force: true });
await build({
  entryPoints: [
    { in: `${page}/main.tsx`, out: "console" },
    { in: `${page}/console.css`, out: "console" },
    { in: `${page}/index.html`, out: "index" },
  ],
  outdir: fromRoot("dist", "console"),
  bundle: true,
  minify: true,
  format: "esm",
  target: "es2022",
  loader: { ".html": "copy" },
  logLevel: "warning",
});
