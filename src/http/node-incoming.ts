import type { Incoming } from "./incoming.ts";
import { readNodeBody } from "./node-body.ts";

/** The part of node:http's IncomingMessage that is used, so that no type of Node is imported. */
export interface NodeRequest {
  readonly method?: string | undefined;
  readonly url?: string | undefined;
  /** Where routers, which strip the mount path from `url`, keep the whole. */
  readonly originalUrl?: string | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly httpVersionMajor?: number;
  readonly complete?: boolean;
  /** What platforms and parsers keep of a body that they have read. */
  readonly rawBody?: unknown;
  readonly body?: unknown;
  readonly readableDidRead?: boolean;
  readonly readableEnded?: boolean;
  readonly readableEncoding?: string | null;
  readonly destroyed?: boolean;
  on(event: "data", listener: (chunk: Uint8Array | string) => void): unknown;
  on(event: "end" | "error" | "close" | "readable", listener: () => void): unknown;
  listenerCount?(event: string): number;
  read?(): unknown;
  resume?(): unknown;
  destroy?(): unknown;
}

/** The part of node:http's ServerResponse that is used. */
export interface NodeResponse {
  readonly headersSent?: boolean;
  readonly destroyed?: boolean;
  writeHead(status: number, headers: Record<string, string | number>): unknown;
  end(body: string, finished?: () => void): unknown;
}

/** `headers` and not `rawHeaders`: middleware corrects only the first, and some platforms fill only the first. */
export const fromNode = (request: NodeRequest): Incoming => ({
  method: request.method ?? "",
  url: request.originalUrl || request.url || "/",
  contentType: [request.headers["content-type"]].flat()[0],
  read: (maxBytes, ms) => readNodeBody(request, maxBytes, ms),
});
