/**
 * A client in a process with little memory: it calls the URL, and prints what came of it as JSON.
 *
 *   node test/security/support/call.ts <url> <timeout in ms>
 */
import { createConferenceClient } from "../../../src/index.ts";

const [baseUrl = "", timeout = "5000"] = process.argv.slice(2);
const client = createConferenceClient({
  sdkAppId: 1400000000,
  secretKey: "0123456789abcdef0123456789abcdef",
  baseUrl,
  maxRetries: 0,
  timeout: Number(timeout),
});
let peak = 0;
setInterval(() => {
  peak = Math.max(peak, process.memoryUsage().rss);
}, 10).unref();
const result = await client.deleteCallback().then(
  (body) => ({ keys: Object.keys(body) }),
  ({ kind, message, mayHaveBeenCarriedOut, transient }) => ({
    kind,
    message,
    mayHaveBeenCarriedOut,
    transient,
  }),
);
console.log(JSON.stringify({ ...result, megabytes: Math.max(peak, process.memoryUsage().rss) / 2 ** 20 }));
process.exit(0);
