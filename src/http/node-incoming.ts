import { alreadyRead, type Body, type BodyFault, toBody } from "./body.ts";
import type { Incoming } from "./incoming.ts";

/** The part of node:http's IncomingMessage that is used, so that no type of Node is imported. */
export interface NodeRequest {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly rawHeaders?: readonly string[];
  readonly readableEnded?: boolean;
  on(event: "data", listener: (chunk: Uint8Array) => void): unknown;
  on(event: "end" | "error" | "close", listener: () => void): unknown;
}

/** The part of node:http's ServerResponse that is used. */
export interface NodeResponse {
  writeHead(status: number, headers: Record<string, string | number>): unknown;
  end(body: string): unknown;
}

export const fromNode = (request: NodeRequest): Incoming => ({
  method: request.method ?? "",
  // Express strips the mount path from `url` and keeps the whole in `originalUrl`.
  url: (request as { originalUrl?: string }).originalUrl ?? request.url ?? "/",
  contentType: header(request, "content-type"),
  read: (maxBytes, ms) => readNodeBody(request, maxBytes, ms),
});

/** Reads the raw list if there is one: Node parses all headers on the first access to `headers`. */
function header({ headers, rawHeaders }: NodeRequest, name: string): string | undefined {
  if (rawHeaders === undefined) return [headers[name]].flat()[0];
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const own = rawHeaders[i];
    if (own?.length === name.length && own.toLowerCase() === name) return rawHeaders[i + 1];
  }
  return undefined;
}

function readNodeBody(request: NodeRequest, maxBytes: number, ms: number): Promise<Body | BodyFault> {
  if (request.readableEnded) throw alreadyRead("express.json() or any other body parser");
  const declared = Number(header(request, "content-length") ?? 0);
  if (declared > maxBytes) return Promise.resolve("too large");
  return new Promise((resolve) => {
    const chunks: Uint8Array[] = [];
    let length = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let open = true;
    const end = (fault?: BodyFault): void => {
      if (!open) return;
      open = false;
      clearTimeout(timer);
      resolve(fault ?? toBody(chunks, length));
    };
    request.on("data", (chunk) => {
      length += chunk.byteLength;
      // Further chunks are read and dropped: unread bytes would be parsed as the next request.
      if (length > maxBytes) end("too large");
      else if (open) chunks.push(chunk);
    });
    request.on("end", () => end());
    request.on("error", () => end("incomplete"));
    request.on("close", () => end("incomplete"));
    // A body that arrived with its head is complete by now, and a timer costs as much as handling an event.
    queueMicrotask(() => {
      if (open && (length === 0 || length !== declared)) timer = setTimeout(() => end("late"), ms);
    });
  });
}
