import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { fromRoot, root } from "../../../scripts/root.ts";
import { generateUserSig } from "../../../src/user-sig/index.ts";

/** The application of the contract's samples, with a key for the tests. */
export const application = { sdkAppId: 88888888, secretKey: "a-key-for-the-workflows" };

/** It has all of `*`, `-` and `_`: masking fails on one of them. */
export const userSig = await signedWithAllSigns();

async function signedWithAllSigns(): Promise<string> {
  for (let lifetime = 86_400; ; lifetime++) {
    const signed = await generateUserSig({ ...application, identifier: "admin", lifetime });
    if (["*", "-", "_"].every((sign) => signed.includes(sign))) return signed;
  }
}

/** The inputs of a workflow, beside those that every one has. */
export type Inputs = Readonly<Record<string, unknown>>;

export interface WorkflowRun {
  code: number | null;
  /** `create: 100300 error` is a step, the ErrorCode or HTTP status of its response, and the verdict. */
  steps: string[];
  /** The output and the report. */
  printed: string;
}

interface Step {
  stepId: string;
  status: string;
  response: { statusCode: number; body?: { ErrorCode?: number } };
}

/** The inputs of the tests. */
export const wanted = {
  url: "https://www.example.com/new?b=2,3",
  commands: ["Mic.CallbackAfterSeatInfoChanged"],
};

/** The inputs of the workflows about rooms. The mock responds with the samples of the pages, whose room this is. */
const room = { room: "room-test" };
export const meeting = { ...room, name: "room-name-test", newName: "another name" };
export const moderation = {
  ...room,
  kicked: "user1",
  banned: "user2",
  reason: 'it\'s "loud"',
  duration: 3600,
};
export const seating = { ...room, speaker: "user2", seat: 1, lockedSeat: 2, notice: "time over" };

/** A `goto` shows as a workflow among the steps. */
interface Workflow {
  executedSteps: (Step | Workflow)[];
}

/** Runs a workflow against the server at `url`, and checks that it leaks no secret and calls only this machine. */
export async function runSafely(name: string, url: string, inputs: Inputs = wanted): Promise<WorkflowRun> {
  const run = await runWorkflow(name, url, inputs);
  expect(run.printed).toContain("usersig=********");
  expectNoSecret(run.printed);
  expect(run.printed).not.toContain("refused to connect");
  return run;
}

/** Neither the UserSig nor a long part of it. */
export function expectNoSecret(printed: string): void {
  for (let at = 0; at + 12 <= userSig.length; at += 6) {
    expect(printed).not.toContain(userSig.slice(at, at + 12));
  }
}

/** Runs a workflow of spec/workflows by `redocly respect --verbose`, against the server at `url`. */
export async function runWorkflow(
  name: string,
  url: string | undefined,
  inputs: Inputs = {},
): Promise<WorkflowRun> {
  const folder = await mkdtemp(join(tmpdir(), "respect-"));
  const report = join(folder, "report.json");
  const child = spawn(
    process.execPath,
    [
      ...["--import", fromRoot("test/e2e/support/loopback-only.ts")],
      ...[fromRoot("node_modules/@redocly/cli/bin/cli.js"), "respect"],
      ...[`spec/workflows/${name}.arazzo.yaml`, "--verbose", "--json-output", report],
      ...[
        "--input",
        JSON.stringify({ sdkappid: application.sdkAppId, identifier: "admin", usersig: userSig, ...inputs }),
      ],
      ...(url === undefined ? [] : ["--server", `conference=${url}`]),
    ],
    {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...process.env,
        // A proxy would carry the calls past the guard.
        ...{ HTTP_PROXY: "", HTTPS_PROXY: "", http_proxy: "", https_proxy: "" },
        REDOCLY_TELEMETRY: "off",
        REDOCLY_SUPPRESS_UPDATE_NOTICE: "true",
      },
    },
  );
  let printed = "";
  const read = (chunk: Buffer) => {
    printed += chunk;
  };
  child.stdout.on("data", read);
  child.stderr.on("data", read);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  const text = await readFile(report, "utf8").catch(() => "");
  await rm(folder, { recursive: true });
  if (text === "") throw new Error(`${name} ended with code ${code} and without a report.\n${printed}`);
  return { code, steps: stepsOf(JSON.parse(text)), printed: printed + text };
}

function stepsOf({ files }: { files: Record<string, { executedWorkflows: Workflow[] }> }): string[] {
  const flatten = (items: (Step | Workflow)[]): Step[] =>
    items.flatMap((item) => ("executedSteps" in item ? flatten(item.executedSteps) : [item]));
  return flatten(Object.values(files).flatMap((file) => file.executedWorkflows)).map(
    ({ stepId, status, response: { statusCode, body } }) =>
      `${stepId}: ${body?.ErrorCode ?? `HTTP ${statusCode}`} ${status}`,
  );
}
