/** Tells the whole story on a sandbox: a callback is configured, events arrive, two things go wrong. */
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { callbackCommands, createConferenceClient, isConferenceApiError } from "../src/index.ts";
import { createSandbox } from "../src/sandbox/index.ts";
import { createCallbackReceiver, toNodeListener } from "../src/webhooks/index.ts";

const application = { sdkAppId: 88888888, secretKey: "any-key-will-do-for-the-sandbox" };

/** Prints what is sent and received. Of the query it prints the names only, because one value is a UserSig. */
const showingFetch: typeof fetch = async (input, init) => {
  const { pathname, searchParams } = new URL(String(input));
  console.log(`  -> ${init?.method} ${pathname}?${[...searchParams.keys()].join("&")}\n     ${init?.body}`);
  const response = await fetch(input, init).catch((error: unknown) => {
    console.log("  <- no response: the connection broke");
    throw error;
  });
  console.log(`  <- HTTP ${response.status} ${await response.clone().text()}`);
  return response;
};

const sandbox = createSandbox(application);
const service = await sandbox.listen();
const client = createConferenceClient({
  ...application,
  // Not the one of the environment.
  identifier: "admin",
  baseUrl: service.url,
  fetch: showingFetch,
});

const receive = createCallbackReceiver({
  sdkAppId: application.sdkAppId,
  path: "/callback",
  on: {},
  onOther: (_, { command }) => console.log(`     the receiver handles ${command}`),
});
const server = createServer(toNodeListener(receive)).listen(0, "127.0.0.1");
await once(server, "listening");
const { port } = server.address() as AddressInfo;
const configuration = { Url: `http://127.0.0.1:${port}/callback`, CallbackCommandList: callbackCommands };

try {
  console.log(`The sandbox stands in for the service at ${service.url}. Nothing leaves this machine.`);

  console.log("\n1. ensureCallback subscribes to all events, and reads the configuration back:\n");
  const { change } = await client.ensureCallback(configuration);
  console.log(`\n   Done: ${change}.`);

  console.log("\n2. Something happens in a room, and the service posts events:\n");
  for (const command of callbackCommands) {
    console.log(`  -> ${command}`);
    const { taken } = await sandbox.emit(command);
    console.log(`  <- ${taken ? "taken" : "not taken"}`);
  }

  console.log(
    "\n3. The configuration is deleted and created again, and the response of the create is lost:\n",
  );
  await client.deleteCallback();
  sandbox.inject({ kind: "lose-answer", operation: "setCallback" });
  await client.setCallback(configuration);
  console.log("\n   The client succeeds: it read the configuration, which is the one it sent.");

  console.log("\n4. An application has at most one configuration. A second create is refused:\n");
  const error = await client.setCallback(configuration).catch((error: unknown) => error);
  if (!isConferenceApiError(error)) throw error;
  const { name, code, codeName, requestId, retryable, action } = error;
  console.log(`\n${error.message}\n`);
  console.log({ name, code, codeName, requestId, retryable, action });

  console.log(`
Next:
  npm run sandbox   the sandbox, to call and to post events yourself
  npm run mock      the mock, which names each violation of the contract
  npm run docs      the guides and the reference`);
} finally {
  server.close();
  server.closeAllConnections();
  await receive.shutdown();
  await sandbox.close();
}
