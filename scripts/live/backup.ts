import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { readCallback } from "../../src/ensure/read-callback.ts";
import {
  type CallbackCommand,
  type CallbackConfiguration,
  type ConferenceClient,
  callbackCommandAliases,
  callbackCommands,
  isConferenceApiError,
} from "../../src/index.ts";
import { InputError } from "./errors.ts";

/** Reads the configuration that the tests would replace; undefined when nothing is configured. */
export async function findConfiguration(
  client: ConferenceClient,
): Promise<CallbackConfiguration | undefined> {
  const { configuration, refusal } = await readCallback(() => client.getCallback());
  // Such a code is documented nowhere (CC-06). What may be there cannot be put back, because it was not seen.
  if (refusal !== undefined && refusal.codeName === undefined) {
    throw new InputError(
      `It is not clear whether the application has a callback configuration: ${refusal.message} Nothing was changed. Delete what may be there, or use another application.`,
    );
  }
  return (
    configuration && {
      Url: configuration.Url,
      CallbackCommandList: configuration.CallbackCommandList.map(writable),
    }
  );
}

/** Some words can be read and not written (CC-05). */
function writable(word: string): CallbackCommand {
  const current = Object.entries(callbackCommandAliases).find(([alias]) => alias === word)?.[1] ?? word;
  const known = callbackCommands.find((command) => command === current);
  if (known === undefined) {
    throw new InputError(
      `The configuration holds the word ${word}, which cannot be written back. Nothing was changed. Use an application without it.`,
    );
  }
  return known;
}

/** Keeps the configuration in a file, in case it cannot be put back. Returns the file's name. */
export async function keep(configuration: CallbackConfiguration): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), "trtc-callback-")), "configuration.json");
  await writeFile(file, JSON.stringify(configuration, null, 2), { mode: 0o600 });
  return file;
}

/** Puts back the configuration that is kept in the file. */
export async function putBack(
  client: ConferenceClient,
  configuration: CallbackConfiguration,
  file: string,
): Promise<void> {
  try {
    await client.ensureCallback(configuration);
  } catch (error) {
    console.error(`The configuration could not be put back. It is kept in ${file}.`);
    throw error;
  }
  await rm(dirname(file), { recursive: true });
  console.log("The earlier configuration has been put back.");
}

/** Deletes what the tests configured. */
export async function remove(client: ConferenceClient): Promise<void> {
  try {
    await client.deleteCallback();
  } catch (error) {
    // Where nothing is configured, the service may refuse to delete (CC-13).
    if (!isConferenceApiError(error)) throw error;
  }
  const { configuration } = await readCallback(() => client.getCallback());
  if (configuration !== undefined) {
    throw new InputError(
      "The configuration of the tests is still there. Delete it: events go to TRTC_CALLBACK_URL.",
    );
  }
  console.log("The application has no configuration, as before.");
}
