import type { TransportFailure } from "../errors/transport-error.ts";
import { errorCode, redact, redactedCause } from "../internal/redact.ts";
import type { IncomingAnswer } from "./send.ts";

/** A browser hides the status of a redirect that is not followed: it is 0 there. */
export const isRedirect = ({ status }: IncomingAnswer): boolean =>
  status === 0 || (status >= 300 && status < 400);

/** Statuses of a 4xx that say to come again: the same request may do better later. */
const comeAgain = new Set([408, 425, 429]);

/** An HTTP answer that is none of the service's, and whether the request may have been taken all the same. */
export function unusable(answer: IncomingAnswer, why: string): { failure: TransportFailure; taken: boolean } {
  const { status } = answer;
  if (isRedirect(answer)) {
    const what = `a redirect${status === 0 ? "" : ` (HTTP ${status})`}, not followed because it would carry the UserSig along`;
    // Some servers redirect after they have done what was asked for.
    return { failure: { what, status, transient: false }, taken: true };
  }
  const refused = status >= 400 && status < 500;
  return {
    failure: { what: `HTTP ${status} with ${why}`, status, transient: !refused || comeAgain.has(status) },
    // A 408 can come from a proxy that has passed the request on.
    taken: !refused || status === 408,
  };
}

/**
 * Errors of name look-up and connecting, as Node and Bun name them: the request had not left yet. Not among them are
 * EHOSTUNREACH and ENETUNREACH, which an established connection can end with too.
 */
const beforeSending = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "UND_ERR_CONNECT_TIMEOUT",
  "ConnectionRefused",
]);

/** What an exception of `fetch` says, and whether the request may have left. */
export function failedRequest(error: unknown, secrets: readonly string[]) {
  const code = errorCode(error);
  const what = code === undefined ? "the request failed" : `the request failed (${redact(code, secrets)})`;
  return { cause: redactedCause(error, secrets), what, sent: !beforeSending.has(code ?? "") };
}
