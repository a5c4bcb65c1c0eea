import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { toNodeListener } from "../../webhooks/node-listener.ts";
import { createCallbackReceiver } from "../../webhooks/receiver.ts";
import type { Delivery, OtherEvent } from "../../webhooks/receiver-options.ts";
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
import { printable, shown } from "../output/printable.ts";
import type { Terminal } from "../output/terminal.ts";
import {
  addServingOptions,
  explainListening,
  logLine,
  readAddress,
  type ServingOptions,
  untilEnded,
  urlOf,
} from "../serving.ts";

interface ReceiverOptions extends ApplicationOptions, TokenOptions, ServingOptions {
  readonly path?: string;
}

export const listen: CommandDefinition<ReceiverOptions> = {
  summary: "Receive events and print each, until Ctrl-C",
  more: "It prints a line for each event on standard output, with --json the whole event, and refused requests on standard error.",
  examples: [
    "trtc-conference-api listen --port 3000 --sdk-app-id 1400000000",
    "trtc-conference-api listen --json | jq .event",
  ],
  declare(command) {
    addServingOptions(command, 3000).option("--path <path>", "the path of the configured URL (default: any)");
    addApplicationOptions(addTokenOption(command, "check Sign and RequestTime of the URL"));
  },
  async run(options, terminal) {
    const { path } = options;
    const token = readToken(options, terminal);
    const { port, host } = readAddress(options);
    const sdkAppId = await readApplication(options, terminal);
    const receive = createCallbackReceiver({
      sdkAppId,
      path,
      on: {},
      ...(token !== undefined && { token }),
      onOther: (event, delivery) => printEvent(event, delivery, [], terminal),
      onRefused: (refused) => printRefusal(refused, terminal),
      onInvalid: ({ event, reasons }, delivery) => printEvent(event, delivery, reasons, terminal),
    });
    const server = createServer(toNodeListener(receive));
    server.listen(port, host);
    await once(server, "listening").catch(explainListening("The receiver"));
    const ended = untilEnded(terminal);
    const url = `${urlOf(server.address() as AddressInfo)}${path ?? "/"}`;
    terminal.note(`Listening at ${url} for ${sdkAppId}. Ctrl-C ends it.`);
    await ended;
    server.close();
    server.closeAllConnections();
    await receive.shutdown();
  },
};

/** @param problems Why the contract does not accept the event; empty if it does. */
function printEvent(
  event: OtherEvent,
  { command, clientIp, platform }: Delivery,
  problems: readonly string[],
  terminal: Terminal,
): void {
  const time = Date.now();
  const { CallbackCommand: _, EventTime: __, ...fields } = event;
  const said = Object.entries(fields).map(([name, value]) => `${printable(name)}=${shown(value, 300)}`);
  const wrong = problems.length === 0 ? [] : [`(breaks the contract: ${printable(problems.join("; "))})`];
  terminal.result(
    { time, command, problems, clientIp: clientIp ?? null, platform: platform ?? null, event },
    logLine(time, printable(command), ...said, ...wrong),
  );
}

function printRefusal({ status, reason, method, path, command }: RefusedRequest, terminal: Terminal): void {
  const request = [printable(method), ...[path, command].filter((part) => part !== undefined).map(printable)];
  terminal.note(logLine(Date.now(), "Refused", ...request, `with ${status}: ${reason}.`));
}
