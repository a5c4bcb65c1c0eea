/** The sandbox as its users start it, compiled: on the port and for the application that it is told. */
import { createSandbox } from "../../../dist/src/sandbox/index.js";

const [port, sdkAppId, secretKey] = process.argv.slice(2);
// Without its limit: it is to answer as fast as it can.
await createSandbox({ sdkAppId: Number(sdkAppId), secretKey, rateLimit: false }).listen({
  port: Number(port),
});
