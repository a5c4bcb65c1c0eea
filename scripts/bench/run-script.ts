import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { root } from "../root.ts";

/** Runs a script on this very Node in a process of its own, and resolves with what it prints. Rejects when it fails. */
export async function runScript(args: readonly string[], cwd = root): Promise<string> {
  return (await promisify(execFile)(process.execPath, [...args], { cwd, maxBuffer: 2 ** 26 })).stdout;
}
