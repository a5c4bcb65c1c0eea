import { parseArgs } from "node:util";
import { callbackUrlPattern } from "../../generated/service.ts";
import { type CallbackCommand, type CallbackConfiguration, callbackCommands } from "../../src/index.ts";

export const usage = `Usage: npm start -- [--url https://example.com/callback] [--command WORD]...

  --url       where the room service is to post events; begins with https:// or http://
  --command   an event to be told of; may be given several times. One of
              ${callbackCommands.join("\n              ")}

Without credentials it talks to a mock. With TRTC_SDK_APP_ID and TRTC_SECRET_KEY in the environment it calls the real
service; TRTC_IDENTIFIER, TRTC_REGION and TRTC_BASE_URL are taken from there too.`;

/** What the user typed is wrong; the message says how to mend it. */
export class InputError extends Error {}

const sample: CallbackConfiguration = {
  Url: "http://www.example.com/callback",
  CallbackCommandList: ["Room.CallbackAfterMemberLeave", "Mic.CallbackAfterSeatInfoChanged"],
};

/** Reads the configuration from the command line. Against the real service nothing is filled in. */
export function readConfiguration(args: readonly string[], live: boolean): CallbackConfiguration {
  const { url, command } = parse(args);
  if (live && (url === undefined || command === undefined)) {
    throw new InputError(
      "Against the real service give both --url and --command: the sample's URL is a stranger's.",
    );
  }
  return {
    Url: url === undefined ? sample.Url : checkUrl(url),
    CallbackCommandList: command?.map(checkCommand) ?? sample.CallbackCommandList,
  };
}

function parse(args: readonly string[]): { url?: string | undefined; command?: string[] | undefined } {
  try {
    const options = {
      url: { type: "string" },
      command: { type: "string", multiple: true },
    } as const;
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new InputError(error instanceof Error ? error.message : String(error));
  }
}

function checkUrl(url: string): string {
  if (!new RegExp(callbackUrlPattern).test(url) || !URL.canParse(url)) {
    throw new InputError(
      "--url has to be a URL that begins with https:// or http://, https://example.com/callback say.",
    );
  }
  return url;
}

function checkCommand(word: string): CallbackCommand {
  const known = callbackCommands.find((command) => command === word);
  if (known === undefined) {
    throw new InputError(`--command ${word} is not a command word. The words are listed below.`);
  }
  return known;
}
