/** How the fake service responds to one request. */
export type Step = (url: URL, init: RequestInit) => Response | Promise<Response>;

export interface ScriptedFetch {
  (input: string | URL | Request, init?: RequestInit): Promise<Response>;
  /** The requests in their order. */
  readonly requests: { url: URL; init: RequestInit }[];
}

/** A `fetch` that follows a script, one step per request. The last step is repeated. */
export function scriptedFetch(...steps: Step[]): ScriptedFetch {
  const requests: ScriptedFetch["requests"] = [];
  const fetch = async (input: string | URL | Request, init: RequestInit = {}) => {
    const url = new URL(String(input));
    requests.push({ url, init });
    const step = steps[Math.min(requests.length, steps.length) - 1];
    if (step === undefined) throw new Error("No request was expected.");
    return step(url, init);
  };
  return Object.assign(fetch, { requests });
}

export const success = { ActionStatus: "OK", ErrorInfo: "", ErrorCode: 0, RequestId: "Id-1" };

export const failure = (code: number, info = "no") => ({
  ActionStatus: "FAIL",
  ErrorInfo: info,
  ErrorCode: code,
  RequestId: `Id-${code}`,
});

/** Responds with this JSON. */
export const json =
  (body: unknown, status = 200): Step =>
  () =>
    Response.json(body, { status });

/** Responds with this text. */
export const text =
  (body: string, status = 200): Step =>
  () =>
    new Response(body, { status });

/** Fails as Node's `fetch` does. @param step What Node was doing. */
export const networkError =
  (code: string, step = "read"): Step =>
  () => {
    throw new TypeError("fetch failed", { cause: Object.assign(new Error(`${step} ${code}`), { code }) });
  };

/** Never responds, but rejects when it is aborted. */
export const silence: Step = (_url, { signal }) =>
  new Promise((_, reject) => signal?.addEventListener("abort", () => reject(signal.reason)));

/** Never responds, and ignores its signal. */
export const deafness: Step = () => new Promise(() => {});

/** Sends the headers, but never the body. */
export const endlessBody: Step = (_url, { signal }) =>
  new Response(
    new ReadableStream({
      start: (controller) => signal?.addEventListener("abort", () => controller.error(signal.reason)),
    }),
  );
