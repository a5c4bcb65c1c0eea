import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { expect, onTestFinished, vi } from "vitest";
import { fromRoot } from "../../../scripts/root.ts";
import { checkPrinted, noProfiles, type Run, type RunOptions } from "../../unit/cli/support/command.ts";

const main = fromRoot("src/cli/main.ts");

function start(args: readonly string[], changes: Record<string, string> = {}, options: SpawnOptions = {}) {
  // These would change what the command does.
  const theirs = /^(TRTC_|VITEST|NODE_ENV$|NO_COLOR$|FORCE_COLOR$|CI$)/;
  const own = Object.entries(process.env).filter(([name]) => !theirs.test(name));
  return spawn(process.execPath, [main, ...args], {
    stdio: "pipe",
    ...options,
    env: {
      ...Object.fromEntries(own),
      ...noProfiles,
      // Compiling the sources takes longer than most commands.
      NODE_COMPILE_CACHE: fromRoot("node_modules/.cache/compile"),
      ...changes,
    },
  });
}

/** Runs the command in a process, until it ends. */
export async function cliProcess(
  args: readonly string[],
  { env, input = "" }: RunOptions = {},
  options: SpawnOptions = {},
): Promise<Run> {
  const child = start(args, env, { timeout: 60_000, ...options });
  // It may end before it has read anything.
  child.stdin?.on("error", () => {}).end(input);
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  // All at once: output that is not read when the process ends is lost.
  const [stdout, stderr, code] = await Promise.all([printedBy(child.stdout), printedBy(child.stderr), ended]);
  checkPrinted(stdout + stderr, args);
  expect(stdout + stderr).not.toContain("\x1b");
  return { stdout, stderr, code };
}

const printedBy = async (stream: Readable | null): Promise<string> => (stream === null ? "" : text(stream));

/** A command that serves until it is told to end. */
export class Serving {
  readonly #process: ChildProcess;
  readonly #args: readonly string[];
  /** Resolves with its exit code. */
  readonly ended: Promise<number | null>;
  stdout = "";
  stderr = "";

  constructor(args: readonly string[], env: Record<string, string> = {}, options: SpawnOptions = {}) {
    this.#args = args;
    // A process group: a signal reaches all of it, as Ctrl-C in a terminal does.
    const child = start(args, env, { detached: true, ...options });
    this.#process = child;
    this.ended = new Promise((resolve) => child.once("close", resolve));
    child.stdout?.on("data", (chunk) => {
      this.stdout += chunk;
    });
    child.stderr?.on("data", (chunk) => {
      this.stderr += chunk;
    });
  }

  get printed(): string {
    return this.stdout + this.stderr;
  }

  /** Waits until this was printed, on either output. */
  async sees(words: string): Promise<void> {
    const options = { timeout: 60_000, interval: 20 };
    await vi
      .waitUntil(() => this.printed.includes(words), options)
      .catch(() => {
        throw new Error(`It never printed ${words}, but:\n${this.printed}`);
      });
  }

  type(line: string): void {
    this.#process.stdin?.write(`${line}\n`);
  }

  endInput(): void {
    this.#process.stdin?.end();
  }

  /** Stops reading what it prints, as `grep -m1` does. */
  closeOutput(): void {
    this.#process.stdout?.destroy();
    this.#process.stderr?.destroy();
  }

  /** Signals the process, but not its process group, and resolves with its exit code. */
  async endAlone(signal: NodeJS.Signals): Promise<number | null> {
    this.#process.kill(signal);
    return this.ended;
  }

  /** Signals its process group; throws if there is none any more. */
  signal(signal: NodeJS.Signals | 0): void {
    process.kill(-(this.#process.pid ?? Number.NaN), signal);
  }

  /** Tells it to end, and resolves with its exit code. */
  async end(signal: NodeJS.Signals): Promise<number | null> {
    const { exitCode, signalCode } = this.#process;
    if (exitCode === null && signalCode === null) this.signal(signal);
    const code = await this.ended;
    checkPrinted(this.printed, this.#args);
    return code;
  }
}

/** Starts a command that serves, and ends it after the test. */
export function serve(
  args: readonly string[],
  env?: Record<string, string>,
  options?: SpawnOptions,
): Serving {
  const serving = new Serving(args, env, options);
  onTestFinished(async () => void (await serving.end("SIGKILL")));
  return serving;
}
