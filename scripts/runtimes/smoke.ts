/** Runs test/runtimes/smoke.js on a runtime, against a sandbox in this process: the network is between the two. */
import { createSandbox, type Sandbox } from "../../src/sandbox/index.ts";
import { sampleEvents } from "../../src/webhooks/index.ts";
import type { Execution } from "../run.ts";
import { startServer } from "./start-server.ts";

/** What smoke.js tells of one check. */
export interface Result {
  readonly check: string;
  readonly problem?: string;
}

/** As in smoke.js. */
const application = { sdkAppId: 1400000000, secretKey: "made up" };

export async function withSandbox<T>(use: (sandbox: Sandbox, url: string) => Promise<T>): Promise<T> {
  // The client's limit is tried, not the sandbox's.
  const sandbox = createSandbox({ ...application, rateLimit: false });
  const { url } = await sandbox.listen();
  const times = Number.MAX_SAFE_INTEGER;
  sandbox.inject({ kind: "lose-request", silent: true, operation: "deleteCallback", times });
  sandbox.inject({ kind: "lose-answer", operation: "updateCallback", times });
  try {
    return await use(sandbox, url);
  } finally {
    await sandbox.close();
  }
}

/** How many checks passed. Throws with all that did not. */
export function passedChecks(results: readonly Result[]): string {
  const failed = results.filter(({ problem }) => problem !== undefined);
  if (failed.length > 0) {
    const list = failed.map(({ check, problem }) => `  ${check}: ${problem?.replaceAll("\n", "\n    ")}`);
    throw new Error(`${failed.length} of ${results.length} checks failed:\n${list.join("\n")}`);
  }
  if (results.length === 0) throw new Error("The suite has no checks.");
  return `${results.length} checks`;
}

/** Starts a program that serves a file of test/runtimes. @param listens Whether it has a node:http that listens. */
export async function tryServing(
  file: string,
  args: readonly string[],
  listens: boolean,
  where: Execution,
): Promise<string> {
  return await withSandbox(async (sandbox, url) => {
    const server = await startServer(file, args, where);
    try {
      const query = new URLSearchParams({ sandbox: url, listens: String(listens) });
      const passed = passedChecks(await ask<readonly Result[]>(`${server.url}/?${query}`));
      await tryBurst(sandbox, `${server.url}/call?${query}`);
      await postEvent(sandbox, `${server.url}/callback`);
      return `${passed}, a burst, an event`;
    } catch (error) {
      throw new Error(`${error instanceof Error ? error.message : error}\n${server.output()}`.trimEnd());
    } finally {
      await server.stop();
    }
  });
}

/** More than the client's limiter lets through in a second. */
const burst = 260;

/**
 * Makes many requests at once, and one client makes a call in each. A runtime may end a request's timers with the request,
 * and the calls of the other requests must go on.
 */
async function tryBurst(sandbox: Sandbox, url: string): Promise<void> {
  sandbox.configure({ Url: "https://example.com/callback", CallbackCommandList: [] });
  const results = await Promise.all(Array.from({ length: burst }, () => ask<{ problem?: string }>(url)));
  const problems = results.flatMap(({ problem }) => problem ?? []);
  if (problems.length > 0) {
    const different = [...new Set(problems)].join("\n    ");
    throw new Error(`${problems.length} of ${burst} calls of one client failed:\n    ${different}`);
  }
}

async function ask<Body>(url: string): Promise<Body> {
  const response = await fetch(url, { signal: AbortSignal.timeout(30_000) });
  const text = await response.text();
  if (response.status !== 200) throw new Error(`${url} responded with HTTP ${response.status}: ${text}`);
  return JSON.parse(text);
}

/** Posts an event with an id above 2^53 as a number. The receiver takes the event only with all digits. */
async function postEvent(sandbox: Sandbox, receiver: string): Promise<void> {
  const command = "Mic.CallbackAfterSeatInfoChanged";
  sandbox.configure({ Url: receiver, CallbackCommandList: [command] });
  const text = JSON.stringify(sampleEvents[command]).replace(/"(\d{17,})"/g, "$1");
  const { taken, failure, status, answer } = await sandbox.emit(command, text);
  if (!taken) throw new Error(`The event was not taken: ${failure ?? `HTTP ${status} with ${answer}`}`);
}
