import { Readable, Writable } from "node:stream";
import { afterAll, beforeAll, beforeEach, expect } from "vitest";
import { fromRoot } from "../../../../scripts/root.ts";
import { run } from "../../../../src/cli/program.ts";
import { createSandbox, type Sandbox } from "../../../../src/sandbox/index.ts";

/** No run of the command may print it, in whole or in part. */
export const secretKey = "d5f0c1-a-planted-key-that-must-not-show-9b7e";
export const sdkAppId = 1400000000;
export const credentials = { TRTC_SDK_APP_ID: String(sdkAppId), TRTC_SECRET_KEY: secretKey };
export const leave = "Room.CallbackAfterMemberLeave";
/** A folder that does not exist: no profile of this machine is read. */
export const noProfiles = { XDG_CONFIG_HOME: fromRoot("dist/no-profiles") };

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly env?: Record<string, string>;
  /** Standard input. */
  readonly input?: string | Uint8Array;
  /** Whether both outputs are a terminal. */
  readonly onTerminal?: boolean;
  /** Whether standard input is a terminal. */
  readonly typing?: boolean;
}

/** Runs the command in this process. */
export async function cli(
  args: readonly string[],
  { env, input = "", onTerminal = false, typing = false }: RunOptions = {},
): Promise<Run> {
  const [stdout, stderr] = [new Printed(onTerminal), new Printed(onTerminal)];
  const stdin = Object.assign(Readable.from([input]), { isTTY: typing });
  const code = await run(args, { env: { ...noProfiles, ...env }, stdin, stdout, stderr });
  const result = { code, stdout: stdout.text, stderr: stderr.text };
  checkPrinted(result.stdout + result.stderr, args);
  if (!onTerminal) expect(result.stdout + result.stderr).not.toContain("\x1b");
  return result;
}

class Printed extends Writable {
  text = "";
  readonly isTTY: boolean;

  constructor(isTTY: boolean) {
    super();
    this.isTTY = isTTY;
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk;
    done();
  }
}

/** Fails if the planted key was printed, or a stack without --debug. */
export function checkPrinted(printed: string, args: readonly string[]): void {
  for (let i = 0; i + 10 <= secretKey.length; i++) expect(printed).not.toContain(secretKey.slice(i, i + 10));
  if (!args.includes("--debug")) expect(printed).not.toMatch(/^\s+at .*:\d+/m);
}

/** The one line of JSON that was printed. */
export function readLine<T = unknown>({ stdout }: Run): T {
  expect(stdout.trimEnd().split("\n")).toHaveLength(1);
  return JSON.parse(stdout);
}

/** The error that was printed as JSON, after what was called. */
export function readError({ stderr }: Run): Record<string, unknown> {
  return JSON.parse(stderr.trimEnd().split("\n").at(-1) ?? "").error;
}

/** What is said before a call. */
export const calling = /^Calling 127\.0\.0\.1:\d+ for application 1400000000\.\n$/;

/** A sandbox for the tests of a file, and the environment that leads to it. */
export function useSandbox(): { sandbox: Sandbox; env: Record<string, string> } {
  const sandbox = createSandbox({ sdkAppId, secretKey, rateLimit: false });
  const env: Record<string, string> = { ...credentials };
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
