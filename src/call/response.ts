import type { FailureEnvelope } from "../errors/api-error.ts";
import type { TransportFailure } from "../errors/transport-error.ts";
import { readJson } from "../internal/json.ts";
import type { Clean } from "../internal/redact.ts";
import type { HttpResponse } from "./send.ts";

export interface SuccessResponse {
  readonly kind: "success";
  readonly body: object;
  /** As it came: it may hold a secret. */
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
 *
 * @param clean Makes a text of the response fit for an error.
 */
export function judgeResponse({ status, text }: HttpResponse, clean: Clean): Judgement {
  // The service never redirects. A browser shows the status 0 for a redirect that is not followed.
  if (status === 0 || (status >= 300 && status < 400)) {
    // Some servers redirect after they have carried the request out.
    return unusable(status, "a redirect, not followed to protect the UserSig", false);
  }
  if (text === undefined) {
    return unusable(status, "more than maxResponseBytes", false);
  }
  let body: unknown;
  try {
    body = readJson(text);
  } catch (error) {
    return unusable(
      status,
      text.trim() === "" ? "an empty body" : `a body that is ${(error as Error).message}`,
    );
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
    return unusable(status, problemOf(body, clean) ?? "JSON without a known ActionStatus");
  }
  // Beyond 2^53 it comes as text.
  if (!Number.isSafeInteger(code)) return unusable(status, "JSON without an integer ErrorCode");
  const requestId = typeof id === "string" ? id : undefined;
  if (action === "OK" && code === 0) return { kind: "success", body, requestId };
  return {
    kind: "refused",
    envelope: {
      ErrorCode: code as number,
      ErrorInfo: typeof info === "string" ? clean(info) : "",
      RequestId: requestId && clean(requestId),
      contradictory: (action === "OK") !== (code === 0),
    },
  };
}

/** The statuses of a 4xx after which the same request may succeed. */
const transientStatuses = new Set([408, 425, 429]);

function unusable(status: number, what: string, mayPass = true): Judgement {
  const isClientError = status >= 400 && status < 500;
  return {
    kind: "unusable",
    failure: {
      what: `HTTP ${status} with ${what}`,
      status,
      transient: mayPass && (!isClientError || transientStatuses.has(status)),
    },
    // A 408 can come from a proxy that has passed the request on.
    mayHaveArrived: !isClientError || status === 408,
  };
}

/** The text of a problem report (RFC 9457). Gateways send them, and Prism, which adds the violations of the contract. */
function problemOf(body: object, clean: Clean): string | undefined {
  const { title, validation } = body as { title?: unknown; validation?: unknown };
  if (typeof title !== "string") return undefined;
  const violations = (Array.isArray(validation) ? validation : [])
    .map((violation: { message?: unknown } | null) => violation?.message)
    .filter((message) => typeof message === "string");
  return `a problem report: ${clean([title, ...violations].join("; "))}`;
}
