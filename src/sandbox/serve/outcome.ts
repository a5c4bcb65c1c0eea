import { Refusal, type Result } from "./envelope.ts";
import type { Met } from "./faults.ts";

/** How a call ends for the caller. */
export type Outcome =
  /** `code` is that of the envelope; undefined where something else than the service answers. */
  | { readonly kind: "answer"; readonly status: number; readonly code?: number; readonly body: string }
  /** Half of the body, then the connection breaks. */
  | { readonly kind: "cut"; readonly body: string }
  | { readonly kind: "broken" }
  | { readonly kind: "silence" };

/** Whether a call that meets this fault reaches the service all the same. */
export function arrives(fault: Met["fault"]): boolean {
  switch (fault?.kind) {
    case "lose-request":
      return false;
    case "status":
    case "code":
      return fault.carriedOut ?? false;
    default:
      return true;
  }
}

/** What becomes of the service's result on the way back. */
export function outcomeOf(
  fault: Met["fault"],
  result: Result | Refusal,
  envelope: (result: Result | Refusal) => string,
): Outcome {
  const answer = (end: Result | Refusal): Outcome => ({
    ...{ kind: "answer", status: 200, code: end instanceof Refusal ? end.code : 0 },
    body: envelope(end),
  });
  switch (fault?.kind) {
    case "lose-request":
    case "lose-answer":
      return { kind: fault.silent ? "silence" : "broken" };
    case "status":
      return { kind: "answer", status: fault.status ?? 502, body: "" };
    case "cut":
      return { kind: "cut", body: envelope(result) };
    case "code":
      return answer(new Refusal(fault.code, fault.errorInfo));
    default:
      return answer(result);
  }
}
