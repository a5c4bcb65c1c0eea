import { generateUserSig } from "../../../src/user-sig/index.ts";

export const application = { sdkAppId: 88888888, secretKey: "a-key-for-the-bench" };

/** Makes the path and query of a good call, by command, for an application with this SDKAppID and the same key. */
export async function createTargets(sdkAppId: number): Promise<(command: string) => string> {
  const identifier = "admin";
  const usersig = await generateUserSig({ ...application, sdkAppId, identifier, lifetime: 86_400 });
  const query = { sdkappid: String(sdkAppId), identifier, usersig, random: "1", contenttype: "json" };
  return (command) => `/v4/room_config/${command}?${new URLSearchParams(query)}`;
}
