import type { ConferenceClientOptions, Region } from "../../src/index.ts";
import { InputError } from "./input.ts";

/** The client's options for the real service, from the environment; undefined where it holds no credentials. */
export function readCredentials(env: NodeJS.ProcessEnv): ConferenceClientOptions | undefined {
  // An empty variable is how shells and CI systems leave one out.
  const { TRTC_SDK_APP_ID: id, TRTC_SECRET_KEY: secretKey } = env;
  if (!id && !secretKey) return undefined;
  if (!id) throw new InputError("TRTC_SECRET_KEY is set, but TRTC_SDK_APP_ID is not. Set both, or neither.");
  if (!secretKey)
    throw new InputError("TRTC_SDK_APP_ID is set, but TRTC_SECRET_KEY is not. Set both, or neither.");
  return {
    sdkAppId: Number(id),
    secretKey,
    identifier: env.TRTC_IDENTIFIER || undefined,
    // The client checks it, and lists the regions that there are.
    region: (env.TRTC_REGION || undefined) as Region | undefined,
    baseUrl: env.TRTC_BASE_URL || undefined,
  };
}
