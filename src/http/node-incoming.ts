import { alreadyRead, type Body, type BodyFault, toBody } from "./body.ts";
import type { Incoming } from "./incoming.ts";

/** As much of node:http's IncomingMessage as is used, so that nothing of Node's is imported. */
export interface NodeRequest {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly rawHeaders?: readonly string[];
  readonly readableEnded?: boolean;
  on(event: "data", listener: (chunk: Uint8Array) => void): unknown;
  on(event: "end" | "error" | "close", listener: () => void): unknown;
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
  contentType: header(request, "content-type"),
  read: (most, ms) => readNodeBody(request, most, ms),
});

/** From the raw list where there is one: `headers` would make an object of them all first. */
function header({ headers, rawHeaders }: NodeRequest, name: string): string | undefined {
  if (rawHeaders === undefined) return first(headers[name]);
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const own = rawHeaders[i];
    if (own?.length === name.length && own.toLowerCase() === name) return rawHeaders[i + 1];
  }
  return undefined;
}

const first = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value[0] : value;

function readNodeBody(request: NodeRequest, most: number, ms: number): Promise<Body | BodyFault> {
  if (request.readableEnded) throw alreadyRead("express.json() or any other body parser");
  const declared = Number(header(request, "content-length") ?? 0);
  if (declared > most) return Promise.resolve("too large");
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
      // What comes after is dropped: left where it is it would be taken for the next request.
      if (length > most) end("too large");
      else if (open) chunks.push(chunk);
    });
    request.on("end", () => end());
    request.on("error", () => end("broken off"));
    request.on("close", () => end("broken off"));
    // A body that has come with its head is there by now. To set a timer for it would cost as much as to handle it.
    queueMicrotask(() => {
      if (open && (length === 0 || length !== declared)) timer = setTimeout(() => end("late"), ms);
    });
  });
}
