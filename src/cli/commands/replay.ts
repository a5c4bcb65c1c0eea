import type { CommandDefinition } from "../command.ts";
import { addTokenOption, readToken, type TokenOptions } from "../credentials.ts";
import { readRecord } from "../event-record.ts";
import { exitCodeOfPosted, postedFields, showPosted } from "../output/posted-lines.ts";
import { printable } from "../output/printable.ts";
import { checkTarget, type PostedEvent, postTo } from "../post-to.ts";
import { readFileOf } from "../read-text.ts";
import { planReplay } from "../replay-plan.ts";
import { readInput } from "../standard-input.ts";
import { readNumber, readSdkAppId } from "../typed-values.ts";

interface ReplayOptions extends TokenOptions {
  readonly to: string;
  readonly shuffle?: string;
  readonly duplicate: string;
  readonly sdkAppId?: string;
}

export const replay: CommandDefinition<ReplayOptions> = {
  summary: "Post recorded events to a URL again, and say what is wrong with the answers",
  more:
    "It takes the file of listen --record, the download of the sandbox's console, or standard input: -. It posts each event " +
    "with its body as recorded, once the one before was answered, to any host that you name. It follows no redirect.\n" +
    "It ends with 0 if every event was accepted, with 1 if an answer is another one, and with 3 if only answers are missing. " +
    "A file with a wrong line ends it with 2, before anything is sent.",
  examples: [
    "trtc-conference-api replay events.jsonl --to http://127.0.0.1:3000/callback",
    "trtc-conference-api replay events.jsonl --to http://127.0.0.1:3000/callback --shuffle 7 --duplicate 2",
    "curl --silent http://127.0.0.1:4020/_sandbox/deliveries | jq --compact-output '.[]' | trtc-conference-api replay - --to http://127.0.0.1:3000/callback",
  ],
  declare(command) {
    command
      .argument("<file>", "the record, one event a line as JSON; - is standard input")
      .requiredOption("--to <url>", "where to post them")
      .option("--shuffle <seed>", "post them in a random order, the same one for the same number")
      .option("--duplicate <times>", "post each event this many times, in a row unless shuffled", "1")
      .option("--sdk-app-id <number>", "post them for this application (default: that of each event)");
    addTokenOption(command, "sign each URL anew");
  },
  async run(options, terminal, file = "") {
    const url = checkTarget(options.to, "--to");
    const times = readNumber("--duplicate", options.duplicate, 1, 1000);
    const { shuffle } = options;
    const seed = shuffle === undefined ? undefined : readNumber("--shuffle", shuffle, 0, 2 ** 32 - 1);
    const given = options.sdkAppId === undefined ? undefined : readSdkAppId(options.sdkAppId);
    const token = readToken(options, terminal);
    const text = file === "-" ? await readInput(terminal) : await readFileOf("The record", file);
    const all: PostedEvent[] = [];
    for (const event of planReplay(readRecord(text), times, seed)) {
      const { line, command, body, sdkAppId } = event;
      const { ClientIP: clientIp, OptPlatform: platform } = event.query;
      const sender = { sdkAppId: given ?? sdkAppId, token };
      const posting = postTo({ url, command, body, clientIp, platform }, sender);
      const posted = await terminal.wait("posting an event", posting);
      all.push(posted);
      terminal.result(
        { line, command, ...postedFields(url, posted) },
        showPosted(`Line ${line}, ${printable(command)}`, url, posted),
      );
    }
    const accepted = all.filter(({ taken }) => taken).length;
    terminal.notice(
      { posted: all.length, accepted },
      `Posted ${all.length} ${all.length === 1 ? "event" : "events"}, of which ${accepted} ${accepted === 1 ? "was" : "were"} accepted.`,
    );
    terminal.exitCode = exitCodeOfPosted(all);
  },
};
