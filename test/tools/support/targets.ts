import { inject } from "vitest";
import { createSandbox } from "../../../src/sandbox/index.ts";
import { generateUserSig } from "../../../src/user-sig/index.ts";

export interface Target {
  readonly name: "mock" | "sandbox";
  readonly url: string;
  readonly userSig: string;
}

const sdkAppId = 88888888;
const secretKey = "made up";

/** Calls `use` with the mock, and with a sandbox that has no configuration yet. */
export async function onBoth(use: (target: Target) => Promise<void>): Promise<void> {
  const userSig = await generateUserSig({ sdkAppId, secretKey, identifier: "admin" });
  await use({ name: "mock", url: inject("mockUrl"), userSig });
  const sandbox = createSandbox({ sdkAppId, secretKey });
  const { url } = await sandbox.listen();
  try {
    await use({ name: "sandbox", url, userSig });
  } finally {
    await sandbox.close();
  }
}
