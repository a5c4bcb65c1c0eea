import type { TransportFailure } from "../errors/transport-error.ts";
import { redact } from "../internal/redact.ts";
import { errorCode, redactedCause } from "../internal/thrown.ts";

// A redirect would carry the UserSig, which is in the URL, to another host.
export const redirect = "manual";

export interface HttpRequest {
  readonly method: "POST";
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
  readonly text: string;
}

/** Sends one request and resolves with the response, whatever its status. Rejects as `fetch` does. */
export type Send = (request: HttpRequest) => Promise<HttpResponse>;

/** Makes the sender of the client's own calls. It reads text only, because the body is judged before the status. */
export function createSend(baseUrl: string, fetch: typeof globalThis.fetch): Send {
  return async ({ method, path, query, body, signal }) => {
    // A new object for each request, because the user's `fetch` may write into it.
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

/**
 * Errors of name resolution and connecting, as Node and Bun name them: the request was not sent yet. EHOSTUNREACH and
 * ENETUNREACH are missing, because they can end an established connection too.
 */
const beforeSending = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "UND_ERR_CONNECT_TIMEOUT",
  "ConnectionRefused",
]);

/** What an exception of `fetch` says, and whether the request may have arrived. */
export function fetchFailure(
  error: unknown,
  secrets: readonly string[],
): { failure: TransportFailure; mayHaveArrived: boolean } {
  const code = errorCode(error);
  const what = code === undefined ? "the request failed" : `the request failed (${redact(code, secrets)})`;
  return {
    failure: { what, cause: redactedCause(error, secrets), transient: true },
    mayHaveArrived: !beforeSending.has(code ?? ""),
  };
}
