import { isConferenceOptionsError } from "../errors/guards.ts";
import type { Sandbox } from "../sandbox/sandbox.ts";
import { UsageError } from "./exit-codes.ts";
import { readFileOf } from "./read-text.ts";

/** What a sandbox has from the start. */
export interface SeedOptions {
  /** A file with a state. */
  readonly seed?: string;
  /** The ids of rooms of the first application. */
  readonly seedRoom?: readonly string[];
}

/** Gives a new sandbox the state to which a reset goes back. */
export async function importSeed(
  served: Sandbox,
  sdkAppId: number,
  { seed, seedRoom = [] }: SeedOptions,
): Promise<void> {
  if (seed !== undefined) {
    const state = parse(await readFileOf("The file of --seed", seed));
    refusing("The file of --seed is not a state: ", () => served.import(state as never));
  }
  const rooms = [...new Set(seedRoom)].map((id) => ({ id, isSeatEnabled: true }));
  const applications = served
    .export()
    .applications.map((one) =>
      one.sdkAppId === sdkAppId ? { ...one, rooms: [...one.rooms, ...rooms] } : one,
    );
  refusing("--seed-room names a room that cannot be created: ", () => served.import({ applications }));
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message quotes the text.
    throw new UsageError("The file of --seed is not JSON.");
  }
}

function refusing(what: string, act: () => void): void {
  try {
    act();
  } catch (error) {
    if (!isConferenceOptionsError(error)) throw error;
    throw new UsageError(what + error.message);
  }
}
