import { createConferenceClient } from "../../client.ts";
import { developmentKey } from "../../internal/development-key.ts";
import { createSandbox } from "../../sandbox/sandbox.ts";
import { generateUserSig } from "../../user-sig/generate.ts";
import { sampleCurl } from "../bundled-contract.ts";
import { type CommandDefinition, commandName } from "../command.ts";
import { addTokenOption, readToken, type TokenOptions } from "../credentials.ts";
import { exitCodeOf } from "../exit-codes.ts";
import { errorFields } from "../output/report.ts";
import { callFields, deliveryFields, showCall, showDelivery } from "../output/sandbox-lines.ts";
import type { Terminal } from "../output/terminal.ts";
import { given, givenBy } from "../profile.ts";
import { openScript, playScript } from "../prompt/play-script.ts";
import { type Desk, words } from "../prompt/prompt-words.ts";
import { runLine } from "../prompt/run-line.ts";
import { importSeed, type SeedOptions } from "../sandbox-seed.ts";
import {
  addServingOptions,
  explainListening,
  readAddress,
  type ServingOptions,
  untilEnded,
} from "../serving.ts";
import { readTypedLines } from "../typed-lines.ts";
import { readSdkAppId } from "../typed-values.ts";

interface ApplicationToServe extends ServingOptions, TokenOptions, SeedOptions {
  readonly sdkAppId?: string;
  readonly administrator?: string;
  readonly quiet?: boolean;
  readonly console: boolean;
  readonly script?: string;
}

export const sandbox: CommandDefinition<ApplicationToServe> = {
  summary: "Serve the sandbox, the service on your desk, until Ctrl-C",
  more:
    "It keeps rooms, checks the UserSig, and posts the events of what happens, to this machine only. It prints a line for " +
    "each call and event. Its console, a page that shows them and the rooms, is at the address that it prints. With a --host " +
    "beyond this machine that address has a token: who has it may change everything.\n\n" +
    `Commands that you type let users come and go: ${Object.keys(words).join(", ")}. The command help explains them. A script ` +
    "has the same lines, and comments that begin with #. Its first wrong line ends the sandbox.\n\n" +
    "TRTC_SECRET_KEY in the environment is the application's key. Without it, the key is the development key, " +
    `${developmentKey}, which clients refuse for any address but loopback.`,
  examples: [
    "trtc-conference-api sandbox",
    "trtc-conference-api sandbox --seed-room r1 --seed-room r2 --quiet",
    "trtc-conference-api sandbox --seed state.json --script meeting.txt",
    "trtc-conference-api sandbox --port 8080 --sdk-app-id 1400000000",
  ],
  declare(command) {
    addServingOptions(command, 4020)
      .option("--sdk-app-id <number>", "the application (default: TRTC_SDK_APP_ID, or 88888888)")
      .option("--administrator <user>", "the account that may call (default: TRTC_IDENTIFIER, or admin)")
      .option("--seed <file>", "the state to start with, as JSON that GET /_sandbox/state exports")
      .option("--seed-room <room...>", "rooms that are there from the start")
      .option("--script <file>", "carry out the lines of a file, or of standard input: -")
      .option("--no-console", "serve no console")
      .option("--quiet", "print no line for each call and event");
    addTokenOption(command, "sign the URLs of events");
  },
  async run(options, terminal) {
    const found = givenBy(terminal.env);
    const id = given(options.sdkAppId, "--sdk-app-id") ?? found.sdkAppId;
    const sdkAppId = id ? readSdkAppId(id.value, id.from) : 88888888;
    const administrator = options.administrator ?? found.identifier?.value ?? "admin";
    const secretKey = found.secretKey?.value;
    const quiet = options.quiet === true;
    const served = createSandbox({
      sdkAppId,
      secretKey: secretKey ?? developmentKey,
      administrators: [administrator],
      token: readToken(options, terminal),
      // For the header x-sandbox-fault.
      staleReads: true,
      anyApplication: true,
      ...(!quiet && {
        onRequest: (request) => terminal.result(callFields(request), showCall(request)),
        onDelivery: (delivery) => terminal.result(deliveryFields(delivery), showDelivery(delivery)),
      }),
    });
    await importSeed(served, sdkAppId, options);
    const client = createConferenceClient({
      sdkAppId,
      secretKey: secretKey ?? developmentKey,
      identifier: administrator,
      // The longest: the clock of the sandbox may be ahead.
      userSigLifetime: 315_360_000,
      baseUrl: "http://localhost",
      fetch: served.fetch,
    });
    const desk: Desk = { served, client, terminal, quiet };
    const closing = new AbortController();
    const script = options.script && (await openScript(options.script, desk, closing.signal));
    const { url, consoleUrl } = await served
      .listen({ ...readAddress(options), console: options.console })
      .catch(explainListening("The sandbox"));
    const ended = untilEnded(terminal);
    // A UserSig of a given key is as good as the key: it is not printed.
    const hint = secretKey
      ? "Its key is the one in TRTC_SECRET_KEY."
      : await example(url, sdkAppId, administrator);
    terminal.result(
      {
        url,
        console: consoleUrl ?? null,
        sdkAppId,
        administrator,
        developmentKey: secretKey ? null : developmentKey,
      },
      `The sandbox is ready at ${url}.${consoleUrl ? ` See what happens at ${consoleUrl}` : ""}\n` +
        `It has the application ${sdkAppId} with the administrator ${administrator}. ${hint}\n`,
    );
    terminal.note("Type help to see what users can do here, for example create r1. Ctrl-C ends it.");
    const work = async (): Promise<void> => {
      if (script) await playScript(script, desk, closing.signal);
      if (options.script !== "-" && !closing.signal.aborted) {
        closing.signal.addEventListener("abort", readPrompt(desk));
      }
      await ended;
    };
    try {
      await Promise.race([ended, work()]);
    } finally {
      closing.abort();
      await served.close();
    }
  },
};

/** Carries out each line that is typed, in turn, and says what is wrong with it. Returns a function that ends it. */
function readPrompt(desk: Desk): () => void {
  const { terminal } = desk;
  let last = Promise.resolve();
  return readTypedLines(terminal.stdin, (line) => {
    last = last.then(() => runLine(line, desk)).catch((error: Error) => reportLine(error, terminal));
  });
}

function reportLine(error: Error, terminal: Terminal): void {
  const exitCode = exitCodeOf(error);
  const { message } = error;
  terminal.notice({ error: { message, exitCode, ...errorFields(error, exitCode, terminal) } }, message);
}

async function example(url: string, sdkAppId: number, identifier: string): Promise<string> {
  const usersig = await generateUserSig({
    sdkAppId,
    secretKey: developmentKey,
    identifier,
    lifetime: 86_400,
  });
  const changes = { sdkappid: String(sdkAppId), identifier, usersig };
  return (
    `Its key is the development key, ${developmentKey}. With it in TRTC_SECRET_KEY, and TRTC_SDK_APP_ID=${sdkAppId}, try ` +
    `npx ${commandName} call getCallback --base-url ${url}, or:\n\n` +
    sampleCurl(url, "http://127.0.0.1:3000/callback", changes)
  );
}
