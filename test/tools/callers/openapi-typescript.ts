import createClient from "openapi-fetch";
import type { components, paths, webhooks } from "./generated/schema";

export async function call(baseUrl: string, usersig: string): Promise<{ ActionStatus: string }> {
  const query = {
    sdkappid: 88888888,
    identifier: "admin",
    random: 99999999,
    contenttype: "json" as const,
    usersig,
  };
  const { data } = await createClient<paths>({ baseUrl }).POST("/v4/room_config/set_callback", {
    params: { query },
    body: { Url: "http://www.example.com/callback", CallbackCommandList: ["Room.CallbackAfterMemberLeave"] },
  });
  if (data === undefined) throw new Error("The call failed.");
  return data;
}

/** Compiles only if the union narrows. */
export const roomOf = (event: components["schemas"]["CallbackEvent"]): string =>
  event.CallbackCommand === "Room.CallbackAfterCreateRoom" ? event.RoomInfo.RoomId : event.CallbackCommand;

export type Created =
  webhooks["Room.CallbackAfterCreateRoom"]["post"]["requestBody"]["content"]["application/json"]["RoomInfo"];
