import { createSandbox, type Sandbox } from "../../src/sandbox/index.ts";
import { sampleEvents } from "../../src/webhooks/index.ts";

/** What test/runtimes/smoke.js says of one of its checks. */
export interface Result {
  readonly check: string;
  readonly problem?: string;
}

/** Those of test/runtimes/smoke.js. */
const application = { sdkAppId: 1400000000, secretKey: "made up" };
const largeIdWord = "Mic.CallbackAfterSeatInfoChanged";

/** The suite's sandbox, served from this process: the network is between the two. */
export async function withSandbox<T>(use: (sandbox: Sandbox, url: string) => Promise<T>): Promise<T> {
  // The limit that is tried is the client's.
  const sandbox = createSandbox({ ...application, rateLimit: false });
  const { url } = await sandbox.listen();
  const always = Number.MAX_SAFE_INTEGER;
  sandbox.inject({ kind: "lose-request", silent: true, operation: "deleteCallback", times: always });
  sandbox.inject({ kind: "lose-answer", operation: "updateCallback", times: always });
  try {
    return await use(sandbox, url);
  } finally {
    await sandbox.close();
  }
}

/** How many checks have passed; throws with all that have not. */
export function passedChecks(results: readonly Result[]): string {
  const failed = results.filter(({ problem }) => problem !== undefined);
  if (failed.length > 0) {
    const list = failed.map(({ check, problem }) => `  ${check}: ${problem?.replaceAll("\n", "\n    ")}`);
    throw new Error(`${failed.length} of ${results.length} checks failed:\n${list.join("\n")}`);
  }
  if (results.length === 0) throw new Error("The suite has no checks.");
  return `${results.length} checks`;
}

/** Posts the event with the id that no number holds, as a number, to a receiver that takes it only with all its digits. */
export async function postEvent(sandbox: Sandbox, receiver: string): Promise<void> {
  sandbox.configure({ Url: receiver, CallbackCommandList: [largeIdWord] });
  const text = JSON.stringify(sampleEvents[largeIdWord]).replace(/"(\d{17,})"/g, "$1");
  const { taken, failure, status, answer } = await sandbox.emit(largeIdWord, text);
  if (!taken) throw new Error(`The event was not taken: ${failure ?? `HTTP ${status} with ${answer}`}`);
}
