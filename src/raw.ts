import type { Client } from "openapi-fetch";
import type { paths } from "../generated/types.ts";
import { redirect } from "./transport.ts";

/** The typed openapi-fetch client. */
export type RawClient = Client<paths, "application/json">;

const requests = ["request", "GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"] as const;
const others = ["use", "eject"] as const;

/**
 * The client that users get as `client.raw`: openapi-fetch as it is. Loaded by the first call of it: few make one, and it
 * would be a quarter of every bundle of the client.
 */
export function createRawClient(baseUrl: string, fetch: typeof globalThis.fetch): RawClient {
  let loading: Promise<RawClient> | undefined;
  const load = () => {
    loading ??= import("openapi-fetch").then(({ default: createClient }) =>
      createClient<paths, "application/json">({ baseUrl, fetch: (request) => fetch(request), redirect }),
    );
    // Where it could not be loaded, in a browser that was offline say, the next call tries again.
    loading.catch(() => {
      loading = undefined;
    });
    return loading;
  };
  // What came first is done first: all wait for the same promise.
  const late =
    (name: keyof RawClient) =>
    async (...args: unknown[]) =>
      ((await load())[name] as (...args: unknown[]) => unknown)(...args);
  return Object.fromEntries(
    [...requests, ...others].map((name) => [name, late(name)]),
  ) as unknown as RawClient;
}
