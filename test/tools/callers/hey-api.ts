import { client } from "./generated/client.gen";
import { setCallback } from "./generated/sdk.gen";
import { zSetCallbackResponse } from "./generated/zod.gen";

export async function call(baseUrl: string, usersig: string): Promise<{ ActionStatus: string }> {
  client.setConfig({ baseUrl, auth: usersig });
  const { data } = await setCallback({
    query: { sdkappid: 88888888, identifier: "admin", random: 99999999, contenttype: "json" },
    body: { Url: "http://www.example.com/callback", CallbackCommandList: ["Room.CallbackAfterMemberLeave"] },
    throwOnError: true,
  });
  return zSetCallbackResponse.parse(data);
}
