/** What Workers pass to `fetch` to keep work alive after the response. */
interface WaitUntil {
  waitUntil(work: Promise<unknown>): void;
}

/**
 * Whether a handler that is still running goes on after the response: because the runtime's `waitUntil` has taken it, or
 * because the runtime does not end with the response.
 */
export function outlivesResponse(work: Promise<unknown>, runtime: readonly unknown[]): boolean {
  try {
    const context = runtime.find(hasWaitUntil);
    context?.waitUntil(work);
    return context !== undefined || !endsWithResponse();
  } catch {
    // A context of another request, or a stub.
    return !endsWithResponse();
  }
}

const hasWaitUntil = (value: unknown): value is WaitUntil =>
  typeof (value as Partial<WaitUntil> | null | undefined)?.waitUntil === "function";

/** Whether the runtime may end or freeze after a response: Workers, edge runtimes, Lambda, Cloud Run and its functions. */
function endsWithResponse(): boolean {
  const { navigator, EdgeRuntime, Deno, process } = globalThis as {
    navigator?: { userAgent?: string };
    EdgeRuntime?: unknown;
    Deno?: unknown;
    process?: { env?: Record<string, string | undefined> };
  };
  if (navigator?.userAgent === "Cloudflare-Workers" || EdgeRuntime !== undefined) return true;
  // Deno would ask its user for the permission to read the environment.
  const { AWS_LAMBDA_FUNCTION_NAME, K_SERVICE } = (Deno === undefined && process?.env) || {};
  return (AWS_LAMBDA_FUNCTION_NAME ?? K_SERVICE) !== undefined;
}
