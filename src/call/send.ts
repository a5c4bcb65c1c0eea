// A redirect would carry the UserSig, which is in the URL, to whoever it names.
export const redirect = "manual";

export interface OutgoingRequest {
  readonly method: "POST";
  readonly path: string;
  /** Without its question mark. */
  readonly query: string;
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

/** Makes the sender of the client's own calls. The body is judged before the status, so it is always just text. */
export function createSend(baseUrl: string, fetch: typeof globalThis.fetch): Send {
  return async ({ method, path, query, body, signal }) => {
    // Made anew for each request: a `fetch` of the user's may write into it.
    const init: RequestInit = {
      method,
      headers: { "Content-Type": "application/json" },
      body,
      signal,
      redirect,
    };
    const response = await fetch(`${baseUrl}${path}?${query}`, init);
    return { status: response.status, text: await response.text() };
  };
}
