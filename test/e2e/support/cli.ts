import { type ChildProcess, spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, beforeEach, expect, onTestFinished, vi } from "vitest";
import { fromRoot } from "../../../scripts/root.ts";
import { createSandbox, type Sandbox } from "../../../src/sandbox/index.ts";

const main = fromRoot("src/cli/main.ts");

/** No run of the command may print it, in whole or in part. */
export const secretKey = "d5f0c1-a-planted-key-that-must-not-show-9b7e";
export const sdkAppId = 1400000000;
export const leave = "Room.CallbackAfterMemberLeave";

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly env?: Record<string, string>;
  /** What comes by standard input. */
  readonly input?: string;
  readonly cwd?: string;
}

/** Without what this machine, or the runner of the tests, would have the command do differently. */
function environment(changes: Record<string, string> = {}): Record<string, string | undefined> {
  const theirs = /^(TRTC_|VITEST|NODE_ENV$|NO_COLOR$|FORCE_COLOR$|CI$)/;
  const own = Object.entries(process.env).filter(([name]) => !theirs.test(name));
  return {
    ...Object.fromEntries(own),
    // A folder that does not exist: no profile of whoever runs the tests is read.
    XDG_CONFIG_HOME: fromRoot("dist/no-profiles"),
    // Reading the sources takes longer than most commands do.
    NODE_COMPILE_CACHE: fromRoot("node_modules/.cache/compile"),
    ...changes,
  };
}

/** Runs the command as a process of its own, until it ends. */
export async function cli(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const child = spawn(process.execPath, [main, ...args], {
    env: environment(options.env),
    cwd: options.cwd,
    timeout: 25_000,
  });
  // It may end before it has read anything.
  child.stdin.on("error", () => {}).end(options.input ?? "");
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  // Both at once: what nobody reads yet as the process ends is thrown away.
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  const run = { stdout, stderr, code };
  check(run.stdout + run.stderr, args);
  return run;
}

function check(printed: string, args: readonly string[]): void {
  for (let i = 0; i + 10 <= secretKey.length; i++) expect(printed).not.toContain(secretKey.slice(i, i + 10));
  if (!args.includes("--debug")) expect(printed).not.toMatch(/^\s+at .*:\d+/m);
  // On a pipe nothing is coloured, and no spinner turns.
  expect(printed).not.toContain("\x1b");
}

/** One line of JSON, as a program would read it. */
export const readLine = ({ stdout }: Run): unknown => {
  expect(stdout.trimEnd().split("\n")).toHaveLength(1);
  return JSON.parse(stdout);
};

/** A command that serves until it is asked to end. */
export class Serving {
  readonly #process: ChildProcess;
  readonly #args: readonly string[];
  /** Resolves with its exit code. */
  readonly ended: Promise<number | null>;
  stdout = "";
  stderr = "";

  constructor(args: readonly string[], env: Record<string, string> = {}) {
    this.#args = args;
    this.#process = spawn(process.execPath, [main, ...args], { env: environment(env) });
    this.ended = new Promise((resolve) => this.#process.once("close", resolve));
    this.#process.stdout?.on("data", (chunk) => {
      this.stdout += chunk;
    });
    this.#process.stderr?.on("data", (chunk) => {
      this.stderr += chunk;
    });
  }

  get printed(): string {
    return this.stdout + this.stderr;
  }

  async sees(words: string): Promise<void> {
    await vi
      .waitUntil(() => this.printed.includes(words), { timeout: 20_000, interval: 20 })
      .catch(() => {
        throw new Error(`It never printed ${words}, but:\n${this.printed}`);
      });
  }

  type(line: string): void {
    this.#process.stdin?.write(`${line}\n`);
  }

  /** Asks it to end unless it has ended, and resolves with its exit code. */
  async end(signal: NodeJS.Signals): Promise<number | null> {
    this.#process.kill(signal);
    const code = await this.ended;
    check(this.printed, this.#args);
    return code;
  }
}

/** Starts a command that serves, and ends it after the test. */
export function serve(args: readonly string[], env?: Record<string, string>): Serving {
  const serving = new Serving(args, env);
  onTestFinished(async () => void (await serving.end("SIGKILL")));
  return serving;
}

/** A sandbox for the tests of a file, and the environment that leads to it. */
export function useSandbox(): { sandbox: Sandbox; env: Record<string, string> } {
  const sandbox = createSandbox({ sdkAppId, secretKey, rateLimit: false });
  const env: Record<string, string> = { TRTC_SDK_APP_ID: String(sdkAppId), TRTC_SECRET_KEY: secretKey };
  beforeAll(async () => {
    env.TRTC_BASE_URL = (await sandbox.listen()).url;
  });
  beforeEach(() => {
    sandbox.configure(undefined);
    sandbox.clearFaults();
    sandbox.clearLogs();
  });
  afterAll(() => sandbox.close());
  return { sandbox, env };
}
