import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { loopback } from "../../src/call/base-url.ts";
import {
  type CallbackConfiguration,
  type ConferenceClient,
  createConferenceClient,
  isConferenceApiError,
} from "../../src/index.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox/index.ts";
import { type CallbackReceiver, createCallbackReceiver, toNodeListener } from "../../src/webhooks/index.ts";
import { showingFetch } from "./showing-fetch.ts";

const application = { sdkAppId: 88888888, secretKey: "any-key-will-do-for-the-sandbox" };

/**
 * The whole story on the sandbox: a receiver starts, its URL is configured, events arrive, a lost answer is recovered, a
 * second configuration is refused.
 *
 * @param url Where the events go, if not to a receiver of its own.
 */
export async function tellStory(
  words: CallbackConfiguration["CallbackCommandList"],
  url: string | undefined,
): Promise<void> {
  const sandbox = createSandbox(application);
  const receiver = url === undefined ? await startReceiver() : undefined;
  try {
    const service = await sandbox.listen();
    console.log(`The sandbox stands in for the service at ${service.url}. Nothing leaves this machine.`);
    console.log(
      `Its application has the SDKAppID ${application.sdkAppId}: a receiver of your own has to take that.`,
    );
    const client = createConferenceClient({ ...application, baseUrl: service.url, fetch: showingFetch() });
    const configuration = { Url: receiver?.url ?? url ?? "", CallbackCommandList: words };
    await register(client, configuration);
    await happen(sandbox, configuration);
    await recover(sandbox, client, configuration);
    await refuse(client, configuration);
  } finally {
    await receiver?.stop();
    await sandbox.close();
  }
}

async function startReceiver() {
  const receive: CallbackReceiver = createCallbackReceiver({
    ...{ sdkAppId: application.sdkAppId, path: "/callback", on: {} },
    onOther: (event, { command }) =>
      console.log(`     the receiver has got ${command}, room ${roomOf(event)}`),
  });
  const server: Server = createServer(toNodeListener(receive)).listen(0, "127.0.0.1");
  await once(server, "listening");
  const stop = async () => {
    server.close();
    server.closeAllConnections();
    await receive.shutdown();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/callback`, stop };
}

const roomOf = ({ RoomId, RoomInfo }: Readonly<Record<string, unknown>>): unknown =>
  RoomId ?? (RoomInfo as { RoomId?: unknown } | undefined)?.RoomId;

async function register(client: ConferenceClient, configuration: CallbackConfiguration): Promise<void> {
  console.log(`\n1. ensureCallback asks for events, and reads the configuration back:`);
  const { change } = await client.ensureCallback(configuration);
  console.log(`\n   Done: ${change}.`);
}

async function happen(sandbox: Sandbox, { Url, CallbackCommandList }: CallbackConfiguration): Promise<void> {
  console.log("\n2. Things happen in a room, and the service posts events:\n");
  if (!loopback.test(new URL(Url).hostname)) {
    console.log("   Not here: the URL is on another machine, and the sandbox posts to none but this one.");
    return;
  }
  for (const word of CallbackCommandList) {
    const { taken, status, failure } = await sandbox.emit(word);
    console.log(`  -> ${word}: ${taken ? "taken" : (failure ?? `answered with HTTP ${status}`)}`);
  }
}

async function recover(sandbox: Sandbox, client: ConferenceClient, configuration: CallbackConfiguration) {
  console.log(
    "\n3. The configuration is deleted, and created again. The answer of the create is lost on the way:",
  );
  await client.deleteCallback();
  sandbox.inject({ kind: "lose-answer", operation: "setCallback" });
  const { RequestId } = await client.setCallback(configuration);
  console.log(`\n   It counts once: the query shows it, with RequestId ${RequestId}.`);
}

async function refuse(client: ConferenceClient, configuration: CallbackConfiguration): Promise<void> {
  console.log("\n4. An application has one configuration at most. A second create is refused:");
  try {
    await client.setCallback(configuration);
  } catch (error) {
    if (!isConferenceApiError(error)) throw error;
    const { name, code, codeName, requestId, retryable, action } = error;
    console.log(`\n${error.message}\n`);
    console.log({ name, code, codeName, requestId, retryable, action });
  }
}
