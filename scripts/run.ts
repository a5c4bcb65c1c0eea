import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { fromRoot, root } from "./root.ts";

/** A program ended with an exit code other than 0, or did not end in time. */
export class ToolError extends Error {}

export interface Execution {
  /** Default: the project's root. */
  readonly cwd?: string;
  /** Added to the environment. */
  readonly env?: Readonly<Record<string, string>>;
  /** In ms. Default: 60,000. */
  readonly timeout?: number;
}

/** This process's environment without colours, and with `more`. */
export const plainEnvironment = (more: Execution["env"] = {}): NodeJS.ProcessEnv => ({
  ...process.env,
  NO_COLOR: "1",
  ...more,
});

/** Runs a program and resolves with its standard output. Rejects with all its output when it fails. */
export function execute(
  file: string,
  args: readonly string[],
  { cwd = root, env, timeout = 60_000 }: Execution = {},
): Promise<string> {
  const options = {
    cwd,
    env: plainEnvironment(env),
    timeout,
    killSignal: "SIGKILL",
    maxBuffer: 2 ** 26,
  } as const;
  return new Promise((resolve, reject) => {
    execFile(file, args, options, (error, stdout, stderr) => {
      if (error === null) return resolve(stdout);
      const how = error.killed
        ? `did not end within ${timeout} ms`
        : `ended with ${error.code ?? error.signal}`;
      reject(new ToolError(`${[file, ...args].join(" ")} ${how}\n${stdout}${stderr}`.trimEnd()));
    });
  });
}

export interface ToolOptions {
  /** Shows the tool's output only when it fails. */
  readonly quiet?: boolean;
  readonly env?: Execution["env"];
}

/** Runs a script of node_modules, or an absolute path, on this Node. Rejects when it fails. */
export async function runTool(
  script: string,
  args: readonly string[],
  { quiet = false, env = {} }: ToolOptions = {},
): Promise<void> {
  const all = [resolve(fromRoot("node_modules"), script), ...args];
  if (quiet) {
    await execute(process.execPath, all, { env, timeout: 0 });
    return;
  }
  const stdio = ["ignore", "inherit", "inherit"] as const;
  const child = spawn(process.execPath, all, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: [...stdio],
  });
  const [code] = await once(child, "close");
  if (code !== 0) throw new ToolError(`${script} ended with exit code ${code}.`);
}
