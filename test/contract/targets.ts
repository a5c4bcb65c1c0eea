import { afterAll, beforeAll, expect } from "vitest";
import { startPrism } from "../../scripts/prism.ts";
import { createSandbox } from "../../src/sandbox/index.ts";
import { generateUserSig } from "../../src/user-sig/index.ts";
import { liveTarget } from "./live-target.ts";
import { type Answer, type Call, everyOperation, sampleBody, sampleQuery, send } from "./support.ts";
import { judgedByPrism, type RunningTarget, type Target } from "./target.ts";

const mock: Target = {
  ...{ name: "the mock", stateful: false, live: false, url: sampleBody.Url },
  async start() {
    const prism = await startPrism();
    return { baseUrl: prism.url, query: sampleQuery, stop: prism.stop };
  },
};

const sandbox: Target = {
  ...{ name: "the sandbox, judged by Prism", stateful: true, live: false, url: sampleBody.Url },
  async start() {
    const sdkAppId = Number(sampleQuery.sdkappid);
    const secretKey = "a-key-for-the-contract-tests";
    const service = createSandbox({ sdkAppId, secretKey, rateLimit: false });
    const usersig = await generateUserSig({ sdkAppId, secretKey, identifier: sampleQuery.identifier });
    const { baseUrl, stop } = await judgedByPrism((await service.listen()).url, () => service.close());
    return { baseUrl, query: { ...sampleQuery, usersig }, stop };
  },
};

/** `npm run test:live` asks for the real service alone; otherwise it is never called. */
export const targets: readonly Target[] =
  process.env.CONTRACT_TARGET === "live" ? [liveTarget] : [mock, sandbox];

/** Starts the target for the tests of a block: what it returns sends a call there that is allowed unless changed. */
export function useTarget(target: Target): (call?: Call) => Promise<Answer> {
  let running: RunningTarget | undefined;
  beforeAll(async () => {
    running = await target.start();
  });
  afterAll(() => running?.stop());
  return (call = {}) => send(running?.baseUrl ?? "", { ...call, query: allowed(call.query, running) });
}

/** Puts what the target needs in the place of the sample's values; what a test has changed stays. */
function allowed(query: URLSearchParams | undefined, running: RunningTarget | undefined): URLSearchParams {
  const result = new URLSearchParams(query ?? sampleQuery);
  for (const [name, value] of Object.entries(running?.query ?? {})) {
    const given = result.getAll(name);
    const sample = sampleQuery[name as keyof typeof sampleQuery];
    if (given.length === 1 && given[0] === sample) result.set(name, value);
  }
  return result;
}

/** Every operation with its sample call, and the `Url` that the target may be given. */
export const operationsOn = ({ url }: Target) =>
  everyOperation.map(({ call, ...operation }) => ({
    ...operation,
    call: {
      ...call,
      body: { ...(call.body as object), ...("Url" in (call.body as object) && { Url: url }) },
    },
  }));

/** What a call that keeps the contract is answered by a service that may have a configuration already, or none. */
const taken = [0, 100300, 100301];

/** The call keeps the contract, for Prism and for what is behind it. */
export function expectTaken(answer: Answer, codes: readonly number[] = taken): void {
  expect(answer).toMatchObject({ status: 200, problems: [] });
  expect(codes).toContain((answer.body as { ErrorCode: number }).ErrorCode);
}
