// A redirect would carry the UserSig, which is in the URL, to another host.
export const redirect = "manual";

export interface HttpRequest {
  readonly path: string;
  /** Without its question mark. */
  readonly query: string;
  /** JSON text. */
  readonly body: string;
  readonly signal: AbortSignal;
}

export interface HttpResponse {
  /** 0 for a redirect in a browser, which hides its status. */
  readonly status: number;
  /** The body. Undefined when it is too large. */
  readonly text: string | undefined;
}

/** Sends one request and resolves with the response, whatever its status. Rejects as `fetch` does. */
export type Send = (request: HttpRequest) => Promise<HttpResponse>;

/** Makes the sender of the client's own calls. It reads text only, because the body is judged before the status. */
export function createSend(baseUrl: string, fetch: typeof globalThis.fetch, maxBytes: number): Send {
  return async ({ path, query, body, signal }) => {
    // A new object for each request, because the user's `fetch` may write into it.
    const init: RequestInit = {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body,
      signal,
      redirect,
    };
    const response = await fetch(`${baseUrl}${path}?${query}`, init);
    return { status: response.status, text: await readText(response, maxBytes) };
  };
}

/** Reads a body as UTF-8. Undefined when it has more bytes, counted after decompression: no header can be trusted. */
async function readText(response: Response, maxBytes: number): Promise<string | undefined> {
  // Not every replacement of `fetch` has streams.
  const reader = response.body?.getReader?.();
  if (reader === undefined) return response.text();
  const decoder = new TextDecoder();
  let text = "";
  for (let length = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    length += value.length;
    if (length > maxBytes) {
      // Not awaited: a connection that does not close must not delay the error.
      reader.cancel().catch(() => {});
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}
