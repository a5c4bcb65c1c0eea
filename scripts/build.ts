/** Compiles the library and the command into dist/. */
import { rm } from "node:fs/promises";
import { fromRoot } from "./root.ts";
import { runTool, ToolError } from "./run.ts";

// A renamed module must not stay in the package.
for (const folder of ["src", "generated"]) {
  await rm(fromRoot("dist", folder), { recursive: true, force: true });
}
try {
  for (const part of ["library", "command"]) {
    await runTool("typescript/bin/tsc", ["--project", `scripts/build/tsconfig.${part}.json`]);
  }
} catch (error) {
  // The compiler has printed what is wrong.
  if (!(error instanceof ToolError)) throw error;
  process.exitCode = 1;
}
