/** Compiles the library, the command and the page of the console into dist/. */
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
  await runTool(fromRoot("scripts/build/console.ts"), []);
} catch (error) {
  // The compiler has printed what is wrong.
  if (!(error instanceof ToolError)) throw error;
  process.exitCode = 1;
}
