import { type UserSigProblem, verifyUserSig } from "../../user-sig/verify.ts";
import type { Application } from "../state/application.ts";
import { type Condition, type Refusal, refuse } from "./envelope.ts";
import type { Call } from "./read-call.ts";

const conditionOf: Record<UserSigProblem, Condition> = {
  malformed: "usersig-malformed",
  "other-sdk-app-id": "usersig-of-other-application",
  "other-identifier": "usersig-of-other-user",
  "wrong-signature": "usersig-of-other-key",
  expired: "usersig-expired",
};

/** Checks who is calling: by the signature, and by the list of administrators. Refuses, or says nothing. */
export async function identify(
  call: Call,
  application: Application,
  now: number,
): Promise<Refusal | undefined> {
  const { identifier, userSig } = call;
  const { accepted } = application;
  if (accepted?.userSig === userSig && accepted.identifier === identifier) {
    if (now >= accepted.until) return refuse("usersig-expired");
  } else {
    const { sdkAppId, secretKey } = application;
    const checked = await verifyUserSig(userSig, { sdkAppId, secretKey, identifier, now: () => now });
    if (!checked.valid) return refuse(conditionOf[checked.problem]);
    const { time, expire } = checked.claims;
    application.accepted = { userSig: copyOf(userSig), identifier, until: (time + expire) * 1000 };
  }
  return application.administrators.includes(identifier) ? undefined : refuse("not-administrator");
}

/** A part of a string keeps the whole of it in memory, here the URL of the call. */
const copyOf = (text: string): string => new TextDecoder().decode(new TextEncoder().encode(text));
