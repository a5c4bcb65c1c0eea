import createClient from "openapi-fetch";
import type { paths } from "../../../generated/types.ts";
import { createConferenceClient } from "../../../src/index.ts";
import { generateUserSig } from "../../../src/user-sig/index.ts";

export type Call = () => Promise<unknown>;

const path = "/v4/room_config/set_callback";
const body = {
  Url: "https://example.com/callback",
  CallbackCommandList: ["Room.CallbackAfterMemberLeave" as const],
};

const identity = { sdkAppId: 1400000000, secretKey: "a-key-for-the-bench", identifier: "admin" };

/** Ways to make the same call, the bare `fetch` that the others are measured against first. */
export async function contestants(baseUrl: string): Promise<Record<string, Call>> {
  const ours = createConferenceClient({
    ...identity,
    baseUrl,
    // The limit of 200 calls a second is what would be measured otherwise.
    limiter: { acquire: async () => {} },
  });
  const plain = createClient<paths>({ baseUrl });
  // The same UserSig for all: it is the longest part of the URL.
  const usersig = await generateUserSig(identity);
  const query = { sdkappid: identity.sdkAppId, identifier: "admin", usersig, contenttype: "json" as const };
  const random = () => Math.floor(Math.random() * 2 ** 32);
  return {
    fetch: async () => {
      const search = new URLSearchParams({ ...query, sdkappid: "1400000000", random: String(random()) });
      const init = {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      };
      return (await fetch(`${baseUrl}${path}?${search}`, init)).json();
    },
    "this client, everything on": () => ours.setCallback(body),
    "this client, raw": async () => ours.raw.POST(path, { params: { query: await ours.query() }, body }),
    "openapi-fetch": () => plain.POST(path, { params: { query: { ...query, random: random() } }, body }),
  };
}
