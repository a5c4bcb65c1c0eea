import { fromRequest } from "../../http/incoming.ts";
import type { Serve } from "./serve.ts";

/** The sandbox as a `fetch`: without a port, without a network, and failing as the real one does. */
export function createFetch(serve: Serve): typeof fetch {
  // A Request that is forgotten no longer passes the abort of its caller on to its signal: Node holds the way from the one to
  // the other weakly.
  const waiting = new Set<unknown>();
  return async (input, init) => {
    // The caller's own signal, and none for the Request: what that holds of it is forgotten with it, or kept for too long.
    const given = init !== undefined && "signal" in init ? init.signal : (input as Partial<Request>).signal;
    const signal = given ?? new AbortController().signal;
    const request = new Request(input, { ...init, signal: null });
    signal.throwIfAborted();
    const held = { input };
    let onAbort: () => void = () => {};
    const aborted = new Promise<never>((_, reject) => {
      onAbort = () => reject(signal.reason);
      signal.addEventListener("abort", onAbort, { once: true });
    });
    const forget = () => {
      waiting.delete(held);
      // A caller may use one signal for thousands of calls.
      signal.removeEventListener("abort", onAbort);
    };
    waiting.add(held);
    const serving = serve(fromRequest(request), () => signal);
    const outcome = await Promise.race([serving, aborted]).catch((error) => {
      forget();
      throw error;
    });
    if (outcome.kind === "silence") return aborted.finally(forget);
    forget();
    switch (outcome.kind) {
      case "broken":
        throw broken();
      case "cut":
        return new Response(cutBody(outcome.body), { headers });
      case "answer":
        return new Response(isBodiless(outcome.status) ? null : outcome.body, {
          ...{ status: outcome.status, headers },
        });
    }
  };
}

const isBodiless = (status: number): boolean => [204, 205, 304].includes(status);

const headers = { "content-type": "application/json" };

/** What Node's `fetch` rejects with when a connection ends without an answer. */
const broken = (): TypeError =>
  new TypeError("fetch failed", {
    cause: Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" }),
  });

function cutBody(text: string): ReadableStream<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes.subarray(0, bytes.length / 2));
    },
    // Not in `start`: the error would discard what was put in before it.
    pull(controller) {
      controller.error(broken());
    },
  });
}
