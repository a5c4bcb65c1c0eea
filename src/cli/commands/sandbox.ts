import { callbackCommands } from "../../../generated/service.ts";
import { describeErrorCode } from "../../contract/error-codes.ts";
import type { SandboxDelivery } from "../../sandbox/events/sandbox-delivery.ts";
import type { SandboxRequest } from "../../sandbox/log.ts";
import { createSandbox, type Sandbox } from "../../sandbox/sandbox.ts";
import { generateUserSig } from "../../user-sig/generate.ts";
import { sampleCurl } from "../bundled-contract.ts";
import type { CommandDefinition } from "../command.ts";
import { addTokenOption, readToken, type TokenOptions } from "../credentials.ts";
import { shown } from "../output/printable.ts";
import type { Terminal } from "../output/terminal.ts";
import { given, givenBy } from "../profile.ts";
import {
  addServingOptions,
  explainListening,
  logLine,
  readAddress,
  type ServingOptions,
  untilEnded,
} from "../serving.ts";
import { readTypedLines } from "../typed-lines.ts";
import { readSdkAppId } from "../typed-values.ts";

interface ApplicationToServe extends ServingOptions, TokenOptions {
  readonly sdkAppId?: string;
  readonly administrator?: string;
  readonly quiet?: boolean;
}

const developmentKey = "any-key-will-do-for-the-sandbox";

export const sandbox: CommandDefinition<ApplicationToServe> = {
  summary: "Serve the sandbox, the service on your desk, until Ctrl-C",
  more:
    "It is stateful, checks the UserSig, and posts an event for each command word that you type, to this machine only. " +
    "It prints a line for each call and event.\n" +
    "TRTC_SECRET_KEY in the environment is the application's key; a made-up one will do.",
  examples: [
    "trtc-conference-api sandbox",
    "trtc-conference-api sandbox --port 8080 --sdk-app-id 1400000000",
  ],
  declare(command) {
    addServingOptions(command, 4020)
      .option("--sdk-app-id <number>", "the application (default: TRTC_SDK_APP_ID, or 88888888)")
      .option("--administrator <user>", "the account that may call (default: TRTC_IDENTIFIER, or admin)")
      .option("--quiet", "print no line for each call and event");
    addTokenOption(command, "sign the URLs of events");
  },
  async run(options, terminal) {
    const found = givenBy(terminal.env);
    const id = given(options.sdkAppId, "--sdk-app-id") ?? found.sdkAppId;
    const sdkAppId = id ? readSdkAppId(id.value, id.from) : 88888888;
    const administrator = options.administrator ?? found.identifier?.value ?? "admin";
    const secretKey = found.secretKey?.value;
    const served = createSandbox({
      sdkAppId,
      secretKey: secretKey ?? developmentKey,
      administrators: [administrator],
      token: readToken(options, terminal),
      ...(options.quiet !== true && {
        onRequest: (request) => terminal.result(callFields(request), showCall(request)),
        onDelivery: (delivery) => terminal.result(deliveryFields(delivery), showDelivery(delivery)),
      }),
    });
    const { url } = await served.listen(readAddress(options)).catch(explainListening("The sandbox"));
    const ended = untilEnded(terminal);
    // A UserSig of a given key is as good as the key: it is not printed.
    const hint = secretKey
      ? "Its key is the one in TRTC_SECRET_KEY."
      : await example(url, sdkAppId, administrator);
    terminal.result(
      { url, sdkAppId, administrator, developmentKey: secretKey ? null : developmentKey },
      `The sandbox is ready at ${url}. It has the application ${sdkAppId} with the administrator ${administrator}. ${hint}\n`,
    );
    terminal.note(
      `Type a command word, for example ${callbackCommands[0]}, to post that event to the configured Url,\n` +
        "if that is on this machine. Ctrl-C ends it.",
    );
    const stop = readTypedLines(terminal.stdin, (line) => postTyped(line.trim(), served, terminal));
    await ended;
    stop();
    await served.close();
  },
};

async function example(url: string, sdkAppId: number, identifier: string): Promise<string> {
  const usersig = await generateUserSig({
    sdkAppId,
    secretKey: developmentKey,
    identifier,
    lifetime: 86_400,
  });
  const changes = { sdkappid: String(sdkAppId), identifier, usersig };
  return `Its key is the development key, ${developmentKey}. Try:\n\n${sampleCurl(url, "http://127.0.0.1:3000/callback", changes)}`;
}

/** Posts the event of a command word. */
function postTyped(typed: string, served: Sandbox, terminal: Terminal): void {
  if (typed === "") return;
  const word = callbackCommands.find((command) => command === typed);
  if (word === undefined) {
    terminal.note(`Not a command word. The words are ${callbackCommands.join(", ")}.`);
    return;
  }
  served.emit(word).catch((error: Error) => terminal.note(`${word}: ${error.message}`));
}

function showCall({ time, operation, method, path, errorCode }: SandboxRequest): string {
  const { name = "" } = (errorCode && describeErrorCode(errorCode)) || {};
  const outcome = errorCode === 0 ? ["OK"] : ["refused:", String(errorCode), name];
  return logLine(time, operation ?? `${method} ${shown(path, 300)}`, ...outcome).trimEnd();
}

const callFields = ({ time, operation, method, path, carriedOut, errorCode }: SandboxRequest) => ({
  time,
  operation: operation ?? null,
  method,
  path,
  carriedOut,
  errorCode: errorCode ?? null,
});

const showDelivery = (delivery: SandboxDelivery): string =>
  logLine(delivery.time, `${delivery.command}: ${outcomeOf(delivery)}`);

function outcomeOf({ taken, notSent, failure, problems, status, answer }: SandboxDelivery): string {
  if (taken) return "accepted";
  if (notSent !== undefined) return `not sent: ${notSent}`;
  if (failure !== undefined) return `no answer: ${failure}`;
  return `HTTP ${status} ${shown(answer)} ${problems.join(" ")}`.trimEnd();
}

const deliveryFields = (delivery: SandboxDelivery) => ({
  time: delivery.time,
  command: delivery.command,
  taken: delivery.taken,
  notSent: delivery.notSent ?? null,
  failure: delivery.failure ?? null,
  status: delivery.status ?? null,
  answer: delivery.answer ?? null,
  problems: delivery.problems,
});
