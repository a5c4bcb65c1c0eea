import { execFile } from "node:child_process";

export interface Execution {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** ms; a minute unless given. */
  readonly timeout?: number;
}

/** The environment of a program, with nothing coloured. */
export const environment = (more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv => ({
  ...process.env,
  NO_COLOR: "1",
  ...more,
});

/** Runs a program and resolves with what it printed. Rejects with all of that when it fails or takes too long. */
export function execute(
  file: string,
  args: readonly string[],
  { cwd, env, timeout = 60_000 }: Execution,
): Promise<string> {
  const options = { cwd, env: environment(env), timeout, killSignal: "SIGKILL", maxBuffer: 2 ** 24 } as const;
  return new Promise((resolve, reject) => {
    execFile(file, args, options, (error, stdout, stderr) => {
      if (error === null) return resolve(stdout);
      const how = error.killed
        ? `did not end within ${timeout} ms`
        : `ended with ${error.code ?? error.signal}`;
      reject(new Error(`${[file, ...args].join(" ")} ${how}\n${stdout}${stderr}`.trimEnd()));
    });
  });
}
