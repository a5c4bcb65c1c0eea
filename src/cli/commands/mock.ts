import { isLoopback } from "../../internal/host.ts";
import { sampleCurl } from "../bundled-contract.ts";
import type { CommandDefinition } from "../command.ts";
import { UsageError } from "../exit-codes.ts";
import { serveMock } from "../mock-server.ts";
import { findPrism, startPrism } from "../prism.ts";
import {
  addServingOptions,
  explainListening,
  readAddress,
  type ServingOptions,
  untilEnded,
} from "../serving.ts";

interface MockOptions extends ServingOptions {
  readonly callbacks?: boolean;
}

const callbacksWarning = `With --callbacks the mock posts. On every valid set_callback and update_callback, even if Prefer asks for a refusal, it posts
every event, with the contract's sample as its body, to the Url of the call, whatever CallbackCommandList says. Name only
servers of your own. Use a Url without a query string: Prism appends one as it is, and logs the Url in full.
get_callback and delete_callback post nothing.
`;

export const mock: CommandDefinition<MockOptions> = {
  summary: "Serve the contract with Prism, stateless and strict, until Ctrl-C",
  more: "Prism is not part of this package: npm install --save-dev @stoplight/prism-cli",
  examples: ["trtc-conference-api mock", "trtc-conference-api mock --port 8080 --callbacks"],
  declare(command) {
    addServingOptions(command, 4010).option(
      "--callbacks",
      "also post every event to the Url of each valid call; on loopback only",
    );
  },
  async run(options, terminal) {
    const { callbacks = false } = options;
    const { port, host } = readAddress(options);
    if (callbacks && !isLoopback(host)) {
      throw new UsageError(
        `--callbacks requires loopback, and --host ${host} is not: anyone who reaches the mock could make this machine ` +
          "post to any server that it can reach. Leave out one of the two.",
      );
    }
    const stopping = new AbortController();
    const ended = untilEnded(terminal).then(() => stopping.abort());
    const onOutput = (text: string) => terminal.printError(text);
    const prism = await startPrism(findPrism(), { callbacks, onOutput, signal: stopping.signal }).catch(
      (error: unknown) => {
        if (!stopping.signal.aborted) throw error;
      },
    );
    if (prism === undefined) return;
    try {
      const server = await serveMock(prism.url, { port, host, guarded: callbacks }).catch(
        explainListening("The mock"),
      );
      // The Url of the contract's example is a stranger's.
      const Url = callbacks ? "http://127.0.0.1:3000/callback" : undefined;
      terminal.result(
        { url: server.url, callbacks },
        `\nThe mock is ready. Try:\n\n${sampleCurl(server.url, Url)}\n`,
      );
      if (callbacks) terminal.note(callbacksWarning);
      terminal.note("Ctrl-C ends it.\n");
      await Promise.race([ended, prism.ended.then(prismEnded)]);
      server.close();
    } finally {
      await prism.stop();
    }
  },
};

function prismEnded(): never {
  throw new Error("Prism ended before the mock.");
}
