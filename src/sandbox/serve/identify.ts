import type { ErrorCodeName } from "../../contract/error-codes.ts";
import { type UserSigProblem, verifyUserSig } from "../../user-sig/verify.ts";
import type { Application } from "../state/application.ts";
import { type Refusal, refuse } from "./envelope.ts";
import type { Call } from "./read-call.ts";

const codeOf: Record<UserSigProblem, ErrorCodeName> = {
  malformed: "UserSigNotValid",
  "other-sdk-app-id": "UserSigSdkAppIdMismatch",
  "other-identifier": "UserSigIdentifierMismatch",
  "wrong-signature": "UserSigKeyWrong",
  expired: "UserSigExpired",
};

/** The last UserSig that was valid: to verify it takes longer than the rest of a call. */
const verified = new WeakMap<
  Application,
  { readonly userSig: string; readonly identifier: string; readonly until: number }
>();

/** Checks who is calling: the signature first, then the list of administrators. */
export async function identify(
  { identifier, userSig }: Call,
  application: Application,
  now: number,
): Promise<Refusal | undefined> {
  const known = verified.get(application);
  if (known?.userSig === userSig && known.identifier === identifier) {
    if (now >= known.until) return refuse("UserSigExpired");
  } else {
    const { sdkAppId, secretKey } = application;
    const checked = await verifyUserSig(userSig, { sdkAppId, secretKey, identifier, now: () => now });
    if (!checked.valid) return refuse(codeOf[checked.problem]);
    const { time, expire } = checked.claims;
    verified.set(application, { userSig, identifier, until: (time + expire) * 1000 });
  }
  return application.administrators.includes(identifier) ? undefined : refuse("AdministratorRequired");
}
