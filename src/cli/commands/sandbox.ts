import type { Command } from "commander";
import { callbackCommands } from "../../../generated/service.ts";
import { createSandbox } from "../../sandbox/sandbox.ts";
import { generateUserSig } from "../../user-sig/generate.ts";
import { readSdkAppId } from "../credentials.ts";
import { define, onRun } from "../define.ts";
import { readPort } from "../number.ts";
import { sampleCurl } from "../sample-curl.ts";
import { postTyped } from "../sandbox-lines.ts";
import { explainListening, untilEnded } from "../serve.ts";
import type { Terminal } from "../terminal.ts";

interface SandboxOptions {
  readonly port: string;
  readonly host: string;
  readonly sdkAppId: string;
  readonly administrator: string;
}

const ownKey = "any-key-will-do-for-the-sandbox";

export function addSandbox(program: Command): void {
  const command = define(program, "sandbox", {
    summary: "Serves the sandbox, the service on your desk, until Ctrl-C",
    more:
      "It remembers, checks the UserSig, and posts an event for each command word that you type, to this machine only.\n" +
      "TRTC_SECRET_KEY in the environment is the application's key; it need not be a real one.",
    examples: ["trtc-conference sandbox", "trtc-conference sandbox --port 8080 --sdk-app-id 1400000000"],
  })
    .option("--port <number>", "the port; 0 takes any free one", "4020")
    .option("--host <name>", "the interface", "127.0.0.1")
    .option("--sdk-app-id <number>", "the application", "88888888")
    .option("--administrator <user>", "the account that may call", "admin");
  onRun<SandboxOptions>(command, serve);
}

async function serve(options: SandboxOptions, terminal: Terminal): Promise<undefined> {
  const { host, administrator } = options;
  const port = readPort(options.port);
  const sdkAppId = readSdkAppId(options.sdkAppId);
  const secretKey = process.env.TRTC_SECRET_KEY || ownKey;
  const sandbox = createSandbox({ sdkAppId, secretKey, administrators: [administrator] });
  const ended = untilEnded();
  const { url } = await sandbox.listen({ port, host }).catch(explainListening("The sandbox"));
  const hint = await example(url, sdkAppId, administrator);
  terminal.result({ url, sdkAppId, administrator }, `The sandbox is ready at ${url}. ${hint}\n`);
  terminal.note(
    `Type a command word, ${callbackCommands[0]} say, and the event is posted to the configured Url if\n` +
      "that is on this machine. Ctrl-C ends it.",
  );
  const stop = postTyped(sandbox, terminal);
  await ended;
  stop();
  await sandbox.close();
}

/** With a key of one's own no UserSig is printed: it would be as good as the key. */
async function example(url: string, sdkAppId: number, identifier: string): Promise<string> {
  if (process.env.TRTC_SECRET_KEY) return "Sign with the key in TRTC_SECRET_KEY.";
  const usersig = await generateUserSig({ sdkAppId, secretKey: ownKey, identifier, lifetime: 86_400 });
  const Url = "http://127.0.0.1:3000/callback";
  const changes = { sdkappid: String(sdkAppId), identifier, usersig };
  return `The secret key is ${ownKey}. Try:\n\n${sampleCurl(url, Url, changes)}`;
}
