/**
 * Runs the contract tests against the real service, with Prism in between as the judge, and puts the callback configuration
 * back as it was found.
 *
 *   npm run test:live -- [--replace]
 *
 * Needs TRTC_SDK_APP_ID, TRTC_SECRET_KEY and TRTC_CALLBACK_URL, a URL of yours that may get events meanwhile.
 */
import { parseArgs } from "node:util";
import { createConferenceClient, isConferenceError } from "../src/index.ts";
import { type Found, findConfiguration, keep, restore } from "./live/configuration.ts";
import { runTool, ToolError } from "./run.ts";
import { readCredentials } from "./start/credentials.ts";
import { checkUrl, InputError } from "./start/input.ts";

const usage = `Usage: npm run test:live -- [--replace]

  --replace   replaces the configuration that is there for as long as the tests run

TRTC_SDK_APP_ID, TRTC_SECRET_KEY and TRTC_CALLBACK_URL have to be set; TRTC_IDENTIFIER, TRTC_REGION and TRTC_BASE_URL may be.`;

/** The tests that can be told whom to call. */
const suite = ["query", "body", "empty-body", "transport", "life-cycle"];

function readUrl(): string {
  const { TRTC_CALLBACK_URL: url } = process.env;
  if (!url) {
    throw new InputError(
      "TRTC_CALLBACK_URL is not set: a URL of yours that may get events while the tests run.",
    );
  }
  return checkUrl(url, "TRTC_CALLBACK_URL");
}

function checkReplace(found: Found, replace: boolean): void {
  if (found.kind === "unclear") {
    // Not even with --replace: what was not seen cannot be put back.
    throw new InputError(
      `Whether the application has a callback configuration is not clear: ${found.why} Nothing was changed. Delete what may be there, or take another application.`,
    );
  }
  if (found.kind === "configuration" && !replace) {
    throw new InputError(
      "The application has a callback configuration. Nothing was changed. With --replace the tests replace it, and put it back when they end.",
    );
  }
}

function readArguments(): { replace: boolean; help: boolean } {
  const flag = { type: "boolean", default: false } as const;
  try {
    return parseArgs({ options: { replace: flag, help: flag } }).values;
  } catch (error) {
    throw new InputError(error instanceof Error ? error.message : String(error));
  }
}

async function runSuite(): Promise<void> {
  process.env.CONTRACT_TARGET = "live";
  const files = suite.map((name) => `test/contract/${name}.test.ts`);
  // One file after the other: they share one configuration.
  await runTool("vitest/vitest.mjs", ["run", "--no-file-parallelism", ...files]);
}

try {
  const values = readArguments();
  if (values.help) {
    console.log(usage);
    process.exit();
  }
  const credentials = readCredentials(process.env);
  if (credentials === undefined) throw new InputError("TRTC_SDK_APP_ID and TRTC_SECRET_KEY are not set.");
  readUrl();
  const client = createConferenceClient(credentials);
  const found = await findConfiguration(client);
  checkReplace(found, values.replace);
  const backup = await keep(found);
  // Ctrl-C ends the tests, which get it too; what was there is put back all the same.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => {});
  try {
    await runSuite();
  } finally {
    await restore(client, found, backup);
  }
} catch (error) {
  // Anything else is a defect of this script, and its stack is wanted.
  if (!(error instanceof InputError) && !(error instanceof ToolError) && !isConferenceError(error))
    throw error;
  console.error(`\n${error.message}`);
  if (error instanceof InputError) console.error(`\n${usage}`);
  process.exitCode = 1;
}
