import type { Command } from "commander";
import { define, onRun } from "../define.ts";
import { findPrism } from "../find-prism.ts";
import { readPort } from "../number.ts";
import { startPrism } from "../prism.ts";
import { sampleCurl } from "../sample-curl.ts";
import { explainListening, untilEnded } from "../serve.ts";
import type { Terminal } from "../terminal.ts";
import { UsageError } from "../usage-error.ts";

interface MockOptions {
  readonly port: string;
  readonly host: string;
  readonly callbacks?: boolean;
}

const loopback = /^(localhost|127(\.\d{1,3}){3}|::1)$/i;

const whatCallbacksMean = `
With --callbacks this mock sends. On each valid set_callback and update_callback, whatever answer you ask for by Prefer, it
posts all six events, with their samples as bodies, to whatever Url the call names and whatever its list says. Name only
servers of your own, and a Url without a query string: Prism appends one as it is, and logs the Url in full.
get_callback and delete_callback send nothing.
`;

export function addMock(program: Command): void {
  const command = define(program, "mock", {
    summary: "Serves the contract with Prism, stateless and strict, until Ctrl-C",
    more: "Prism is not part of this package: npm install --save-dev @stoplight/prism-cli",
    examples: ["trtc-conference mock", "trtc-conference mock --port 8080 --callbacks"],
  })
    .option("--port <number>", "the port; 0 takes any free one", "4010")
    .option("--host <name>", "the interface", "127.0.0.1")
    .option("--callbacks", "also post all six events to the Url of each valid call; on loopback only");
  onRun<MockOptions>(command, serve);
}

async function serve(options: MockOptions, terminal: Terminal): Promise<undefined> {
  const { host, callbacks = false } = options;
  const port = readPort(options.port);
  if (callbacks && !loopback.test(host)) {
    throw new UsageError(
      `--callbacks is for loopback only, and --host ${host} is not: whoever reaches the mock there could make this ` +
        "machine post to any server that it can reach. Leave out one of the two.",
    );
  }
  const asked = untilEnded();
  const onOutput = (text: string) => void process.stderr.write(text);
  // No spinner: Prism says itself how far it is.
  const start = startPrism(findPrism(), { port, host, callbacks, onOutput });
  const mock = await start.catch(explainListening("The mock"));
  // The sample's own Url is a stranger's.
  const Url = callbacks ? "http://127.0.0.1:3000/callback" : undefined;
  terminal.result(
    { url: mock.url, callbacks },
    `\nThe mock is ready. Try:\n\n${sampleCurl(mock.url, Url)}\n`,
  );
  if (callbacks) terminal.note(whatCallbacksMean.trimStart());
  terminal.note("Ctrl-C ends it.\n");
  await Promise.race([asked, mock.ended]);
  await mock.stop();
}
