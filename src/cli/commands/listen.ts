import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createCallbackReceiver } from "../../webhooks/receiver.ts";
import type { RefusedRequest } from "../../webhooks/report-refusal.ts";
import type { CommandDefinition } from "../command.ts";
import {
  type ApplicationOptions,
  addApplicationOptions,
  addTokenOption,
  readApplication,
  readToken,
  type TokenOptions,
} from "../credentials.ts";
import { type ArrivedEvent, createEventListener } from "../event-listener.ts";
import { openRecord, recordOf } from "../event-record.ts";
import { type ForwardedEvent, forwardEvent } from "../forward-event.ts";
import { createListenerConsole } from "../listener-console.ts";
import { postedFields, showPosted } from "../output/posted-lines.ts";
import { printable, shown } from "../output/printable.ts";
import type { Terminal } from "../output/terminal.ts";
import { checkTarget } from "../post-to.ts";
import { hostAndPort } from "../service-address.ts";
import {
  addServingOptions,
  explainListening,
  logLine,
  readAddress,
  type ServingOptions,
  untilEnded,
  urlOf,
} from "../serving.ts";
import { readNumber } from "../typed-values.ts";

interface ReceiverOptions extends ApplicationOptions, TokenOptions, ServingOptions {
  readonly path?: string;
  readonly forwardTo?: string;
  readonly record?: string;
  readonly console: boolean;
  readonly consolePort: string;
}

export const listen: CommandDefinition<ReceiverOptions> = {
  summary: "Receive events and print each, until Ctrl-C",
  more:
    "It prints a line for each event on standard output, with --json the whole event, and refused requests on standard error. " +
    "Its console, a page that shows the events, is at the address that it prints, for this machine only.\n\n" +
    "With --forward-to it passes each event on as it came, prints the answer of your application, and answers the sender with " +
    "it, or with 500 if none came within 2 s. With a token it signs again. With --record it appends each event to a file, " +
    "for replay.",
  examples: [
    "trtc-conference-api listen --port 3000 --sdk-app-id 1400000000",
    "trtc-conference-api listen --json | jq .event",
    "trtc-conference-api listen --forward-to http://127.0.0.1:8080/callback --record events.jsonl",
  ],
  declare(command) {
    addServingOptions(command, 3000)
      .option("--path <path>", "the path of the configured URL (default: any)")
      .option("--forward-to <url>", "pass each event on to this URL of your application")
      .option("--record <file>", "append each event to this file, as a line of JSON")
      .option("--console-port <number>", "the port of the console, on loopback; 0 takes any free one", "0")
      .option("--no-console", "serve no console");
    addApplicationOptions(addTokenOption(command, "check Sign and RequestTime of the URL"));
  },
  async run(options, terminal) {
    const { path, forwardTo, record } = options;
    const token = readToken(options, terminal);
    const { port, host } = readAddress(options);
    const consolePort = readNumber("--console-port", options.consolePort, 0, 65_535);
    const target = forwardTo === undefined ? undefined : checkTarget(forwardTo, "--forward-to");
    const sdkAppId = await readApplication(options, terminal);
    const receive = createCallbackReceiver({
      sdkAppId,
      path,
      token,
      on: {},
      // The listener below takes what is accepted.
      onOther: () => {},
      onRefused: (refused) => printRefusal(refused, terminal),
    });
    const keep =
      record === undefined
        ? undefined
        : openRecord(record, (code) => terminal.note(`An event could not be recorded: ${code}.`));
    const page = options.console ? createListenerConsole({ sdkAppId, token, target }) : undefined;
    const server = createServer(
      createEventListener(receive, async (arrived) => {
        keep?.(recordOf(arrived, sdkAppId));
        const forwarded = target === undefined ? undefined : await forwardEvent(arrived, target, token);
        page?.show(arrived, forwarded);
        printEvent(arrived, forwarded, terminal);
        return forwarded === undefined ? "accepted" : forwarded.raw;
      }),
    );
    try {
      const consoleUrl = await page?.open(consolePort);
      server.listen(port, host);
      await once(server, "listening").catch(explainListening("The receiver"));
      const ended = untilEnded(terminal);
      const url = `${urlOf(server.address() as AddressInfo)}${path ?? "/"}`;
      const onwards = target === undefined ? "" : ` and passes them on to ${hostAndPort(target)}`;
      terminal.notice(
        { url, console: consoleUrl ?? null, sdkAppId },
        `The receiver is ready at ${url}.${consoleUrl ? ` See what happens at ${consoleUrl}` : ""}\n` +
          `It takes the events of the application ${sdkAppId}${onwards}.`,
      );
      terminal.note("Ctrl-C ends it.");
      await ended;
    } finally {
      server.close();
      server.closeAllConnections();
      await page?.close();
      await receive.shutdown();
    }
  },
};

function printEvent(
  { time, parsed }: ArrivedEvent,
  forwarded: ForwardedEvent | undefined,
  terminal: Terminal,
): void {
  const { event, delivery } = parsed;
  const { command, clientIp = null, platform = null } = delivery;
  const problems = parsed.kind === "invalid" ? parsed.reasons : [];
  const { CallbackCommand: _, EventTime: __, ...fields } = event;
  const said = Object.entries(fields).map(([name, value]) => `${printable(name)}=${shown(value, 300)}`);
  const wrong = problems.length === 0 ? [] : [`(breaks the contract: ${printable(problems.join("; "))})`];
  terminal.result(
    {
      time,
      command,
      problems,
      clientIp,
      platform,
      event,
      forwarded: forwarded === undefined ? null : postedFields(forwarded.url, forwarded),
    },
    [
      logLine(time, printable(command), ...said, ...wrong),
      ...(forwarded === undefined ? [] : showPosted("Forwarded", forwarded.url, forwarded)),
    ],
  );
}

function printRefusal({ status, reason, method, path, command }: RefusedRequest, terminal: Terminal): void {
  const request = [printable(method), ...[path, command].filter((part) => part !== undefined).map(printable)];
  terminal.note(logLine(Date.now(), "Refused", ...request, `with ${status}: ${reason}.`));
}
