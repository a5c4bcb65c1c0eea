import axios from "axios";
import ky from "ky";
import { createFetch } from "ofetch";
import createClient from "openapi-fetch";
import type { paths } from "../../../generated/types.ts";
import { createConferenceClient } from "../../../src/index.ts";
import { generateUserSig } from "../../../src/user-sig/index.ts";
import { createHeyApiCall } from "./hey-api.ts";
import { body, identity, path, query, random } from "./the-call.ts";

/** Makes the call, and resolves with the parsed body of the response. */
export type Call = () => Promise<unknown>;

export const ours = "this client, everything on";

/**
 * Clients that make the same call as their own documentation recommends, bare `fetch` first as the baseline. This client
 * signs; the others share one UserSig.
 *
 * @param replacement Is used instead of `fetch`. A client that takes no replacement is left out.
 */
export async function contestants(
  baseUrl: string,
  replacement?: typeof fetch,
): Promise<Record<string, Call>> {
  const usersig = await generateUserSig(identity);
  const signed = () => ({ ...query, usersig, random: random() });
  const injected = replacement && { fetch: replacement };
  const send = replacement ?? fetch;
  const client = createConferenceClient({
    ...identity,
    ...injected,
    baseUrl,
    // Otherwise the limit of 200 calls a second would be measured.
    limiter: { acquire: async () => {} },
  });
  const openapiFetch = createClient<paths>({ baseUrl, ...injected });
  const ofetch = createFetch(injected);
  const withKy = ky.create({ baseUrl, ...injected });
  const withAxios = axios.create({ baseURL: baseUrl });
  return {
    fetch: async () => {
      const { sdkappid, random, ...rest } = signed();
      const search = new URLSearchParams({ ...rest, sdkappid: String(sdkappid), random: String(random) });
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
    "openapi-fetch": async () => (await openapiFetch.POST(path, { params: { query: signed() }, body })).data,
    ofetch: () => ofetch(path, { baseURL: baseUrl, method: "POST", query: signed(), body }),
    ky: () => withKy.post(path, { searchParams: signed(), json: body }).json(),
    ...(replacement === undefined && {
      axios: async () => (await withAxios.post(path, body, { params: signed() })).data,
    }),
    "@hey-api/openapi-ts": await createHeyApiCall({ baseUrl, auth: usersig, ...injected }),
  };
}
