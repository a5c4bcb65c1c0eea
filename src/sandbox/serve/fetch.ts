import { fromRequest } from "../../http/incoming.ts";
import { type Outcome, streamHeaders } from "./outcome.ts";
import type { ServeRequest } from "./serve-request.ts";

/** The sandbox as a `fetch`: without a port or a network, and with the errors of the real one. */
export function createFetch(serve: ServeRequest): typeof fetch {
  // A Request follows its caller's signal only while something holds the Request: Node links the two weakly.
  const waiting = new Set<unknown>();

  return async (input, init) => {
    const given = init !== undefined && "signal" in init ? init.signal : (input as Partial<Request>).signal;
    const signal = given ?? new AbortController().signal;
    const request = new Request(input, { ...init, signal: null });
    if (signal.aborted) throw signal.reason;
    const held = { input };
    waiting.add(held);
    let onAbort: () => void = () => {};
    const aborted = new Promise<never>((_, reject) => {
      onAbort = () => reject(signal.reason);
      signal.addEventListener("abort", onAbort, { once: true });
    });
    try {
      const header = (name: string) => request.headers.get(name) ?? undefined;
      const outcome = await Promise.race([serve(fromRequest(request), () => signal, header), aborted]);
      return outcome.kind === "silence" ? await aborted : responseOf(outcome);
    } finally {
      waiting.delete(held);
      // A caller may use one signal for thousands of calls.
      signal.removeEventListener("abort", onAbort);
    }
  };
}

function responseOf(outcome: Exclude<Outcome, { kind: "silence" }>): Response {
  switch (outcome.kind) {
    case "broken":
      throw broken();
    case "stream":
      return new Response(outcome.body, { headers: streamHeaders });
    case "cut":
      return new Response(cutBody(outcome.body), { headers });
    case "response": {
      const { status, body } = outcome;
      const init = { status, headers: { ...headers, ...outcome.headers } };
      return new Response([204, 205, 304].includes(status) ? null : body, init);
    }
  }
}

const headers = { "content-type": "application/json" };

/** What Node's `fetch` rejects with when a connection ends without a response. */
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
    // Not in `start`: the error would discard what was enqueued before it.
    pull(controller) {
      controller.error(broken());
    },
  });
}
