import createClient, { type Client } from "openapi-fetch";
import type { paths } from "../generated/types.ts";

/** The typed openapi-fetch client. */
export type RawClient = Client<paths, "application/json">;

// A redirect would carry the UserSig, which is in the URL, to whoever it names.
const redirect = "manual";

/** The client that users get as `client.raw`: openapi-fetch as it is. */
export function createRawClient(baseUrl: string, fetch: typeof globalThis.fetch): RawClient {
  return createClient<paths, "application/json">({ baseUrl, fetch: (request) => fetch(request), redirect });
}

export interface OutgoingRequest {
  readonly method: "POST";
  readonly path: string;
  readonly query: object;
  /** JSON text. */
  readonly body: string;
  readonly signal: AbortSignal;
}

export interface IncomingAnswer {
  /** 0 for a redirect in a browser, which hides its status. */
  readonly status: number;
  readonly text: string;
}

/** Sends one request and resolves with the answer, whatever its status. Rejects with what `fetch` rejects with. */
export type Send = (request: OutgoingRequest) => Promise<IncomingAnswer>;

/** Keeps what openapi-fetch would make a `Request` of: making one costs more than all the rest of a call. */
class PlainRequest {
  readonly url: string;
  readonly init: RequestInit;
  constructor(url: string, init: RequestInit) {
    this.url = url;
    this.init = init;
  }
}

/** Makes the sender of the client's own calls. With `createRawClient` the only place that knows openapi-fetch. */
export function createSend(baseUrl: string, fetch: typeof globalThis.fetch): Send {
  const client = createClient<Record<string, { post: object }>>({
    baseUrl,
    redirect,
    Request: PlainRequest as unknown as typeof Request,
    fetch: async (request) => {
      const { url, init } = request as unknown as PlainRequest;
      const response = await fetch(url, init);
      const { status, headers } = response;
      // openapi-fetch would read the body by the status; here the body is judged first, so it is always just text.
      return { ok: true, status, headers, text: () => response.text() } as Response;
    },
  });
  return async ({ method, path, ...init }) => {
    const options = { params: { query: init.query }, body: init.body, signal: init.signal };
    const { data, response } = await client.request(method.toLowerCase() as "post", path, {
      ...options,
      bodySerializer: (text: unknown) => text,
      parseAs: "text",
    } as Record<string, unknown>);
    return { status: response.status, text: (data as string | undefined) ?? "" };
  };
}
