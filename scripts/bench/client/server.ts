/**
 * A process that answers every request with a success, so that the clients are measured and not a service. It tells its
 * parent its port, and, whenever it is asked, what it has seen since the last time.
 */
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type { Seen } from "./served.ts";
import { answer } from "./the-call.ts";

const json = JSON.stringify(answer);
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

function describe({ method, url, headers }: IncomingMessage, chunks: Buffer[]): Seen["last"] {
  const body = Buffer.concat(chunks).toString();
  return { method: method ?? "", url: url ?? "", contentType: headers["content-type"] ?? "", body };
}
