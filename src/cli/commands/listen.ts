import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { split } from "../../http/incoming.ts";
import { toNodeListener } from "../../webhooks/node-listener.ts";
import { type CallbackReceiver, createCallbackReceiver } from "../../webhooks/receiver.ts";
import type { Delivery, OtherEvent } from "../../webhooks/receiver-options.ts";
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
      onInvalid: ({ event, reasons }, delivery) => printEvent(event, delivery, reasons, terminal),
    });
    const server = createServer(notingRefusals(receive, terminal));
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

/** A request that the receiver refused. */
interface Refusal {
  readonly status: number;
  readonly reason: string;
  readonly method: string;
  readonly path: string;
}

function printRefusal({ status, reason, method, path }: Refusal, terminal: Terminal): void {
  const request = `${printable(method)} ${shown(path, 300)}`;
  terminal.note(logLine(Date.now(), `Refused ${request} with ${status}: ${reason}.`));
}

/** What a status of the receiver means. Its replies do not say, for they go to the sender. */
const reasons: Readonly<Record<number, string>> = {
  400: "the body is not an event, or its command differs from the one in the URL",
  401: "it is not signed with this token, or was signed more than a minute ago",
  403: "SdkAppid names another application, or is missing",
  404: "the path is another one",
  405: "the method is not POST",
  408: "the body did not arrive in time",
  413: "the body is too large",
  415: "Content-Type, or contenttype, is not JSON",
};

function notingRefusals(receive: CallbackReceiver, terminal: Terminal) {
  const handle = toNodeListener(receive);
  return (request: IncomingMessage, response: ServerResponse) => {
    response.once("finish", () => {
      const { statusCode: status } = response;
      const { method = "", url = "" } = request;
      const reason = reasons[status] ?? "see above";
      if (status !== 200) printRefusal({ status, reason, method, path: split(url).path }, terminal);
    });
    void handle(request, response);
  };
}
