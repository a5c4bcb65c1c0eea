/**
 * A receiver in a process with little memory. To "report" it sends the most memory that it has held, in bytes, and the
 * longest time that it has worked without a pause, in ms of its processor.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createCallbackReceiver, toNodeListener } from "../../../src/webhooks/index.ts";

const receive = createCallbackReceiver({
  sdkAppId: 1400000000,
  // Only a standstill reaches it: the test decides when a body ends.
  bodyTimeout: 2 ** 31 - 1,
  on: {},
  onOther: () => {},
});
const server = createServer({ requestTimeout: 0, headersTimeout: 0 }, toNodeListener(receive));
server.listen(0, "127.0.0.1", () => process.send?.({ port: (server.address() as AddressInfo).port }));

/** What is left after a collection. Garbage of node:http comes and goes by the dozen megabytes. */
function held(): number {
  gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

const base = held();
let last = process.cpuUsage();
let longest = 0;
setInterval(() => {
  const { user, system } = process.cpuUsage(last);
  longest = Math.max(longest, (user + system) / 1000);
  last = process.cpuUsage();
}, 1);

process.on("message", () => process.send?.({ held: held() - base, longest }));
