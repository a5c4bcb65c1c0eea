import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Command } from "commander";
import { toNodeListener } from "../../webhooks/node-listener.ts";
import { type CallbackReceiver, createCallbackReceiver } from "../../webhooks/receiver.ts";
import type { Delivery, InvalidEvent, OtherEvent } from "../../webhooks/receiver-options.ts";
import { type ApplicationOptions, addApplicationOptions, readApplication } from "../credentials.ts";
import { define, onRun } from "../define.ts";
import { jsonLine, textLine } from "../event-line.ts";
import { readPort } from "../number.ts";
import { explainListening, untilEnded } from "../serve.ts";
import type { Terminal } from "../terminal.ts";
import { readToken, type TokenOptions, tokenOption } from "../token.ts";

interface ListenOptions extends ApplicationOptions, TokenOptions {
  readonly port: string;
  readonly host: string;
  readonly path?: string;
}

export function addListen(program: Command): void {
  const command = define(program, "listen", {
    summary: "Receives events, and prints each as it comes, until Ctrl-C",
    more: "One line for each, on standard output; with --json all of it. What is refused is said on standard error.",
    examples: [
      "trtc-conference listen --port 3000 --sdk-app-id 1400000000",
      "trtc-conference listen --json | jq .event",
    ],
  })
    .option("--port <number>", "the port; 0 takes any free one", "3000")
    .option("--host <name>", "the interface", "127.0.0.1")
    .option("--path <path>", "the path of the configured URL; any unless given")
    .addOption(tokenOption("check Sign and RequestTime of the URL"));
  onRun<ListenOptions>(addApplicationOptions(command), listen);
}

async function listen(options: ListenOptions, terminal: Terminal): Promise<undefined> {
  const { host, path } = options;
  const token = readToken(options);
  const port = readPort(options.port);
  const sdkAppId = await readApplication(options);
  const show = (
    event: OtherEvent,
    { command, clientIp, platform }: Delivery,
    problems: readonly string[],
  ) => {
    const line = { time: Date.now(), command, problems, clientIp, platform, event };
    process.stdout.write(`${terminal.json ? jsonLine(line) : textLine(line)}\n`);
  };
  const receive = createCallbackReceiver({
    ...{ sdkAppId, path, on: {} },
    ...(token !== undefined && { token }),
    onOther: (event, delivery) => show(event, delivery, []),
    onInvalid: ({ event, reasons }: InvalidEvent, delivery) => show(event, delivery, reasons),
  });
  const ended = untilEnded();
  const server = createServer(sayingRefusals(receive, terminal));
  server.listen(port, host);
  await once(server, "listening").catch(explainListening("The receiver"));
  terminal.note(
    `Listening at ${urlOf(server.address() as AddressInfo)}${path ?? "/"} for ${sdkAppId}. Ctrl-C ends it.`,
  );
  await ended;
  server.close();
  server.closeAllConnections();
  await receive.shutdown();
}

const urlOf = ({ address, family, port }: AddressInfo): string =>
  `http://${family === "IPv6" ? `[${address}]` : address}:${port}`;

/** What a status of the receiver says; its answers do not, for they go to whoever has sent the request. */
const refusals: Readonly<Record<number, string>> = {
  400: "its body is no event, or another one than its URL says",
  401: "it is not signed with this token, or was signed more than a minute ago",
  403: "its SdkAppid is another one, or missing",
  404: "its path is another one",
  405: "it was no POST",
  408: "its body did not come in time",
  413: "its body is too large",
  415: "its Content-Type, or contenttype, is not JSON",
};

function sayingRefusals(receive: CallbackReceiver, terminal: Terminal) {
  const handle = toNodeListener(receive);
  return (request: IncomingMessage, response: ServerResponse) => {
    response.once("finish", () => {
      const { statusCode: status } = response;
      if (status !== 200)
        terminal.note(`Refused a request with ${status}: ${refusals[status] ?? "see above"}.`);
    });
    void handle(request, response);
  };
}
