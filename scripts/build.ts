/** Compiles the library into dist/. */
import { rm } from "node:fs/promises";
import { fromRoot } from "./root.ts";
import { runTool } from "./run.ts";

// A module that was renamed must not live on in the package.
await Promise.all(
  ["src", "generated"].map((folder) => rm(fromRoot("dist", folder), { recursive: true, force: true })),
);
await runTool("typescript/bin/tsc", ["--project", "src"]).catch(() => {
  // The compiler has printed what is wrong.
  process.exitCode = 1;
});
