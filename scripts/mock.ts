/**
 * Serves the contract with Prism, the conformance mock, until Ctrl-C.
 *
 *   npm run mock -- [--port 4010] [--host 127.0.0.1] [--callbacks]
 */
import { parseArgs } from "node:util";
import { startPrism } from "./prism.ts";
import { sampleCurl } from "./sample.ts";

const usage = "Usage: npm run mock -- [--port 4010] [--host 127.0.0.1] [--callbacks]";
const loopback = /^(localhost|127(\.\d{1,3}){3}|::1)$/i;

const whatCallbacksMean = `
With --callbacks this mock sends. On each valid set_callback and update_callback, whatever answer you ask for by Prefer, it
posts all six events, with their samples as bodies, to whatever Url the call names and whatever its list says. Name only
servers of your own, and a Url without a query string: Prism appends one as it is, and logs the Url in full.
get_callback and delete_callback send nothing.
`;

interface Options {
  port: number;
  host: string;
  callbacks: boolean;
}

function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      port: { type: "string", default: "4010" },
      host: { type: "string", default: "127.0.0.1" },
      callbacks: { type: "boolean", default: false },
    },
  });
  const { host, callbacks } = values;
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535) {
    throw new Error("--port takes a number from 0 to 65535; 0 takes any free port.");
  }
  if (callbacks && !loopback.test(host)) {
    throw new Error(
      `--callbacks is for loopback only, and --host ${host} is not: whoever reaches the mock there could make this ` +
        "machine post to any server that it can reach. Leave out one of the two.",
    );
  }
  return { port, host, callbacks };
}

/** Prism prints its own usage around what went wrong. */
function explain(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const address = /\b(EADDRINUSE|EADDRNOTAVAIL|ENOTFOUND|EACCES)\b.*/.exec(message)?.[0];
  return address === undefined
    ? message
    : `The mock cannot listen: ${address}. Choose another --port or --host.`;
}

try {
  if (process.argv.includes("--help")) {
    console.log(usage);
    process.exit();
  }
  const options = readOptions();
  const mock = await startPrism({ ...options, onOutput: (text) => process.stdout.write(text) });
  // The sample's own Url is a stranger's.
  const Url = options.callbacks ? "http://127.0.0.1:3000/callback" : undefined;
  console.log(`\nThe mock is ready. Try:\n\n${sampleCurl(mock.url, Url)}\n`);
  if (options.callbacks) console.log(whatCallbacksMean.trimStart());
  console.log("Ctrl-C ends it.\n");
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void mock.stop());
  }
  await mock.ended;
} catch (error) {
  console.error(`${explain(error)}\n${usage}`);
  process.exitCode = 1;
}
