import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
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
  readPort,
  type ServingOptions,
  untilEnded,
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
    const { host, path } = options;
    const token = readToken(options, terminal);
    const port = readPort(options);
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
    const url = `${urlOf(server.address() as AddressInfo)}${path ?? "/"}`;
    terminal.note(`Listening at ${url} for ${sdkAppId}. Ctrl-C ends it.`);
    await untilEnded();
    server.close();
    server.closeAllConnections();
    await receive.shutdown();
  },
};

const urlOf = ({ address, family, port }: AddressInfo): string =>
  `http://${family === "IPv6" ? `[${address}]` : address}:${port}`;

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
  const clock = new Date(time).toTimeString().slice(0, 8);
  terminal.result(
    { time, command, problems, clientIp: clientIp ?? null, platform: platform ?? null, event },
    [clock, printable(command), ...said, ...wrong].join(" "),
  );
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
      if (status !== 200) {
        terminal.note(`Refused a request with ${status}: ${reasons[status] ?? "see above"}.`);
      }
    });
    void handle(request, response);
  };
}
