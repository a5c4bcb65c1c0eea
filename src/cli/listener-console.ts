import { systemClock } from "../internal/clock.ts";
import { NotInLog } from "../sandbox/control/control-handlers.ts";
import { createLogHandlers } from "../sandbox/control/log-handlers.ts";
import { loggedDelivery } from "../sandbox/control/logged-delivery.ts";
import { createServeControl } from "../sandbox/control/serve-control.ts";
import { roomIdOf, type SandboxDelivery } from "../sandbox/events/sandbox-delivery.ts";
import type { EventSender } from "../sandbox/events/send-event.ts";
import { type KeptRequest, Log } from "../sandbox/log.ts";
import { listenOnPort, type SandboxServer } from "../sandbox/serve/node-server.ts";
import { Timeline } from "../sandbox/timeline.ts";
import { okReply } from "../webhooks/reply.ts";
import type { ArrivedEvent } from "./event-listener.ts";
import { recordOf } from "./event-record.ts";
import type { ForwardedEvent } from "./forward-event.ts";
import { postTo } from "./post-to.ts";
import { explainListening } from "./serving.ts";

/** How many events it keeps. */
const logSize = 1000;

/** The console of `listen`: the page of the sandbox, with the part of its control interface that a receiver has. */
export interface ListenerConsole {
  show(event: ArrivedEvent, forwarded: ForwardedEvent | undefined): void;
  /** Serves it on loopback, apart from the receiver, which strangers may reach. Resolves with its address. */
  open(port: number): Promise<string | undefined>;
  close(): Promise<void>;
}

/** @param target Where events are passed on, and posted again. */
export function createListenerConsole(
  sender: EventSender & { readonly target: string | undefined },
): ListenerConsole {
  const { sdkAppId, target } = sender;
  const timeline = new Timeline();
  const calls = new Log<KeptRequest>(0, undefined, timeline);
  const deliveries = new Log<SandboxDelivery>(logSize, undefined, timeline);
  let server: SandboxServer | undefined;

  async function resend({ number }: { readonly number: number }) {
    const found = deliveries.read().find((delivery) => delivery.number === number);
    if (found === undefined)
      throw new NotInLog(`The log has no delivery ${number}. It keeps the last ${logSize}.`);
    if (target === undefined) throw new NotInLog("No URL to post it to. Start listen with --forward-to.");
    const { command, query } = found;
    const event = { command, body: found.body(), clientIp: query?.ClientIP, platform: query?.OptPlatform };
    const sentTime = Date.now();
    const { milliseconds, wrong: _, ...exchange } = await postTo({ ...event, url: target }, sender);
    const again = { ...found, number: deliveries.next(), sentTime, durationMs: milliseconds, ...exchange };
    deliveries.add(again);
    return loggedDelivery(again);
  }

  const serve = createServeControl(
    {
      // Nobody may make calls: by this the page knows that it shows a receiver.
      listApplications: () => [{ sdkAppId, administrators: [] }],
      resend,
      ...createLogHandlers({
        instance: crypto.randomUUID(),
        timeline,
        calls,
        deliveries,
        clock: systemClock,
        baseUrl: () => "",
      }),
    },
    () => {},
  );

  return {
    show: (event, forwarded) =>
      deliveries.add({ ...deliveryOf(event, sdkAppId, forwarded), number: deliveries.next() }),
    async open(port) {
      server = await listenOnPort(serve, serve, { port, console: true }).catch(
        explainListening("The console", "--console-port"),
      );
      return server.consoleUrl;
    },
    async close() {
      timeline.tell("end");
      await server?.close();
    },
  };
}

/** The answer of the receiver itself. */
const ownAnswer = {
  failure: undefined,
  failureCode: undefined,
  status: okReply.status,
  answer: JSON.parse(okReply.body) as unknown,
  problems: [],
  taken: true,
};

function deliveryOf(
  arrived: ArrivedEvent,
  sdkAppId: number,
  forwarded: ForwardedEvent | undefined,
): Omit<SandboxDelivery, "number"> {
  const { time, parsed, body } = arrived;
  const { command, query } = recordOf(arrived, sdkAppId);
  const { failure, failureCode, status, answer, problems, taken } = forwarded ?? ownAnswer;
  const { EventTime } = parsed.event;
  return {
    time: typeof EventTime === "number" ? EventTime : time,
    sentTime: time,
    durationMs: forwarded?.milliseconds ?? 0,
    sdkAppId,
    command,
    roomId: roomIdOf(parsed.event),
    query,
    notSent: undefined,
    fault: undefined,
    failure,
    failureCode,
    status,
    answer,
    problems: [...(parsed.kind === "invalid" ? parsed.reasons : []), ...problems],
    taken,
    body: () => body,
  };
}
