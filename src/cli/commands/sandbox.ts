import { createInterface } from "node:readline";
import { callbackCommands } from "../../../generated/service.ts";
import type { SandboxDelivery } from "../../sandbox/events/sandbox-delivery.ts";
import { createSandbox, type Sandbox } from "../../sandbox/sandbox.ts";
import { generateUserSig } from "../../user-sig/generate.ts";
import { sampleCurl } from "../bundled-contract.ts";
import type { CommandDefinition } from "../command.ts";
import { shown } from "../output/printable.ts";
import type { Terminal } from "../output/terminal.ts";
import {
  addServingOptions,
  explainListening,
  readPort,
  type ServingOptions,
  untilEnded,
} from "../serving.ts";
import { readSdkAppId } from "../typed-values.ts";

interface ApplicationToServe extends ServingOptions {
  readonly sdkAppId: string;
  readonly administrator: string;
}

const ownKey = "any-key-will-do-for-the-sandbox";

export const sandbox: CommandDefinition<ApplicationToServe> = {
  summary: "Serve the sandbox, the service on your desk, until Ctrl-C",
  more:
    "It is stateful, checks the UserSig, and posts an event for each command word that you type, to this machine only.\n" +
    "TRTC_SECRET_KEY in the environment is the application's key; a made-up one will do.",
  examples: [
    "trtc-conference-api sandbox",
    "trtc-conference-api sandbox --port 8080 --sdk-app-id 1400000000",
  ],
  declare(command) {
    addServingOptions(command, 4020)
      .option("--sdk-app-id <number>", "the application", "88888888")
      .option("--administrator <user>", "the account that may call", "admin");
  },
  async run(options, terminal) {
    const { host, administrator } = options;
    const port = readPort(options);
    const sdkAppId = readSdkAppId(options.sdkAppId);
    const givenKey = terminal.env.TRTC_SECRET_KEY || undefined;
    const served = createSandbox({
      sdkAppId,
      secretKey: givenKey ?? ownKey,
      administrators: [administrator],
    });
    const { url } = await served.listen({ port, host }).catch(explainListening("The sandbox"));
    // A UserSig of a given key is as good as the key: it is not printed.
    const hint = givenKey
      ? "Sign with the key in TRTC_SECRET_KEY."
      : await example(url, sdkAppId, administrator);
    terminal.result({ url, sdkAppId, administrator }, `The sandbox is ready at ${url}. ${hint}\n`);
    terminal.note(
      `Type a command word, for example ${callbackCommands[0]}, to post that event to the configured Url,\n` +
        "if that is on this machine. Ctrl-C ends it.",
    );
    const stop = postTyped(served, terminal);
    await untilEnded();
    stop();
    await served.close();
  },
};

async function example(url: string, sdkAppId: number, identifier: string): Promise<string> {
  const usersig = await generateUserSig({ sdkAppId, secretKey: ownKey, identifier, lifetime: 86_400 });
  const changes = { sdkappid: String(sdkAppId), identifier, usersig };
  return `The secret key is ${ownKey}. Try:\n\n${sampleCurl(url, "http://127.0.0.1:3000/callback", changes)}`;
}

/** Posts an event for each command word that is typed. Returns what ends that. */
function postTyped(served: Sandbox, terminal: Terminal): () => void {
  const lines = createInterface({ input: terminal.stdin });
  lines.on("line", (line) => {
    const typed = line.trim();
    if (typed === "") return;
    const word = callbackCommands.find((command) => command === typed);
    if (word === undefined) {
      terminal.note(`Not a command word. The words are ${callbackCommands.join(", ")}.`);
      return;
    }
    served.emit(word).then(
      (delivery) => terminal.result(deliveryFields(delivery), `${word}: ${showDelivery(delivery)}`),
      (error: Error) => terminal.note(`${word}: ${error.message}`),
    );
  });
  return () => lines.close();
}

function showDelivery({ taken, notSent, failure, problems, status, answer }: SandboxDelivery): string {
  if (taken) return "accepted";
  if (notSent !== undefined) return `not sent: ${notSent}`;
  if (failure !== undefined) return `no answer: ${failure}`;
  return `HTTP ${status} ${shown(answer)} ${problems.join(" ")}`.trimEnd();
}

const deliveryFields = (delivery: SandboxDelivery) => ({
  command: delivery.command,
  taken: delivery.taken,
  notSent: delivery.notSent ?? null,
  failure: delivery.failure ?? null,
  status: delivery.status ?? null,
  answer: delivery.answer ?? null,
  problems: delivery.problems,
});
