import { spawn } from "node:child_process";
import { resolve as resolvePath } from "node:path";
import { fromRoot, root } from "./root.ts";

/** A tool has ended with an exit code that is not 0. */
export class ToolError extends Error {}

/**
 * Runs a command-line tool of this project's node_modules, on this very Node, and rejects when it fails.
 * With `quiet`, what the tool prints is shown only when it fails.
 */
export async function runTool(
  script: string,
  args: readonly string[],
  options: { quiet?: boolean } = {},
): Promise<void> {
  const child = spawn(process.execPath, [resolvePath(fromRoot("node_modules"), script), ...args], {
    cwd: root,
    stdio: options.quiet ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"],
  });
  let output = "";
  child.stdout?.on("data", (chunk) => {
    output += chunk;
  });
  child.stderr?.on("data", (chunk) => {
    output += chunk;
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  if (code !== 0) {
    throw new ToolError(`${script} ${args[0] ?? ""} ended with exit code ${code}\n${output}`.trimEnd());
  }
}
