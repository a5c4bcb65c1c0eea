import { type Command, Option } from "commander";
import { callbackCommandAliases, callbackCommands } from "../../../generated/service.ts";
import { makeEvent } from "../../sandbox/events/make-event.ts";
import { eventHost } from "../../sandbox/events/send-event.ts";
import { type ApplicationOptions, addApplicationOptions, readApplication } from "../credentials.ts";
import { define, onRun } from "../define.ts";
import { readChanges } from "../event-changes.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { type PostedEvent, postTo, readTarget } from "../post-to.ts";
import { shown } from "../printable.ts";
import type { Terminal } from "../terminal.ts";
import { readToken, type TokenOptions, tokenOption } from "../token.ts";
import { UsageError } from "../usage-error.ts";

interface TriggerOptions extends ApplicationOptions, TokenOptions {
  readonly to: string;
  readonly set?: readonly string[];
  readonly force?: boolean;
}

export function addTrigger(program: Command): void {
  const command = define(program, "trigger", {
    summary: "Posts a sample event to a URL, and says what is wrong with the answer",
    more:
      "The event is the contract's sample with the time of now. It goes to any host, for you name it, and follows no redirect.\n" +
      "Taken ends with 0, answered otherwise with 1, not answered with 3.",
    examples: [
      "trtc-conference trigger Room.CallbackAfterMemberLeave --to http://127.0.0.1:3000/callback --sdk-app-id 1400000000",
      "trtc-conference trigger Room.CallbackAfterCreateRoom --to https://example.com/callback --set RoomInfo.RoomId=rid-1",
    ],
  });
  const words = [...callbackCommands, ...Object.keys(callbackCommandAliases)];
  command
    .addArgument(command.createArgument("<word>", "the event").choices(words))
    .requiredOption("--to <url>", "where it is posted to")
    .addOption(new Option("--set <field=value...>", "change a field of the sample; several may be given"))
    .option("--force", "send it although it breaks the contract")
    .addOption(tokenOption("sign the URL, as Chat does"));
  onRun<TriggerOptions>(addApplicationOptions(command), trigger);
}

async function trigger(options: TriggerOptions, terminal: Terminal, word = ""): Promise<ExitCode> {
  const url = readTarget(options.to, "--to");
  const sdkAppId = await readApplication(options);
  const { text: body, reasons } = makeEvent(word, readChanges(word, options.set ?? []), Date.now());
  if (reasons.length > 0 && options.force !== true) {
    throw new UsageError(
      `--set makes an event that breaks the contract: ${reasons.join("; ")}. With --force it is sent as it is.`,
    );
  }
  const sender = { sdkAppId, token: readToken(options) };
  const posted = await terminal.wait("posting the event", postTo({ url, command: word, body }, sender));
  const { failure, status, answer, taken, wrong, milliseconds } = posted;
  terminal.result(
    {
      ...{ command: word, host: eventHost(url), taken, failure: failure ?? null, status: status ?? null },
      ...{ answer: answer ?? null, problems: wrong, milliseconds, event: JSON.parse(body) },
    },
    show(word, posted, terminal),
  );
  return taken ? exitCodes.done : failure === undefined ? exitCodes.refused : exitCodes.noAnswer;
}

function show(word: string, posted: PostedEvent, { style }: Terminal): string {
  const { taken, status, answer, wrong, milliseconds } = posted;
  const outcome = taken ? style("green", "taken") : style("red", "not taken");
  return [
    `${word}: ${outcome}${status === undefined ? "" : `, HTTP ${status} after ${milliseconds} ms`}`,
    ...(status === undefined ? [] : [`Answer  ${shown(answer)}`]),
    ...wrong.map((sentence) => `Wrong   ${shown(sentence)}`),
  ].join("\n");
}
