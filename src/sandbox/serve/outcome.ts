import { Refusal } from "./envelope.ts";
import type { SandboxFault } from "./faults.ts";

/** How a call ends for the caller. */
export type Outcome =
  /** `code` is the one in the envelope, undefined where something else than the service responds. */
  | {
      readonly kind: "response";
      readonly status: number;
      readonly code?: number;
      readonly body: string;
      readonly headers?: Readonly<Record<string, string>>;
    }
  /** Half of the body arrives, then the connection breaks. */
  | { readonly kind: "cut"; readonly body: string }
  /** The control interface alone. */
  | { readonly kind: "stream"; readonly body: ReadableStream<Uint8Array> }
  | { readonly kind: "broken" }
  | { readonly kind: "silence" };

export const jsonHeaders = { "content-type": "application/json" };

export const streamHeaders = { "content-type": "text/event-stream", "cache-control": "no-store" };

/** Whether a call that meets this fault is still carried out. */
export function arrives(fault: SandboxFault | undefined): boolean {
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

/** What a fault leaves of the result on its way back. */
export function outcomeOf(
  fault: SandboxFault | undefined,
  result: object | Refusal,
  envelope: (result: object | Refusal) => string,
): Outcome {
  switch (fault?.kind) {
    case "lose-request":
    case "lose-answer":
      return { kind: fault.silent ? "silence" : "broken" };
    case "status":
      return { kind: "response", status: fault.status ?? 502, body: "" };
    case "cut":
      return { kind: "cut", body: envelope(result) };
    case "code":
      return outcomeOf(undefined, new Refusal(fault.code, fault.errorInfo), envelope);
    default: {
      const code = result instanceof Refusal ? result.code : 0;
      return { kind: "response", status: 200, code, body: envelope(result) };
    }
  }
}
