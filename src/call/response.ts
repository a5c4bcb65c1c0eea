import type { Refusal } from "../errors/api-error.ts";

export interface Success {
  readonly kind: "success";
  /** As it came. */
  readonly body: object;
  /** As it came: what is to be shown has to be cleaned of secrets first. */
  readonly requestId: string | undefined;
}

/** What the body of an answer turned out to be. */
export type Judgement =
  | Success
  | { readonly kind: "refused"; readonly refusal: Refusal }
  | { readonly kind: "none"; readonly why: string };

/**
 * Judges the body of an answer, whatever its HTTP status: the service says success and failure in the body alone. Only
 * an envelope in which ActionStatus and ErrorCode agree on success is one; a wrong success would be worse than a wrong
 * failure.
 */
export function judge(text: string): Judgement {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    if (text.trim() === "") return { kind: "none", why: "an empty body" };
    // The parser's message quotes the body, which is somebody else's text.
    return { kind: "none", why: `a body that is not JSON (${text.length} characters)` };
  }
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    return { kind: "none", why: "JSON that is not an object" };
  }
  const {
    ActionStatus: status,
    ErrorCode: code,
    ErrorInfo: info,
    RequestId: id,
  } = body as Record<string, unknown>;
  if (status !== "OK" && status !== "FAIL") {
    return { kind: "none", why: problemOf(body) ?? "JSON without a known ActionStatus" };
  }
  // Above 2^53 a number is no longer the one that was sent.
  if (!Number.isSafeInteger(code)) return { kind: "none", why: "JSON whose ErrorCode is not an integer" };
  const requestId = typeof id === "string" ? id : undefined;
  if (status === "OK" && code === 0) return { kind: "success", body, requestId };
  return {
    kind: "refused",
    refusal: {
      ErrorCode: code as number,
      ErrorInfo: typeof info === "string" ? info : "",
      RequestId: requestId,
      contradictory: (status === "OK") !== (code === 0),
    },
  };
}

/**
 * What a problem report (RFC 9457) says: gateways send them, and Prism, which adds the violations of the contract that
 * it found. Cut short: it goes into a message.
 */
function problemOf(body: object): string | undefined {
  const { title, validation } = body as { title?: unknown; validation?: unknown };
  if (typeof title !== "string") return undefined;
  const violations = (Array.isArray(validation) ? validation : [])
    .map((violation: { message?: unknown } | null) => violation?.message)
    .filter((message) => typeof message === "string");
  return `a problem report: ${[title, ...violations].join("; ")}`.slice(0, 500);
}
