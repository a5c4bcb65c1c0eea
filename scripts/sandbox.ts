/**
 * Serves the sandbox until Ctrl-C, and posts an event for each command word that is typed.
 *
 *   npm run sandbox -- [--port 4020] [--host 127.0.0.1] [--sdk-app-id 88888888] [--administrator admin]
 *
 * TRTC_SECRET_KEY in the environment is the application's key; it need not be a real one.
 */
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { callbackCommands, isConferenceOptionsError } from "../src/index.ts";
import { createSandbox, type Sandbox, type SandboxDelivery } from "../src/sandbox/index.ts";
import { generateUserSig } from "../src/user-sig/index.ts";
import { sampleCurl } from "./sample.ts";

const usage =
  "Usage: npm run sandbox -- [--port 4020] [--host 127.0.0.1] [--sdk-app-id 88888888] [--administrator admin]";
const ownKey = "any-key-will-do-for-the-sandbox";

function readOptions() {
  const { values } = parseArgs({
    options: {
      port: { type: "string", default: "4020" },
      host: { type: "string", default: "127.0.0.1" },
      "sdk-app-id": { type: "string", default: "88888888" },
      administrator: { type: "string", default: "admin" },
    },
  });
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535) {
    throw new Error("--port takes a number from 0 to 65535; 0 takes any free port.");
  }
  const { host, administrator } = values;
  return { port, host, administrator, sdkAppId: Number(values["sdk-app-id"]) };
}

/** Posts an event for each line, and says what came of it. */
function postTyped(sandbox: Sandbox): void {
  const lines = createInterface({ input: process.stdin });
  lines.on("line", (line) => {
    const word = callbackCommands.find((command) => command === line.trim());
    if (word === undefined) {
      if (line.trim() !== "") console.error(`Not a command word. They are: ${callbackCommands.join(", ")}`);
      return;
    }
    sandbox.emit(word).then(
      (delivery) => console.log(`${word}: ${outcomeOf(delivery)}`),
      (error: Error) => console.error(`${word}: ${error.message}`),
    );
  });
}

function outcomeOf({ taken, notSent, failure, problems, status, answer }: SandboxDelivery): string {
  if (taken) return "taken";
  if (notSent !== undefined) return `not sent, ${notSent}`;
  if (failure !== undefined) return `no answer, ${failure}`;
  return `HTTP ${status} ${JSON.stringify(answer)} ${problems.join(" ")}`.trimEnd();
}

/** With a key of one's own no UserSig is printed: it would be as good as the key. */
async function example(url: string, sdkAppId: number, identifier: string): Promise<string> {
  if (process.env.TRTC_SECRET_KEY) return "Sign with the key in TRTC_SECRET_KEY.";
  const usersig = await generateUserSig({ sdkAppId, secretKey: ownKey, identifier, lifetime: 86_400 });
  const Url = "http://127.0.0.1:3000/callback";
  const changes = { sdkappid: String(sdkAppId), identifier, usersig };
  return `The secret key is ${ownKey}. Try:\n\n${sampleCurl(url, Url, changes)}`;
}

try {
  if (process.argv.includes("--help")) {
    console.log(usage);
    process.exit();
  }
  const { port, host, administrator, sdkAppId } = readOptions();
  const secretKey = process.env.TRTC_SECRET_KEY || ownKey;
  const sandbox = createSandbox({ sdkAppId, secretKey, administrators: [administrator] });
  const { url } = await sandbox.listen({ port, host });
  console.log(`The sandbox is ready at ${url}. ${await example(url, sdkAppId, administrator)}\n`);
  console.log(
    `Type a command word, ${callbackCommands[0]} say, and the event is posted to the configured Url if`,
  );
  console.log("that is on this machine. Ctrl-C ends it.\n");
  postTyped(sandbox);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void sandbox.close().then(() => process.exit()));
  }
} catch (error) {
  if (!(error instanceof Error)) throw error;
  const address =
    "code" in error && !isConferenceOptionsError(error) ? "Choose another --port or --host." : "";
  console.error(`${error.message} ${address}`.trimEnd());
  console.error(usage);
  process.exitCode = 1;
}
