/**
 * Shows the whole of it at work: a receiver, its URL configured through the client, events, and what goes wrong.
 *
 *   npm start                                          on a sandbox and a receiver on free ports
 *   npm start -- --url http://… --command Room.…       the same with your own receiver, or other events
 *
 * With TRTC_SDK_APP_ID and TRTC_SECRET_KEY in the environment it creates the configuration on the real service instead.
 */
import {
  type CallbackConfiguration,
  type ConferenceClientOptions,
  callbackCommands,
  createConferenceClient,
  hosts,
  isConferenceError,
} from "../src/index.ts";
import { readCredentials } from "./start/credentials.ts";
import { InputError, readInput, usage } from "./start/input.ts";
import { showingFetch } from "./start/showing-fetch.ts";
import { tellStory } from "./start/story.ts";

const next = `
Next:
  npm start -- --url http://127.0.0.1:3000/callback      with your own receiver
  npm run sandbox                                        the sandbox, to call and to post events yourself
  npm run mock                                           the mock, which names each violation of the contract
  npm run docs                                           the reference, as a page
  TRTC_SDK_APP_ID=… TRTC_SECRET_KEY=… npm start -- --url … --command …      the real service`;

async function onService(
  options: ConferenceClientOptions,
  configuration: CallbackConfiguration,
): Promise<void> {
  const where =
    options.baseUrl === undefined ? hosts[options.region ?? "singapore"] : "the address in TRTC_BASE_URL";
  console.log(`Credentials are set: calling the REAL service, ${where ?? "in TRTC_REGION"}.`);
  const client = createConferenceClient({ fetch: showingFetch(), ...options });
  const { RequestId } = await client.setCallback(configuration);
  const words = configuration.CallbackCommandList.join(" and ");
  console.log(`\nCreated: ${words} will be posted to your URL. RequestId ${RequestId}`);
}

try {
  if (process.argv.includes("--help")) {
    console.log(usage);
    process.exit();
  }
  const credentials = readCredentials(process.env);
  const { url, words } = readInput(process.argv.slice(2));
  if (credentials === undefined) {
    await tellStory(words ?? callbackCommands, url);
    console.log(next);
  } else {
    if (url === undefined || words === undefined) {
      throw new InputError(
        "Against the real service give both --url and --command: nothing is filled in there.",
      );
    }
    await onService(credentials, { Url: url, CallbackCommandList: words });
  }
} catch (error) {
  // Anything else is a defect of this script, and its stack is wanted.
  if (!(error instanceof InputError) && !isConferenceError(error)) throw error;
  console.error(`\n${error.message}`);
  if (error instanceof InputError) console.error(`\n${usage}`);
  process.exitCode = 1;
}
