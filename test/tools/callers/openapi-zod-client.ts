import { createApiClient } from "./generated";

export async function call(baseUrl: string, usersig: string): Promise<{ ActionStatus: string }> {
  const queries = {
    sdkappid: 88888888,
    identifier: "admin",
    random: 99999999,
    contenttype: "json" as const,
    usersig,
  };
  // By its name: finding one of the many paths is too deep for the compiler (TS2589).
  return await createApiClient(baseUrl).setCallback(
    { Url: "http://www.example.com/callback", CallbackCommandList: ["Room.CallbackAfterMemberLeave"] },
    { queries },
  );
}
