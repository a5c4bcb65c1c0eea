import { parseArgs } from "node:util";
import { UsageError } from "../../src/cli/exit-codes.ts";
import { checkUrl } from "../../src/cli/typed-values.ts";
import { type CallbackCommand, callbackCommands } from "../../src/index.ts";

export { checkUrl, UsageError as InputError };

export const usage = `Usage: npm start -- [--url http://127.0.0.1:3000/callback] [--command WORD]...

  --url       where events are to be posted, instead of a receiver that is started here; begins with https:// or http://
  --command   an event to be told of; may be given several times. One of
              ${callbackCommands.join("\n              ")}
              All of them unless given.

Without credentials it talks to a sandbox, which posts events to this machine only. With TRTC_SDK_APP_ID and TRTC_SECRET_KEY in the environment it calls the real
service; TRTC_IDENTIFIER, TRTC_REGION and TRTC_BASE_URL are taken from there too.`;

/** Reads the command line. */
export function readInput(args: readonly string[]): {
  url?: string | undefined;
  words?: CallbackCommand[] | undefined;
} {
  const { url, command } = parse(args);
  return { url: url === undefined ? undefined : checkUrl(url), words: command?.map(checkWord) };
}

function checkWord(word: string): CallbackCommand {
  const known = callbackCommands.find((command) => command === word);
  if (known === undefined) {
    throw new UsageError(
      `--command ${word} is not a command word. The words are ${callbackCommands.join(", ")}.`,
    );
  }
  return known;
}

function parse(args: readonly string[]): { url?: string | undefined; command?: string[] | undefined } {
  try {
    const options = {
      url: { type: "string" },
      command: { type: "string", multiple: true },
    } as const;
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
