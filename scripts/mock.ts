/**
 * Serves the contract with Prism, the conformance mock, until Ctrl-C.
 *
 *   npm run mock -- [--port 4010] [--host 127.0.0.1]
 */
import { parseArgs } from "node:util";
import { startPrism } from "./prism.ts";
import { sampleCurl } from "./sample.ts";

const usage = "Usage: npm run mock -- [--port 4010] [--host 127.0.0.1]";

function readOptions(): { port: number; host: string } {
  const { values } = parseArgs({
    options: { port: { type: "string", default: "4010" }, host: { type: "string", default: "127.0.0.1" } },
  });
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535) {
    throw new Error("--port takes a number from 0 to 65535; 0 takes any free port.");
  }
  return { port, host: values.host };
}

try {
  const mock = await startPrism({ ...readOptions(), onOutput: (text) => process.stdout.write(text) });
  console.log(`\nThe mock is ready. Try:\n\n${sampleCurl(mock.url)}\n\nCtrl-C ends it.\n`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void mock.stop());
  }
  await mock.ended;
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  process.exitCode = 1;
}
