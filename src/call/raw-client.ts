import type { Client, Middleware } from "openapi-fetch";
import type { paths } from "../../generated/types.ts";
import { check } from "../internal/check.ts";
import { redirect } from "./send.ts";

/** The typed openapi-fetch client. */
export type RawClient = Client<paths, "application/json">;

const requests = ["request", "GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"] as const;

/**
 * The client that users get as `client.raw`: openapi-fetch as it is. Loaded by the first call of it: few make one, and it
 * would be a quarter of every bundle of the client.
 */
export function createRawClient(baseUrl: string, fetch: typeof globalThis.fetch): RawClient {
  let loading: Promise<RawClient> | undefined;
  let loaded: RawClient | undefined;
  let middleware: readonly Middleware[] = [];

  async function load(): Promise<RawClient> {
    const { default: createClient } = await import("openapi-fetch");
    loaded = createClient<paths, "application/json">({
      baseUrl,
      fetch: (request) => fetch(request),
      redirect,
    });
    loaded.use(...middleware);
    return loaded;
  }
  const late =
    (name: (typeof requests)[number]) =>
    async (...args: unknown[]) => {
      loading ??= load().catch((error) => {
        // In a browser that was offline, say: the next call tries again.
        loading = undefined;
        throw error;
      });
      return ((await loading)[name] as (...args: unknown[]) => unknown)(...args);
    };
  return {
    ...Object.fromEntries(requests.map((name) => [name, late(name)])),
    // At once, as openapi-fetch does it: what follows counts on it.
    use(...added: Middleware[]) {
      for (const one of added)
        check(isMiddleware(one), "middleware", "has to have onRequest, onResponse or onError.");
      loaded?.use(...added);
      middleware = [...middleware, ...added];
    },
    eject(...removed: Middleware[]) {
      loaded?.eject(...removed);
      middleware = middleware.filter((one) => !removed.includes(one));
    },
  } as RawClient;
}

const isMiddleware = (value: object | undefined): boolean =>
  ["onRequest", "onResponse", "onError"].some((name) => name in Object(value));
