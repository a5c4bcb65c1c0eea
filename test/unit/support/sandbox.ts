import {
  createSandbox,
  type Sandbox,
  type StoredCallback,
  type Unstated,
} from "../../../src/sandbox/index.ts";
import { generateUserSig } from "../../../src/user-sig/index.ts";

const application = { sdkAppId: 1400000000, secretKey: "a-key-for-the-unit-tests" };

/** Who calls in the tests: signed once, for it is not the signing that they are about. */
export const identity = {
  sdkAppId: application.sdkAppId,
  userSig: await generateUserSig({ ...application, identifier: "admin" }),
};

/** Each way in which a query may say that nothing is configured: no page has it (CC-06), so the tests try all. */
export const whenNothing = ["missing", "empty", "null", 100301, 100999] as const;

/** A sandbox with this configuration, without a limit. */
export function sandboxWith(configuration?: StoredCallback, query?: Unstated["query"]): Sandbox {
  const sandbox = createSandbox({ ...application, rateLimit: false, unstated: { query } });
  sandbox.configure(configuration);
  return sandbox;
}
