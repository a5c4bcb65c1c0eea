import type { FailureEnvelope } from "../errors/api-error.ts";
import type { TransportFailure } from "../errors/transport-error.ts";
import type { HttpResponse } from "./send.ts";

// All texts are as they came: they may hold secrets.

export interface SuccessResponse {
  readonly kind: "success";
  readonly body: object;
  readonly requestId: string | undefined;
}

export type Judgement =
  | SuccessResponse
  | { readonly kind: "refused"; readonly envelope: FailureEnvelope }
  /** Something else responded in place of the service. The request may still have reached the service. */
  | { readonly kind: "unusable"; readonly failure: TransportFailure; readonly mayHaveArrived: boolean };

/**
 * Judges a response: the body first, because the service reports success and failure in the body alone, and then the
 * HTTP status. Only an envelope in which ActionStatus and ErrorCode agree on success is a success.
 */
export function judgeResponse({ status, text }: HttpResponse): Judgement {
  // The service never redirects. A browser shows the status 0 for a redirect that is not followed.
  if (status === 0 || (status >= 300 && status < 400)) return redirected(status);
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    // The parser's message would quote the body.
    const what = text.trim() === "" ? "an empty body" : `a body that is not JSON (${text.length} characters)`;
    return unusable(status, what);
  }
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    return unusable(status, "JSON that is not an object");
  }
  const {
    ActionStatus: action,
    ErrorCode: code,
    ErrorInfo: info,
    RequestId: id,
  } = body as Record<string, unknown>;
  if (action !== "OK" && action !== "FAIL") {
    return unusable(status, problemOf(body) ?? "JSON without a known ActionStatus");
  }
  // Beyond 2^53 a number is not the one that was sent.
  if (!Number.isSafeInteger(code)) return unusable(status, "JSON whose ErrorCode is not an integer");
  const requestId = typeof id === "string" ? id : undefined;
  if (action === "OK" && code === 0) return { kind: "success", body, requestId };
  return {
    kind: "refused",
    envelope: {
      ErrorCode: code as number,
      ErrorInfo: typeof info === "string" ? info : "",
      RequestId: requestId,
      contradictory: (action === "OK") !== (code === 0),
    },
  };
}

function redirected(status: number): Judgement {
  const shown = status === 0 ? "" : ` (HTTP ${status})`;
  const what = `a redirect${shown}, which was not followed because it would expose the UserSig`;
  // Some servers redirect after they have carried the request out.
  return { kind: "unusable", failure: { what, status, transient: false }, mayHaveArrived: true };
}

/** The statuses of a 4xx after which the same request may succeed. */
const transientStatuses = new Set([408, 425, 429]);

function unusable(status: number, what: string): Judgement {
  const isClientError = status >= 400 && status < 500;
  return {
    kind: "unusable",
    failure: {
      what: `HTTP ${status} with ${what}`,
      status,
      transient: !isClientError || transientStatuses.has(status),
    },
    // A 408 can come from a proxy that has passed the request on.
    mayHaveArrived: !isClientError || status === 408,
  };
}

/**
 * The text of a problem report (RFC 9457). Gateways send them, and Prism, which adds the violations of the contract.
 * Shortened, because it becomes part of a message.
 */
function problemOf(body: object): string | undefined {
  const { title, validation } = body as { title?: unknown; validation?: unknown };
  if (typeof title !== "string") return undefined;
  const violations = (Array.isArray(validation) ? validation : [])
    .map((violation: { message?: unknown } | null) => violation?.message)
    .filter((message) => typeof message === "string");
  return `a problem report: ${[title, ...violations].join("; ")}`.slice(0, 500);
}
