import { generateUserSig } from "../../../src/user-sig/index.ts";

export const application = { sdkAppId: 88888888, secretKey: "a-key-for-the-bench" };

/** Path and query of a good get_callback call. */
export async function getCallbackTarget(): Promise<string> {
  const usersig = await generateUserSig({ ...application, identifier: "admin", lifetime: 86_400 });
  const query = new URLSearchParams({
    sdkappid: String(application.sdkAppId),
    identifier: "admin",
    usersig,
    random: "1",
    contenttype: "json",
  });
  return `/v4/room_config/get_callback?${query}`;
}
