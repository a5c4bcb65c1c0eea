import { createApiClient } from "./generated";

export async function call(baseUrl: string, usersig: string): Promise<{ ActionStatus: string }> {
  const queries = {
    sdkappid: 88888888,
    identifier: "admin",
    random: 99999999,
    contenttype: "json" as const,
    usersig,
  };
  return await createApiClient(baseUrl).post(
    "/v4/room_config/set_callback",
    { Url: "http://www.example.com/callback", CallbackCommandList: ["Room.CallbackAfterMemberLeave"] },
    { queries },
  );
}
