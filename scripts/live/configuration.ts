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
import { InputError } from "../start/input.ts";

/** What the application had before the tests. */
export type Found =
  | { readonly kind: "configuration"; readonly configuration: CallbackConfiguration }
  | { readonly kind: "nothing" }
  | { readonly kind: "unclear"; readonly why: string };

/** Reads what is configured. What the service says when nothing is, no page states (CC-06). */
export async function findConfiguration(client: ConferenceClient): Promise<Found> {
  const { configuration, refusal } = await readCallback(() => client.getCallback());
  if (configuration !== undefined) {
    const { Url, CallbackCommandList } = configuration;
    return {
      kind: "configuration",
      configuration: { Url, CallbackCommandList: CallbackCommandList.map(writable) },
    };
  }
  // The contract lists no such code: it may mean that nothing is configured, or something else.
  return refusal !== undefined && refusal.codeName === undefined
    ? { kind: "unclear", why: refusal.message }
    : { kind: "nothing" };
}

/** A word that may be read may not always be written (CC-05). */
function writable(word: string): CallbackCommand {
  const current = Object.entries(callbackCommandAliases).find(([alias]) => alias === word)?.[1] ?? word;
  const known = callbackCommands.find((command) => command === current);
  if (known === undefined) {
    throw new InputError(
      `The configuration holds the word ${word}, which cannot be written back. Nothing was changed; the tests need an application without it.`,
    );
  }
  return known;
}

/** Keeps what was found in a file, should it not be possible to put it back. Returns the file's name. */
export async function keep(found: Found): Promise<string | undefined> {
  if (found.kind !== "configuration") return undefined;
  const file = join(await mkdtemp(join(tmpdir(), "trtc-callback-")), "configuration.json");
  await writeFile(file, JSON.stringify(found.configuration, null, 2), { mode: 0o600 });
  return file;
}

/** Makes it what it was, and says so. */
export async function restore(
  client: ConferenceClient,
  found: Found,
  backup: string | undefined,
): Promise<void> {
  if (found.kind !== "configuration" || backup === undefined) {
    await remove(client);
    if ((await findConfiguration(client)).kind === "configuration") {
      throw new InputError(
        "The configuration of the tests is still there. Delete it: events go to TRTC_CALLBACK_URL.",
      );
    }
    console.log("The application has no configuration, as before.");
    return;
  }
  try {
    await client.ensureCallback(found.configuration);
  } catch (error) {
    console.error(`The configuration could not be put back. It is kept in ${backup}.`);
    throw error;
  }
  await rm(dirname(backup), { recursive: true });
  console.log("The configuration that was there has been put back.");
}

async function remove(client: ConferenceClient): Promise<void> {
  try {
    await client.deleteCallback();
  } catch (error) {
    // That there is nothing to delete may be said by a refusal (CC-13); what is there now is read afterwards.
    if (!isConferenceApiError(error)) throw error;
  }
}
