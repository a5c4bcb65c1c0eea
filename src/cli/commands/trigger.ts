import { callbackCommandAliases, callbackCommands } from "../../../generated/service.ts";
import { readJson } from "../../internal/json.ts";
import type { CommandDefinition } from "../command.ts";
import {
  type ApplicationOptions,
  addApplicationOptions,
  addTokenOption,
  readApplication,
  readToken,
  type TokenOptions,
} from "../credentials.ts";
import { changedEvent } from "../event-changes.ts";
import { UsageError } from "../exit-codes.ts";
import { exitCodeOfPosted, postedFields, showPosted } from "../output/posted-lines.ts";
import { checkTarget, postTo } from "../post-to.ts";

interface TriggerOptions extends ApplicationOptions, TokenOptions {
  readonly to: string;
  readonly set?: readonly string[];
  readonly force?: boolean;
}

export const trigger: CommandDefinition<TriggerOptions> = {
  summary: "Post a sample event to a URL, and say what is wrong with the answer",
  more:
    "The event is the contract's sample with the current time. It goes to any host that you name, and follows no redirect.\n" +
    "It ends with 0 if the event was accepted, with 1 if the answer is another one, and with 3 if no answer came.",
  examples: [
    "trtc-conference-api trigger Room.CallbackAfterMemberLeave --to http://127.0.0.1:3000/callback --sdk-app-id 1400000000",
    "trtc-conference-api trigger Room.CallbackAfterCreateRoom --to https://example.com/callback --set RoomInfo.RoomId=rid-1",
  ],
  declare(command) {
    const words = [...callbackCommands, ...Object.keys(callbackCommandAliases)];
    command
      .addArgument(command.createArgument("<word>", "the command word of the event").choices(words))
      .requiredOption("--to <url>", "where to post it")
      .option("--set <field=value...>", "change fields of the sample, one or more; items of lists by number")
      .option("--force", "post it even if it breaks the contract");
    addApplicationOptions(addTokenOption(command, "sign the URL, as the service does,"));
  },
  async run(options, terminal, word = "") {
    const url = checkTarget(options.to, "--to");
    const sdkAppId = await readApplication(options, terminal);
    const { set = [], force = false } = options;
    const { text: body, reasons } = changedEvent(word, set, force, Date.now());
    if (reasons.length > 0 && !force) {
      throw new UsageError(
        `--set makes an event that breaks the contract: ${reasons.join("; ")}. To post it as it is, add --force.`,
      );
    }
    const sender = { sdkAppId, token: readToken(options, terminal) };
    const posted = await terminal.wait("posting the event", postTo({ url, command: word, body }, sender));
    terminal.result(
      { command: word, ...postedFields(url, posted), event: readJson(body) },
      showPosted(word, url, posted),
    );
    terminal.exitCode = exitCodeOfPosted([posted]);
  },
};
