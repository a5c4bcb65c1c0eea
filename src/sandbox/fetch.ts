import { fromRequest } from "../server/incoming.ts";
import type { Serve } from "./service.ts";

/** The sandbox as a `fetch`: without a port, without a network, and failing as the real one does. */
export function createFetch(serve: Serve): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    // The caller's own, where there is one: that of a Request is forgotten with it, and then nobody hears of an abort.
    const signal = init?.signal ?? (input instanceof Request ? input : request).signal;
    signal.throwIfAborted();
    const aborted = new Promise<never>((_, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    });
    const outcome = await Promise.race([serve(fromRequest(request), () => signal), aborted]);
    switch (outcome.kind) {
      case "silence":
        return aborted;
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
