/**
 * Checks the types under both compilers, that generated/ is not stale, and that the contract breaks nothing which the last
 * release promised. Runs every step, then fails.
 */
import { fromRoot } from "./root.ts";
import { runTool } from "./run.ts";

const compilers = { "TypeScript 5.9": "typescript/bin/tsc", "TypeScript 7": "typescript-7/bin/tsc" };
const projects = {
  types: ".",
  "library without Node's types": "scripts/build/tsconfig.library.json",
  "the command": "scripts/build/tsconfig.command.json",
};

const typeChecks = Object.entries(projects).flatMap(([what, project]) =>
  Object.entries(compilers).map(([compiler, script]) => ({
    name: `${what}, ${compiler}`,
    script,
    args: ["--project", project, "--noEmit"],
  })),
);

const steps = [
  ...typeChecks,
  { name: "every fact has a test", script: fromRoot("scripts/facts.ts"), args: ["--tests"] },
  { name: "generated/ is not stale", script: fromRoot("scripts/generate.ts"), args: ["--check"] },
  {
    name: "no break that info.version does not announce",
    script: fromRoot("scripts/compatibility.ts"),
    args: [],
  },
];

for (const { name, script, args } of steps) {
  try {
    await runTool(script, args, { quiet: true });
    console.log(`ok    ${name}`);
  } catch (error) {
    console.error(`FAIL  ${name}\n${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
