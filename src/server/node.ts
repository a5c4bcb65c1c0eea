import { alreadyRead, type Body, type BodyFault, toBody } from "./body.ts";
import type { Incoming } from "./incoming.ts";

/** As much of node:http's IncomingMessage as is used, so that nothing of Node's is imported. */
export interface NodeRequest {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly readableEnded?: boolean;
  on(event: "data", listener: (chunk: Uint8Array) => void): unknown;
  on(event: "end" | "error" | "close" | "aborted", listener: () => void): unknown;
  pause(): unknown;
}

/** As much of node:http's ServerResponse as is used. */
export interface NodeResponse {
  writeHead(status: number, headers: Record<string, string | number>): unknown;
  end(body: string): unknown;
}

/** A request of node:http. */
export const fromNode = (request: NodeRequest): Incoming => ({
  method: request.method ?? "",
  // Express cuts the mount path off `url`, and keeps the whole in `originalUrl`.
  url: (request as { originalUrl?: string }).originalUrl ?? request.url ?? "/",
  contentType: first(request.headers["content-type"]),
  read: (most) => readNodeBody(request, most),
});

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
