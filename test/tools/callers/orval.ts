import { getSetCallbackUrl } from "./generated/client";
import { SetCallbackBody, SetCallbackQueryParams, SetCallbackResponse } from "./generated/zod";

export async function call(baseUrl: string, usersig: string): Promise<{ ActionStatus: string }> {
  const query = SetCallbackQueryParams.parse({
    sdkappid: 88888888,
    identifier: "admin",
    random: 99999999,
    contenttype: "json",
  });
  const body = SetCallbackBody.parse({
    Url: "http://www.example.com/callback",
    CallbackCommandList: ["Room.CallbackAfterMemberLeave"],
  });
  // Orval knows neither the server nor the security.
  const response = await fetch(`${baseUrl}${getSetCallbackUrl(query)}&usersig=${usersig}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  return SetCallbackResponse.parse(await response.json());
}
