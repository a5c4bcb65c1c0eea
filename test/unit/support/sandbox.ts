import {
  createSandbox,
  type Sandbox,
  type StoredCallback,
  type Unstated,
} from "../../../src/sandbox/index.ts";
import { generateUserSig } from "../../../src/user-sig/index.ts";

const application = { sdkAppId: 1400000000, secretKey: "a-key-for-the-unit-tests" };

/** Who calls in the tests. Signed once, because they are not about signing. */
export const identity = {
  sdkAppId: application.sdkAppId,
  userSig: await generateUserSig({ ...application, identifier: "admin" }),
};

/** Every way in which the query may say that nothing is configured. No page states it (CC-06). */
export const whenNothing = ["missing", "empty", "null", 100301, 100999] as const;

/** A sandbox with this configuration and no rate limit. */
export function sandboxWith(configuration?: StoredCallback, query?: Unstated["query"]): Sandbox {
  const sandbox = createSandbox({ ...application, rateLimit: false, staleReads: true, unstated: { query } });
  sandbox.configure(configuration);
  return sandbox;
}
