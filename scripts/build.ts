/** Compiles the library into dist/, and the command. */
import { rm } from "node:fs/promises";
import { fromRoot } from "./root.ts";
import { runTool } from "./run.ts";

// A module that was renamed must not live on in the package.
await Promise.all(
  ["src", "generated"].map((folder) => rm(fromRoot("dist", folder), { recursive: true, force: true })),
);
try {
  await runTool("typescript/bin/tsc", ["--project", "scripts/build/tsconfig.library.json"]);
  await runTool("typescript/bin/tsc", ["--project", "scripts/build/tsconfig.command.json"]);
} catch {
  // The compiler has printed what is wrong.
  process.exitCode = 1;
}
