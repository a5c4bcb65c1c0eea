/**
 * Checks the types under both compilers, that generated/ is what spec/ says, and that the contract keeps what the last
 * release promised. Goes through all of it, then fails.
 */
import { fromRoot } from "./root.ts";
import { runTool } from "./run.ts";

const steps: [name: string, script: string, args: string[]][] = [
  ["types, TypeScript 5.9", "typescript/bin/tsc", ["--project", "."]],
  ["types, TypeScript 7", "typescript-7/bin/tsc", ["--project", "."]],
  [
    "library without Node's types, TypeScript 5.9",
    "typescript/bin/tsc",
    ["--project", "scripts/build/tsconfig.library.json", "--noEmit"],
  ],
  [
    "library without Node's types, TypeScript 7",
    "typescript-7/bin/tsc",
    ["--project", "scripts/build/tsconfig.library.json", "--noEmit"],
  ],
  [
    "the command, TypeScript 5.9",
    "typescript/bin/tsc",
    ["--project", "scripts/build/tsconfig.command.json", "--noEmit"],
  ],
  [
    "the command, TypeScript 7",
    "typescript-7/bin/tsc",
    ["--project", "scripts/build/tsconfig.command.json", "--noEmit"],
  ],
  ["every fact has a test", fromRoot("scripts/facts.ts"), ["--tests"]],
  ["generated/ is up to date", fromRoot("scripts/generate.ts"), ["--check"]],
  ["no break that info.version does not announce", fromRoot("scripts/compatibility.ts"), []],
];

for (const [name, script, args] of steps) {
  try {
    await runTool(script, args, { quiet: true });
    console.log(`ok    ${name}`);
  } catch (error) {
    console.error(`FAIL  ${name}\n${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
