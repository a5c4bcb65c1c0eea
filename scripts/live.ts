/**
 * Runs the contract tests against the real service, judged by Prism, and restores the callback configuration:
 * `npm run test:live -- --help` says how.
 */
import { parseArgs } from "node:util";
import { createConferenceClient, isConferenceError } from "../src/index.ts";
import { findConfiguration, InputError, keep, putBack, remove } from "./live/backup.ts";
import { runTool, ToolError } from "./run.ts";

const usage = `Usage: npm run test:live -- [--replace]

  --replace   replaces the application's configuration while the tests run, and puts it back when they end

Set TRTC_SDK_APP_ID, TRTC_SECRET_KEY and TRTC_CALLBACK_URL, a URL of yours that may get events meanwhile.
TRTC_IDENTIFIER, TRTC_REGION and TRTC_BASE_URL are optional.`;

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

function createClient() {
  const { TRTC_SDK_APP_ID, TRTC_SECRET_KEY, TRTC_CALLBACK_URL } = process.env;
  for (const [name, value] of Object.entries({ TRTC_SDK_APP_ID, TRTC_SECRET_KEY, TRTC_CALLBACK_URL })) {
    if (!value) throw new InputError(`${name} is not set.`);
  }
  if (!/^https?:\/\//.test(TRTC_CALLBACK_URL ?? "") || !URL.canParse(TRTC_CALLBACK_URL ?? "")) {
    throw new InputError("TRTC_CALLBACK_URL must be a URL that begins with https:// or http://.");
  }
  return createConferenceClient();
}

async function run(): Promise<void> {
  const { replace, help } = readArguments();
  if (help) return console.log(usage);
  const client = createClient();
  const found = await findConfiguration(client);
  if (found !== undefined && !replace) {
    throw new InputError(
      "The application has a callback configuration. Nothing was changed. Add --replace to replace it while the tests run.",
    );
  }
  const file = found && (await keep(found));
  // Ctrl-C reaches and ends the tests. This process goes on, to restore the configuration.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => {});
  try {
    const files = suite.map((name) => `test/contract/${name}.test.ts`);
    // The files share one configuration, so they run one after the other.
    const args = ["run", "--no-file-parallelism", ...files];
    await runTool("vitest/vitest.mjs", args, { env: { CONTRACT_TARGET: "live" } });
  } finally {
    await (found && file ? putBack(client, found, file) : remove(client));
  }
}

try {
  await run();
} catch (error) {
  const isExpected = error instanceof InputError || error instanceof ToolError || isConferenceError(error);
  // Anything else is a defect of this script, and its stack is needed.
  if (!isExpected) throw error;
  console.error(`\n${error.message}`);
  if (error instanceof InputError) console.error(`\n${usage}`);
  process.exitCode = 1;
}
