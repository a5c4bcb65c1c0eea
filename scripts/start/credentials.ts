import { readEnvironment } from "../../src/cli/profile.ts";
import type { ConferenceClientOptions, Region } from "../../src/index.ts";
import { InputError } from "./input.ts";

/** The client's options for the real service, from the environment; undefined where it holds no credentials. */
export function readCredentials(env: NodeJS.ProcessEnv): ConferenceClientOptions | undefined {
  const { sdkAppId: id, secretKey, identifier, region, baseUrl } = readEnvironment(env);
  if (!id && !secretKey) return undefined;
  if (!id) throw new InputError("TRTC_SECRET_KEY is set, but TRTC_SDK_APP_ID is not. Set both, or neither.");
  if (!secretKey)
    throw new InputError("TRTC_SDK_APP_ID is set, but TRTC_SECRET_KEY is not. Set both, or neither.");
  // The client checks the region, and lists those that there are.
  return { sdkAppId: Number(id), secretKey, identifier, region: region as Region | undefined, baseUrl };
}
