import { afterAll, beforeAll, expect } from "vitest";
import { createSandbox } from "../../src/sandbox/index.ts";
import { generateUserSig } from "../../src/user-sig/index.ts";
import { type Call, queryWith, sampleQuery, send } from "./support.ts";

const identity = {
  sdkAppId: Number(sampleQuery.sdkappid),
  secretKey: "a-key-for-the-contract-tests",
  identifier: sampleQuery.identifier,
};

export const signed = (changes: Partial<Parameters<typeof generateUserSig>[0]> = {}) =>
  generateUserSig({ ...identity, ...changes });

export interface SandboxResponse {
  ErrorCode: number;
  ErrorInfo: string;
}

/**
 * A sandbox without a Prism before it, which would stop what breaks the contract. The call gets a UserSig in place of the
 * sample's.
 */
export function useBareSandbox(): (call: Call) => Promise<SandboxResponse> {
  const { sdkAppId, secretKey } = identity;
  const sandbox = createSandbox({ sdkAppId, secretKey, rateLimit: false });
  let url = "";
  let userSig = "";
  beforeAll(async () => {
    userSig = await signed();
    ({ url } = await sandbox.listen());
  });
  afterAll(() => sandbox.close());
  return async (call) => {
    const query = new URLSearchParams(call.query ?? queryWith());
    if (query.get("usersig") === sampleQuery.usersig) query.set("usersig", userSig);
    const { status, body } = await send(url, { ...call, query });
    expect(status).toBe(200);
    return body as SandboxResponse;
  };
}
