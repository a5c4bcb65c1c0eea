import axios from "axios";
import ky from "ky";
import { createFetch } from "ofetch";
import createClient from "openapi-fetch";
import type { paths } from "../../../generated/types.ts";
import { createConferenceClient } from "../../../src/index.ts";
import { generateUserSig } from "../../../src/user-sig/index.ts";
import { createHeyApiCall } from "./hey-api.ts";
import { body, identity, path, query, random } from "./the-call.ts";

/** Makes the call, and resolves with the parsed answer. */
export type Call = () => Promise<unknown>;

export const ours = "this client, everything on";

/**
 * Ways to make the same call, each as its users would, the bare `fetch` that the others are measured against first. Ours
 * signs; the others get one UserSig for all their calls.
 *
 * @param stub Takes the place of `fetch` in those that can be given one; the others are then left out.
 */
export async function contestants(baseUrl: string, stub?: typeof fetch): Promise<Record<string, Call>> {
  const usersig = await generateUserSig(identity);
  const signed = { ...query, usersig };
  const given = stub === undefined ? {} : { fetch: stub };
  const send = stub ?? fetch;
  const client = createConferenceClient({
    ...identity,
    ...given,
    baseUrl,
    // The limit of 200 calls a second is what would be measured otherwise.
    limiter: { acquire: async () => {} },
  });
  const openapiFetch = createClient<paths>({ baseUrl, ...given });
  const ofetch = stub === undefined ? createFetch() : createFetch({ fetch: stub });
  const withKy = ky.create({ baseUrl, ...given });
  const withAxios = axios.create({ baseURL: baseUrl });
  return {
    fetch: async () => {
      const search = new URLSearchParams({ ...signed, sdkappid: "1400000000", random: String(random()) });
      const response = await send(`${baseUrl}${path}?${search}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      });
      return response.json();
    },
    [ours]: () => client.setCallback(body),
    "this client, raw": async () => {
      const { data } = await client.raw.POST(path, { params: { query: await client.query() }, body });
      return data;
    },
    "openapi-fetch": async () => {
      const params = { query: { ...signed, random: random() } };
      return (await openapiFetch.POST(path, { params, body })).data;
    },
    ofetch: () =>
      ofetch(path, { baseURL: baseUrl, method: "POST", query: { ...signed, random: random() }, body }),
    ky: () => withKy.post(path, { searchParams: { ...signed, random: random() }, json: body }).json(),
    // It does not use `fetch` on Node unless told to.
    ...(stub === undefined && {
      axios: async () => (await withAxios.post(path, body, { params: { ...signed, random: random() } })).data,
    }),
    "@hey-api/openapi-ts": await createHeyApiCall(baseUrl, usersig, given),
  };
}
