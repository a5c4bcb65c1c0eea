import type { Sandbox, SandboxFault, StoredCallback } from "../../../src/sandbox/index.ts";

/** What goes wrong with one request: a fault of the sandbox, or a rival who changes the configuration. */
export type Fault =
  | "none"
  /** The request never arrives. */
  | "lost request"
  /** The request is carried out, but its response is lost. */
  | "lost response"
  /** The request is refused with this code. */
  | { readonly code: number }
  /** The request arrives after a rival has changed the configuration. */
  | { readonly rivalBefore: StoredCallback | undefined }
  /** A rival changes the configuration before the response arrives. */
  | { readonly rivalAfter: StoredCallback | undefined };

/** A request as the service saw it. */
export interface Seen {
  readonly command: string;
  readonly fault: Fault;
  /** What was configured after the request. */
  readonly stored: StoredCallback | undefined;
  /** Whether the request was a write that was carried out. */
  readonly changed: boolean;
}

/** A `fetch` to the sandbox. Each request meets the next fault of the list, and none after its end. */
export function faultyFetch(sandbox: Sandbox, faults: readonly Fault[]) {
  const seen: Seen[] = [];
  const fetch = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const fault = faults[seen.length] ?? "none";
    if (typeof fault === "object" && "rivalBefore" in fault) sandbox.configure(fault.rivalBefore);
    const injected = injectedFor(fault);
    if (injected !== undefined) sandbox.inject(injected);
    const response = sandbox.fetch(input, init);
    // The sandbox has decided when it settles.
    await response.catch(() => {});
    const { path = "", carriedOut = false } = sandbox.requests.at(-1) ?? {};
    const command = path.split("/").at(-1) ?? "";
    const changed = carriedOut && command !== "get_callback";
    seen.push({ command, fault, stored: sandbox.configuration(), changed });
    if (typeof fault === "object" && "rivalAfter" in fault) sandbox.configure(fault.rivalAfter);
    return response;
  };
  return Object.assign(fetch, { seen });
}

function injectedFor(fault: Fault): SandboxFault | undefined {
  if (fault === "lost request") return { kind: "lose-request" };
  if (fault === "lost response") return { kind: "lose-answer" };
  return typeof fault === "object" && "code" in fault ? { kind: "code", code: fault.code } : undefined;
}
