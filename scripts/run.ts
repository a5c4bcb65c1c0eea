import { spawn } from "node:child_process";
import { resolve as resolvePath } from "node:path";
import { pathToFileURL } from "node:url";
import { fromRoot, root } from "./root.ts";

/** A tool has ended with an exit code that is not 0. */
export class ToolError extends Error {}

/**
 * Runs a command-line tool of this project's node_modules, on this very Node, and rejects when it fails.
 * With `quiet`, what the tool prints is shown only when it fails. `before` are modules to load before it, and `env` is
 * added to the environment.
 */
export async function runTool(
  script: string,
  args: readonly string[],
  options: { quiet?: boolean; before?: readonly string[]; env?: Record<string, string> } = {},
): Promise<void> {
  const imports = (options.before ?? []).flatMap((module) => ["--import", pathToFileURL(module).href]);
  const tool = resolvePath(fromRoot("node_modules"), script);
  const child = spawn(process.execPath, [...imports, tool, ...args], {
    cwd: root,
    env: { ...process.env, ...options.env },
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
