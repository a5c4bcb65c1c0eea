/** The stub's own process. It sends its port first, and what it has seen whenever it gets a message. */
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type { Seen } from "./stub.ts";
import { success } from "./the-call.ts";

const json = JSON.stringify(success);
const head = { "content-type": "application/json", "content-length": json.length };
let times: number[] = [];
let last: { request: IncomingMessage; chunks: Buffer[] } | undefined;

const server = createServer((request, response) => {
  times.push(performance.now());
  const chunks: Buffer[] = [];
  request.on("data", (chunk) => chunks.push(chunk));
  request.on("end", () => {
    last = { request, chunks };
    response.writeHead(200, head).end(json);
  });
});
server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));

process.on("message", () => {
  const seen: Seen = { times, last: last && describe(last.request, last.chunks) };
  times = [];
  process.send?.(seen);
});
process.once("disconnect", () => process.exit());

function describe({ method = "", url = "", headers }: IncomingMessage, chunks: Buffer[]): Seen["last"] {
  return { method, url, contentType: headers["content-type"] ?? "", body: Buffer.concat(chunks).toString() };
}
