import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { fromRoot } from "../../scripts/root.ts";

const redocly = fromRoot("node_modules/@redocly/cli/bin/cli.js");

/** What a command of Redocly prints as JSON, run in this folder. */
export async function runRedocly(folder: string, ...args: string[]): Promise<string> {
  const run = promisify(execFile)(process.execPath, [redocly, ...args, "--format", "json"], { cwd: folder });
  // Problems make its exit code 1, and are what is asked for here.
  const { stdout } = await run.catch((error: { stdout: string }) => error);
  return stdout;
}
