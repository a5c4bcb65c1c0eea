import type { Clock } from "../../internal/clock.ts";
import { cleaner } from "../../internal/redact.ts";
import { errorCode, toError } from "../../internal/thrown.ts";
import { unsignedEventQuery } from "../../webhooks/event-query.ts";
import type { Log } from "../log.ts";
import type { DeliveryFault } from "./delivery-faults.ts";
import type { EventTarget } from "./event-target.ts";
import { type SandboxDelivery, unanswered } from "./sandbox-delivery.ts";
import { type Deliver, type EventSender, type EventToPost, type Exchange, sendEvent } from "./send-event.ts";

/** An event on its way. Where it goes was decided when it happened. */
export interface Departure {
  readonly event: Omit<EventToPost, "url"> & { readonly roomId: string | undefined };
  readonly sender: EventSender & { readonly secretKey: string };
  readonly target: EventTarget;
  readonly fault: DeliveryFault["kind"] | undefined;
  /** When it happened, in ms since 1970. */
  readonly time: number;
}

const secretsOf = ({ secretKey, token }: Departure["sender"]): string[] => [secretKey, token ?? ""];

/** Delivers an event, and logs what became of it. */
export interface DeliverEvent {
  /** Rejects, and logs nothing, when the host may not receive events or `deliver` fails. */
  orThrow(departure: Departure): Promise<SandboxDelivery>;
  /** Logs that as well, and never rejects. */
  orLog(departure: Departure): Promise<SandboxDelivery>;
}

export function createDeliverEvent(
  deliver: Deliver | undefined,
  clock: Clock,
  log: Log<SandboxDelivery>,
): DeliverEvent {
  /** Returns a function that logs what became of it. */
  function depart({
    event,
    sender,
    target,
    fault,
    time,
  }: Departure): (exchange: Exchange) => SandboxDelivery {
    const sentTime = clock.now();
    const started = clock.elapsed();
    return (exchange) => {
      const isSent = "url" in target;
      const delivery: SandboxDelivery = {
        number: log.next(),
        time,
        sentTime: isSent ? sentTime : undefined,
        durationMs: isSent ? clock.elapsed() - started : undefined,
        sdkAppId: sender.sdkAppId,
        command: event.command,
        roomId: event.roomId,
        query: isSent ? unsignedEventQuery({ ...event, sdkAppId: sender.sdkAppId }) : undefined,
        notSent: isSent ? undefined : target.notSent,
        fault,
        ...exchange,
        body: () => event.body,
      };
      log.add(delivery);
      return delivery;
    };
  }

  async function exchanged({ event, sender, target, fault }: Departure): Promise<Exchange> {
    if ("notSent" in target) {
      if (target.error !== undefined) throw target.error;
      return { failure: undefined, ...unanswered };
    }
    if (fault === "lose") return { failure: "network", ...unanswered };
    try {
      return await sendEvent({ ...event, url: target.url }, sender, clock, deliver);
    } catch (error) {
      // An error of `deliver` is for its author.
      if (deliver !== undefined) throw error;
      return { ...unanswered, failure: "network", failureCode: errorCode(error) };
    }
  }

  return {
    async orThrow(departure) {
      const logged = depart(departure);
      return logged(await exchanged(departure));
    },
    async orLog(departure) {
      const logged = depart(departure);
      const exchange = await exchanged(departure).catch((error: unknown) => ({
        ...unanswered,
        failure: "notSent" in departure.target ? undefined : ("deliver" as const),
        failureCode: errorCode(error),
        problems: [cleaner(secretsOf(departure.sender))(toError(error).message)],
      }));
      return logged(exchange);
    },
  };
}
