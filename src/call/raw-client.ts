import type { Client, Middleware } from "openapi-fetch";
import type { paths } from "../../generated/types.ts";
import { check } from "../internal/check.ts";
import { redirect } from "./send.ts";

/** The typed openapi-fetch client. */
export type RawClient = Client<paths, "application/json">;

const requests = ["request", "GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"] as const;

/**
 * The client that users get as `client.raw`: plain openapi-fetch. Its first call loads it, because few users make one
 * and it would be a quarter of every bundle.
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
  const loadFirst =
    (name: (typeof requests)[number]) =>
    async (...args: unknown[]) => {
      loading ??= load().catch((error) => {
        // For example in a browser that was offline. The next call tries again.
        loading = undefined;
        throw error;
      });
      return ((await loading)[name] as (...args: unknown[]) => unknown)(...args);
    };
  return {
    ...Object.fromEntries(requests.map((name) => [name, loadFirst(name)])),
    // Synchronous, as in openapi-fetch: the next call relies on it.
    use(...added: Middleware[]) {
      for (const one of added)
        check(isMiddleware(one), "middleware", "must have onRequest, onResponse or onError.");
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
