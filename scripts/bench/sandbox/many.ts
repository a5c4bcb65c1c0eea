/** The process that applications.ts asks. */
import { createSandbox, type Sandbox } from "../../../src/sandbox/index.ts";
import { quantile } from "../measure.ts";
import { application, createTargets } from "./application.ts";
import type { Applications } from "./applications.ts";

const rounds = 15;
const calls = 2000;
const first = application.sdkAppId;
const sizes = [1, 1000, 100_000];

/** How many of them are called: to sign for all would be the longest part of it, and say no more. */
const called = (size: number) => Math.min(size, 1000);

function heap(): number {
  globalThis.gc?.();
  const { heapUsed, external, arrayBuffers } = process.memoryUsage();
  return (heapUsed + external + arrayBuffers) / 2 ** 20;
}

interface Measured {
  readonly size: number;
  readonly sandbox: Sandbox;
  /** The URLs of the applications that are called. */
  readonly urls: readonly string[];
  readonly memory: number;
}

/** Every application calls once, so that the sandbox has all that it ever keeps of one. */
async function build(size: number): Promise<Measured> {
  const before = heap();
  // No limit, and no log: what is to be seen is what an application costs.
  const sandbox = createSandbox({ ...application, rateLimit: false, logSize: 0 });
  const urls: string[] = [];
  for (let i = 0; i < size; i++) {
    const sdkAppId = first + i;
    if (i > 0) sandbox.addApplication({ ...application, sdkAppId });
    const target = await createTargets(sdkAppId);
    const url = (command: string) => `http://sandbox${target(command)}`;
    await send(sandbox, url("set_callback"), {
      Url: `https://example.com/callback/${sdkAppId}`,
      CallbackCommandList: ["Room.CallbackAfterMemberLeave", "Mic.CallbackAfterSeatInfoChanged"],
    });
    // Spread over all of them.
    if (i % (size / called(size)) === 0) urls.push(url("get_callback"));
  }
  return { size, sandbox, urls, memory: heap() - before };
}

async function send(sandbox: Sandbox, url: string, body: object): Promise<void> {
  const init = {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  };
  const { ErrorCode } = (await (await sandbox.fetch(url, init)).json()) as { ErrorCode: number };
  if (ErrorCode !== 0) throw new Error(`The sandbox has refused a good call with ${ErrorCode}.`);
}

async function speed({ sandbox, urls }: Measured): Promise<number> {
  const start = performance.now();
  for (let i = 0; i < calls; i++) {
    await send(sandbox, urls[Math.floor(Math.random() * urls.length)] ?? "", {});
  }
  return calls / ((performance.now() - start) / 1000);
}

const all: Measured[] = [];
for (const size of sizes) all.push(await build(size));
const speeds = all.map((): number[] => []);
// In turn, so that none has a better hour; round 0 warms up.
for (let round = 0; round <= rounds; round++) {
  for (const [i, measured] of all.entries()) {
    const perSecond = await speed(measured);
    if (round > 0) speeds[i]?.push(perSecond);
  }
}
const result = all.map(
  ({ size, memory }, i): Applications => ({
    ...{ applications: size, memory },
    perSecond: quantile(speeds[i] ?? [], 0.5),
  }),
);
process.send?.(result, () => process.disconnect());
