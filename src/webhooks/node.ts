import { alreadyRead, type Body, type BodyFault, toBody } from "./body.ts";
import { type CallbackReceiver, headersOf, reply } from "./receiver.ts";

/** As much of node:http's IncomingMessage as is used, so that nothing of Node's is imported. */
interface NodeRequest {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly readableEnded?: boolean;
  on(event: "data", listener: (chunk: Uint8Array) => void): unknown;
  on(event: "end" | "error" | "close" | "aborted", listener: () => void): unknown;
  pause(): unknown;
}

/** As much of node:http's ServerResponse as is used. */
interface NodeResponse {
  writeHead(status: number, headers: Record<string, string | number>): unknown;
  end(body: string): unknown;
}

/**
 * Makes a receiver a listener for `http.createServer`, for Express and for every framework that hands on Node's own
 * request and response.
 *
 * @example
 * createServer(toNodeListener(receive)).listen(3000);
 *
 * @throws Error in the listener when the body was read already: mount it before `express.json()` and the like, which lose
 * digits of large numbers.
 */
export function toNodeListener(
  receive: CallbackReceiver,
): (request: NodeRequest, response: NodeResponse) => Promise<void> {
  return async (request, response) => {
    const { status, body } = await receive[reply]({
      method: request.method ?? "",
      // Express cuts the mount path off `url`, and keeps the whole in `originalUrl`.
      url: (request as { originalUrl?: string }).originalUrl ?? request.url ?? "/",
      contentType: first(request.headers["content-type"]),
      read: (most) => readNodeBody(request, most),
    });
    const headers = { ...headersOf(status), "content-length": new TextEncoder().encode(body).byteLength };
    // What was not read of the body would be taken for the next request.
    response.writeHead(status, status === 200 ? headers : { ...headers, connection: "close" });
    response.end(body);
  };
}

const first = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value;

function readNodeBody(request: NodeRequest, most: number): Promise<Body | BodyFault> {
  if (request.readableEnded) throw alreadyRead("express.json() or any other body parser");
  if (Number(first(request.headers["content-length"]) ?? 0) > most) return Promise.resolve("too large");
  return new Promise((resolve) => {
    const chunks: Uint8Array[] = [];
    let length = 0;
    request.on("data", (chunk) => {
      length += chunk.byteLength;
      if (length <= most) {
        chunks.push(chunk);
        return;
      }
      chunks.length = 0;
      request.pause();
      resolve("too large");
    });
    request.on("end", () => resolve(toBody(chunks, length)));
    for (const event of ["error", "aborted", "close"] as const)
      request.on(event, () => resolve("broken off"));
  });
}
