import type { Sandbox, SandboxFault, StoredCallback } from "../../../src/sandbox/index.ts";

/** What goes wrong with one request: a fault of the sandbox, or somebody else who changes the configuration. */
export type Fault =
  | "none"
  /** It never arrives. */
  | "lost request"
  /** It is carried out, and nobody hears of it. */
  | "lost answer"
  /** It is refused with this code, and not carried out. */
  | { readonly code: number }
  /** It arrives after somebody else has changed the configuration. */
  | { readonly rivalBefore: StoredCallback | undefined }
  /** Somebody else changes the configuration before its answer arrives. */
  | { readonly rivalAfter: StoredCallback | undefined };

/** A request as the service has seen it. */
export interface Seen {
  readonly command: string;
  readonly fault: Fault;
  /** What was configured once it had been carried out. */
  readonly answered: StoredCallback | undefined;
  /** The client's own request was carried out, and was one that changes something. */
  readonly changed: boolean;
}

/** A `fetch` to the sandbox in which each request meets the next fault of the list, and the last ones meet none. */
export function faultyFetch(sandbox: Sandbox, faults: readonly Fault[]) {
  const seen: Seen[] = [];
  const fetch = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const fault = faults[seen.length] ?? "none";
    if (typeof fault === "object" && "rivalBefore" in fault) sandbox.configure(fault.rivalBefore);
    const injected = injectedFor(fault);
    if (injected !== undefined) sandbox.inject(injected);
    const answer = sandbox.fetch(input, init);
    // Whether it resolves or rejects: the sandbox has decided by then.
    await answer.catch(() => {});
    const { path = "", carriedOut = false } = sandbox.requests.at(-1) ?? {};
    const command = path.split("/").at(-1) ?? "";
    const changed = carriedOut && command !== "get_callback";
    seen.push({ command, fault, answered: sandbox.configuration(), changed });
    if (typeof fault === "object" && "rivalAfter" in fault) sandbox.configure(fault.rivalAfter);
    return answer;
  };
  return Object.assign(fetch, { seen });
}

function injectedFor(fault: Fault): SandboxFault | undefined {
  if (fault === "lost request") return { kind: "lose-request" };
  if (fault === "lost answer") return { kind: "lose-answer" };
  return typeof fault === "object" && "code" in fault ? { kind: "code", code: fault.code } : undefined;
}
