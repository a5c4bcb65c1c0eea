/**
 * Builds the package, checks the types and runs the tests, and prints how long it took.
 *
 *   npm test                      unit and contract tests, types, the text side of the docs
 *   npm run test:slow             the rest, and everything that draws its cases at full size
 *   npm test -- <vitest args>     what Vitest gets besides, for example the path of a test
 */
import { fromRoot } from "./root.ts";
import { runTool, ToolError } from "./run.ts";

const quick = ["unit", "mocked", "sized", "contract", "docs"];
const slow = ["sized", "samples", "e2e", "security", "browser"];

const args = process.argv.slice(2);
const isSlow = args[0] === "--slow";
const projects = (isSlow ? slow : quick).flatMap((name) => ["--project", name]);

async function test(): Promise<void> {
  await runTool(fromRoot("scripts/build.ts"), []);
  if (!isSlow) await runTool("typescript-7/bin/tsc", ["--project", "."]);
  const env = isSlow ? { TEST_SIZE: "full" } : {};
  await runTool("vitest/vitest.mjs", ["run", ...projects, ...args.slice(isSlow ? 1 : 0)], { env });
}

const started = performance.now();
try {
  await test();
} catch (error) {
  // The tool has printed what is wrong.
  if (!(error instanceof ToolError)) throw error;
  process.exitCode = 1;
}
console.log(
  `${isSlow ? "npm run test:slow" : "npm test"}: ${Math.round((performance.now() - started) / 1000)} s`,
);
