import type { NodeResponse } from "../../http/node-incoming.ts";
import { jsonHeaders, type Outcome, streamHeaders } from "./outcome.ts";

/** The part of node:http's ServerResponse that is used. */
export interface ServerResponse extends NodeResponse {
  setHeader(name: string, value: string): unknown;
  write(chunk: string | Uint8Array, flushed: () => void): unknown;
  destroy(): unknown;
  on(event: "close", listener: () => void): unknown;
}

/** Ends a call for its caller. Rejects with what ends a stream early. */
export async function respond(response: ServerResponse, outcome: Outcome): Promise<void> {
  switch (outcome.kind) {
    case "silence":
      return;
    case "broken":
      response.destroy();
      return;
    case "cut":
      response.writeHead(200, headersFor(outcome.body));
      response.write(outcome.body.slice(0, outcome.body.length / 2), () => response.destroy());
      return;
    case "stream":
      return pour(outcome.body, response);
    case "response":
      send(response, outcome.status, outcome.body, outcome.headers);
  }
}

export function send(
  response: ServerResponse,
  status: number,
  body: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { ...headersFor(body), ...headers });
  response.end(body);
}

const headersFor = (body: string) => ({
  ...jsonHeaders,
  "content-length": new TextEncoder().encode(body).byteLength,
});

/** Takes the next chunk only when the last one has left the process, so that a slow reader fills no memory. */
async function pour(body: ReadableStream<Uint8Array>, response: ServerResponse): Promise<void> {
  response.writeHead(200, streamHeaders);
  const reader = body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    await new Promise<void>((flushed) => void response.write(value, flushed));
  }
  response.end("");
}
