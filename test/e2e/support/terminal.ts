import { execFile, spawnSync } from "node:child_process";
import { promisify } from "node:util";
import { fromRoot } from "../../../scripts/root.ts";

// That of util-linux; the one of BSD takes other arguments.
const missing = !/util-linux/.test(String(spawnSync("script", ["--version"]).stdout));

/** Why the tests on a terminal are skipped. */
export const noTerminal = missing ? "there is no script command of util-linux on this machine" : undefined;

/** Runs the command on a pseudo-terminal, and resolves with all that it prints there. */
export async function onTerminal(args: readonly string[], env: Record<string, string> = {}): Promise<string> {
  const command = [process.execPath, fromRoot("src/cli/main.ts"), ...args].map((arg) => `'${arg}'`).join(" ");
  const { PATH = "" } = process.env;
  const all = { PATH, TERM: "xterm", NODE_COMPILE_CACHE: fromRoot("node_modules/.cache/compile"), ...env };
  const run = promisify(execFile)("script", ["-qc", command, "/dev/null"], { env: all, timeout: 25_000 });
  return (await run).stdout;
}
