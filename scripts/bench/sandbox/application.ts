import { generateUserSig } from "../../../src/user-sig/index.ts";

export const application = { sdkAppId: 88888888, secretKey: "a-key-for-the-bench" };

/** Path and query of a good call, by command, of an application that has this SDKAppID and the same key. */
export async function createTargets(sdkAppId: number): Promise<(command: string) => string> {
  const usersig = await generateUserSig({ ...application, sdkAppId, identifier: "admin", lifetime: 86_400 });
  const query = {
    sdkappid: String(sdkAppId),
    identifier: "admin",
    usersig,
    random: "1",
    contenttype: "json",
  };
  return (command) => `/v4/room_config/${command}?${new URLSearchParams(query)}`;
}
