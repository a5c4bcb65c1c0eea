import { afterAll, beforeAll, expect, inject } from "vitest";
import { hosts } from "../../src/index.ts";
import { createSandbox } from "../../src/sandbox/index.ts";
import { generateUserSig } from "../../src/user-sig/index.ts";
import { forwardTo } from "../setup/relay.ts";
import {
  type Call,
  everyOperation,
  oneOperation,
  type PrismResponse,
  type QueryName,
  sampleBody,
  sampleQuery,
  send,
} from "./support.ts";

/** A server that must keep the contract: Prism itself, or one behind Prism. */
export interface Target {
  readonly name: string;
  /** It remembers what it was told, and checks who calls. */
  readonly stateful: boolean;
  /**
   * It is the real service. A test sends nothing there that could lock the application (70050) or have its events
   * posted to a stranger.
   */
  readonly live: boolean;
  /** The `Url` that it may be given. */
  readonly url: string;
  start(): Promise<RunningTarget>;
}

interface RunningTarget {
  readonly baseUrl: string;
  readonly headers?: Record<string, string>;
  /** The query parameters of a call that is allowed. */
  readonly query: Record<QueryName, string>;
  stop?(): Promise<void>;
}

const mock: Target = {
  name: "the mock",
  stateful: false,
  live: false,
  url: sampleBody.Url,
  start: async () => ({ baseUrl: inject("mockUrl"), query: sampleQuery }),
};

const sandbox: Target = {
  name: "the sandbox, judged by Prism",
  stateful: true,
  live: false,
  url: sampleBody.Url,
  async start() {
    const sdkAppId = Number(sampleQuery.sdkappid);
    const secretKey = "a-key-for-the-contract-tests";
    const service = createSandbox({ sdkAppId, secretKey, rateLimit: false });
    const usersig = await generateUserSig({ sdkAppId, secretKey, identifier: sampleQuery.identifier });
    const { url } = await service.listen();
    return { ...judged(url), query: { ...sampleQuery, usersig }, stop: () => service.close() };
  },
};

/** scripts/live.ts checks that the environment is complete, and restores the configuration afterwards. */
const live: Target = {
  name: "the real service, judged by Prism",
  stateful: true,
  live: true,
  url: process.env.TRTC_CALLBACK_URL ?? "",
  async start() {
    const { TRTC_SDK_APP_ID = "", TRTC_SECRET_KEY = "", TRTC_BASE_URL, TRTC_REGION } = process.env;
    const identifier = process.env.TRTC_IDENTIFIER || "admin";
    const identity = { sdkAppId: Number(TRTC_SDK_APP_ID), secretKey: TRTC_SECRET_KEY, identifier };
    const usersig = await generateUserSig({ ...identity, lifetime: 86_400 });
    const url = TRTC_BASE_URL || hosts[(TRTC_REGION || "singapore") as keyof typeof hosts];
    return { ...judged(url), query: { ...sampleQuery, sdkappid: TRTC_SDK_APP_ID, identifier, usersig } };
  },
};

/** Prism refuses what breaks the contract on the way there, and turns a response that does into a 500. */
const judged = (url: string) => ({ baseUrl: inject("judgeUrl"), headers: forwardTo(url) });

/** `npm run test:live` asks for the real service alone. Nothing else calls it. */
export const targets: readonly Target[] = process.env.CONTRACT_TARGET === "live" ? [live] : [mock, sandbox];

/** Starts the target for the tests of a block. What it returns sends a call there, allowed unless changed. */
export function useTarget(target: Target): (call?: Call) => Promise<PrismResponse> {
  let running: RunningTarget | undefined;
  beforeAll(async () => {
    running = await target.start();
  });
  afterAll(() => running?.stop?.());
  return (call = {}) =>
    send(running?.baseUrl ?? "", {
      ...call,
      headers: { ...(call.headers ?? { "content-type": "application/json" }), ...running?.headers },
      query: allowed(call.query, running),
    });
}

/** Puts what the target needs in the place of the sample's values. What a test has changed stays. */
function allowed(query: URLSearchParams | undefined, running: RunningTarget | undefined): URLSearchParams {
  const result = new URLSearchParams(query ?? sampleQuery);
  for (const [name, value] of Object.entries(running?.query ?? {})) {
    const given = result.getAll(name);
    const sample = sampleQuery[name as QueryName];
    if (given.length === 1 && given[0] === sample) result.set(name, value);
  }
  return result;
}

/**
 * Every operation with its example call, and the `Url` that the target may be given. Of the real service only those of the
 * callback configuration, which is restored afterwards: the samples of the others name a room that may be somebody's.
 */
export const operationsOn = ({ url, live }: Target) =>
  everyOperation
    .filter(({ id }) => !live || id.endsWith("Callback"))
    .map((operation) => ({ ...operation, call: callTo(url, operation.call) }));

export const oneOperationOn = ({ url }: Target) => ({
  ...oneOperation,
  call: callTo(url, oneOperation.call),
});

const callTo = (Url: string, { path, body }: { path: string; body: unknown }) => ({
  path,
  body: "Url" in (body as object) ? { ...(body as object), Url } : body,
});

/**
 * The call keeps the contract, for Prism and for the server behind it. Without `codes` the server may also refuse it
 * for its state, with a private code of the operation (100300), but not for its form (100002).
 */
export function expectTaken(response: PrismResponse, codes?: readonly number[]): void {
  expect(response).toMatchObject({ status: 200, problems: [] });
  const { ErrorCode } = response.body as { ErrorCode: number };
  if (codes !== undefined) expect(codes).toContain(ErrorCode);
  else if (ErrorCode !== 0) expect(ErrorCode).toBeGreaterThan(100_002);
}
