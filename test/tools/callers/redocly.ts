import { client, configure } from "./generated/client";

export async function call(baseUrl: string, usersig: string): Promise<{ ActionStatus: string }> {
  configure({ serverUrl: baseUrl });
  client.auth.apiKey("usersig", usersig);
  return await client.setCallback({
    query: { sdkappid: 88888888, identifier: "admin", random: 99999999, contenttype: "json" },
    body: { Url: "http://www.example.com/callback", CallbackCommandList: ["Room.CallbackAfterMemberLeave"] },
  });
}
