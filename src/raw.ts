import createClient, { type Client } from "openapi-fetch";
import type { paths } from "../generated/types.ts";
import { redirect } from "./transport.ts";

/** The typed openapi-fetch client. */
export type RawClient = Client<paths, "application/json">;

/** The client that users get as `client.raw`: openapi-fetch as it is. */
export function createRawClient(baseUrl: string, fetch: typeof globalThis.fetch): RawClient {
  return createClient<paths, "application/json">({ baseUrl, fetch: (request) => fetch(request), redirect });
}
