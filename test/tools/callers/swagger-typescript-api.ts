import { Api, CallbackCommand } from "./generated/api";

export async function call(baseUrl: string, usersig: string): Promise<{ ActionStatus: string }> {
  const query = {
    sdkappid: 88888888,
    identifier: "admin",
    random: 99999999,
    contenttype: "json" as const,
    usersig,
  };
  const { v4 } = new Api({ baseUrl });
  const { data } = await v4.setCallback(
    query,
    {
      Url: "http://www.example.com/callback",
      CallbackCommandList: [CallbackCommand.RoomCallbackAfterMemberLeave],
    },
    { format: "json" },
  );
  return data;
}
