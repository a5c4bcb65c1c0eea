/**
 * Creates a callback configuration through the client, and shows what is sent and received on the way.
 *
 *   npm start                                          against a mock on a free port
 *   npm start -- --url https://… --command Room.…      the same with your own input
 *
 * With TRTC_SDK_APP_ID and TRTC_SECRET_KEY in the environment it calls the real service instead.
 */
import {
  type CallbackConfiguration,
  type ConferenceClientOptions,
  createConferenceClient,
  hosts,
  isConferenceApiError,
  isConferenceError,
} from "../src/index.ts";
import { startPrism } from "./prism.ts";
import { readCredentials } from "./start/credentials.ts";
import { InputError, readConfiguration, usage } from "./start/input.ts";
import { showingFetch } from "./start/showing-fetch.ts";

async function create(options: ConferenceClientOptions, configuration: CallbackConfiguration): Promise<void> {
  const client = createConferenceClient({ fetch: showingFetch(), ...options });
  const { RequestId } = await client.setCallback(configuration);
  console.log(
    `\nCreated: ${configuration.CallbackCommandList.join(" and ")} will be posted to your URL. RequestId ${RequestId}`,
  );
}

async function onMock(configuration: CallbackConfiguration): Promise<void> {
  const mock = await startPrism();
  try {
    console.log(`Prism serves the contract at ${mock.url}. It is a mock: nothing leaves this machine.`);
    const options = { sdkAppId: 88888888, secretKey: "any-key-will-do-for-the-mock", baseUrl: mock.url };
    await create(options, configuration);
    console.log(
      "\nAn application has one configuration at most. Asked for a second one, the service refuses:",
    );
    const fetch = showingFetch({ Prefer: "example=callbackAlreadyExists" });
    await create({ ...options, fetch }, configuration).catch(showRefusal);
  } finally {
    await mock.stop();
  }
  console.log(`
Next:
  npm start -- --url https://your.host/callback --command Room.CallbackAfterCreateRoom   with your own input
  npm run mock                                                                           the mock, to call yourself
  npm run docs                                                                           the reference, as a page
  TRTC_SDK_APP_ID=… TRTC_SECRET_KEY=… npm start -- --url … --command …                   the real service`);
}

function showRefusal(error: unknown): void {
  if (!isConferenceApiError(error)) throw error;
  const { name, code, codeName, requestId, retryable, action } = error;
  console.log(`\n${error.message}\n`);
  console.log({ name, code, codeName, requestId, retryable, action });
}

async function onService(
  options: ConferenceClientOptions,
  configuration: CallbackConfiguration,
): Promise<void> {
  const where =
    options.baseUrl === undefined ? hosts[options.region ?? "singapore"] : "the address in TRTC_BASE_URL";
  console.log(`Credentials are set: calling the REAL service, ${where ?? "in TRTC_REGION"}.`);
  await create(options, configuration);
}

try {
  if (process.argv.includes("--help")) {
    console.log(usage);
    process.exit();
  }
  const credentials = readCredentials(process.env);
  const configuration = readConfiguration(process.argv.slice(2), credentials !== undefined);
  await (credentials === undefined ? onMock(configuration) : onService(credentials, configuration));
} catch (error) {
  // Anything else is a defect of this script, and its stack is wanted.
  if (!(error instanceof InputError) && !isConferenceError(error)) throw error;
  console.error(`\n${error.message}`);
  if (error instanceof InputError) console.error(`\n${usage}`);
  process.exitCode = 1;
}
