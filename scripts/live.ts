/**
 * Tries the contract on the real service: plays the life of a room, and runs the contract tests on the callback
 * configuration, judged by Prism. It restores what it finds: `npm run test:live -- --help` says how.
 */
import { parseArgs } from "node:util";
import { type CallbackConfiguration, createConferenceClient, isConferenceError } from "../src/index.ts";
import { findConfiguration, keep, putBack, remove } from "./live/backup.ts";
import { InputError, LiveError } from "./live/errors.ts";
import { type Deviation, judgingFetch } from "./live/judge-responses.ts";
import { newRoomId, playRoomLife } from "./live/room-life.ts";
import { runTool, ToolError } from "./run.ts";

const usage = `Usage: npm run test:live -- [--replace]

  --replace   replaces the application's callback configuration while the tests run, and puts it back when they end

Set TRTC_SDK_APP_ID and TRTC_SECRET_KEY. TRTC_IDENTIFIER, TRTC_REGION and TRTC_BASE_URL are optional. To test the callback
configuration as well, set TRTC_CALLBACK_URL, a URL of yours that may get events meanwhile.`;

/** The tests that can run against any target. */
const suite = ["query", "request-body", "transport", "life-cycle"];

function readArguments(): { replace: boolean; help: boolean } {
  const flag = { type: "boolean", default: false } as const;
  try {
    return parseArgs({ options: { replace: flag, help: flag } }).values;
  } catch (error) {
    throw new InputError(error instanceof Error ? error.message : String(error));
  }
}

function createClient(send: typeof fetch) {
  const { TRTC_SDK_APP_ID, TRTC_SECRET_KEY, TRTC_CALLBACK_URL } = process.env;
  for (const [name, value] of Object.entries({ TRTC_SDK_APP_ID, TRTC_SECRET_KEY })) {
    if (!value) throw new InputError(`${name} is not set.`);
  }
  if (TRTC_CALLBACK_URL && !(/^https?:\/\//.test(TRTC_CALLBACK_URL) && URL.canParse(TRTC_CALLBACK_URL))) {
    throw new InputError("TRTC_CALLBACK_URL must be a URL that begins with https:// or http://.");
  }
  return createConferenceClient({ fetch: send });
}

async function run(): Promise<void> {
  const { replace, help } = readArguments();
  if (help) return console.log(usage);
  const deviations: Deviation[] = [];
  const client = createClient(judgingFetch((deviation) => deviations.push(deviation)));
  const withCallback = Boolean(process.env.TRTC_CALLBACK_URL);
  const found = withCallback ? await findConfiguration(client) : undefined;
  if (found !== undefined && !replace) {
    throw new InputError(
      "The application has a callback configuration. Nothing was changed. Add --replace to replace it while the tests run.",
    );
  }
  const roomId = newRoomId();
  announce(roomId, withCallback);
  const interrupted = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    // It also ends the contract tests. This process goes on, to restore what was there.
    process.on(signal, () => interrupted.abort(new LiveError("Interrupted.")));
  }
  const log = (step: string) => console.log(`  ${step}`);
  try {
    await playRoomLife(client, roomId, { log, signal: interrupted.signal });
    if (withCallback) await testCallbackConfiguration(client, found);
  } finally {
    report(deviations);
  }
}

function announce(roomId: string, withCallback: boolean): void {
  console.log(
    `On application ${process.env.TRTC_SDK_APP_ID} this creates the room ${roomId}, reads it, renames it, reads its members, and destroys it, and touches no other room. The receiver of the application's events gets those of this room.`,
  );
  console.log(
    withCallback
      ? "Then it runs the contract tests on the callback configuration, and restores what was there."
      : "TRTC_CALLBACK_URL is not set, so the callback configuration is neither tested nor changed.",
  );
}

async function testCallbackConfiguration(
  client: ReturnType<typeof createClient>,
  found: CallbackConfiguration | undefined,
): Promise<void> {
  const file = found && (await keep(found));
  try {
    const files = suite.map((name) => `test/contract/${name}.test.ts`);
    // The files share one configuration, so they run one after the other.
    const args = ["run", "--no-file-parallelism", ...files];
    await runTool("vitest/vitest.mjs", args, { env: { CONTRACT_TARGET: "live" } });
  } finally {
    await (found && file ? putBack(client, found, file) : remove(client));
  }
}

function report(deviations: readonly Deviation[]): void {
  const lines = deviations.flatMap(({ operation, reasons }) =>
    reasons.map((reason) => `  ${operation}: ${reason}`),
  );
  if (lines.length === 0) {
    console.log("Every response keeps the contract.");
    return;
  }
  console.log(["Responses that differ from the contract:", ...new Set(lines)].join("\n"));
  process.exitCode = 1;
}

try {
  await run();
} catch (error) {
  const isExpected = error instanceof LiveError || error instanceof ToolError || isConferenceError(error);
  // Anything else is a defect of this script, and its stack is needed.
  if (!isExpected) throw error;
  console.error(`\n${error.message}`);
  if (error instanceof InputError) console.error(`\n${usage}`);
  process.exitCode = 1;
}
