import { canonicalWord } from "../../contract/events.ts";
import { check } from "../../internal/check.ts";
import type { Clock } from "../../internal/clock.ts";
import { canonicalHost, isLoopback } from "../../internal/host.ts";
import { PendingTasks } from "../../internal/pending-tasks.ts";
import { errorCode } from "../../internal/thrown.ts";
import type { Log } from "../log.ts";
import type { SandboxOptions } from "../sandbox-options.ts";
import type { Application } from "../state/application.ts";
import type { StoredCallback } from "../state/stored-callback.ts";
import { type SandboxDelivery, unanswered } from "./sandbox-delivery.ts";
import { type EventToPost, type Exchange, eventHost, sendEvent } from "./send-event.ts";

/** An event that an application may be subscribed to. */
export interface EventToDeliver extends Omit<EventToPost, "url"> {
  /** Posts it even if its word is not in the list. */
  readonly force: boolean;
}

/** Delivers an event to the URL of its application, if that is subscribed to it. */
export type DeliverEvent = (application: Application, event: EventToDeliver) => Promise<SandboxDelivery>;

export function createDeliverEvent(
  options: SandboxOptions,
  clock: Clock,
  log: Log<SandboxDelivery>,
): { deliverEvent: DeliverEvent; idle: () => Promise<void> } {
  const { deliver } = options;
  const allowHosts = options.allowHosts?.map(canonicalHost) ?? [];
  const running = new PendingTasks();

  /** Throws when the host may not receive events. No message quotes the URL, as the runtime's own would. */
  function checkHost(url: string): void {
    const host = eventHost(url);
    check(
      host !== undefined,
      "Url",
      "of the configuration cannot receive events. It must be an http or https URL without a user or password.",
    );
    check(
      deliver !== undefined || isLoopback(host) || allowHosts.includes(canonicalHost(host)),
      "allowHosts",
      `must have ${host}, the host of the configured Url: the sandbox posts to loopback only. Add it if it is yours.`,
    );
  }

  async function post(event: EventToPost, application: Application): Promise<Exchange> {
    checkHost(event.url);
    try {
      return await sendEvent(event, application, clock, deliver);
    } catch (error) {
      // An error of `deliver` is for its author.
      if (deliver !== undefined) throw error;
      return { ...unanswered, failure: "network", failureCode: errorCode(error) };
    }
  }

  async function postIfSubscribed(event: EventToDeliver, application: Application) {
    const time = clock.now();
    const { command, body } = event;
    const { sdkAppId, callback } = application;
    const notSent = reasonNotToSend(event, callback);
    const exchange =
      callback !== undefined && notSent === undefined
        ? await post({ ...event, url: callback.Url }, application)
        : { ...unanswered, failure: undefined };
    const delivery = { time, sdkAppId, command, notSent, ...exchange, body: () => body };
    log.add(delivery);
    return delivery;
  }

  return {
    async deliverEvent(application, event) {
      const delivery = postIfSubscribed(event, application);
      running.add(delivery);
      // Awaited here too, so that a rejection which nobody handles is reported.
      return await delivery;
    },
    idle: () => running.idle(),
  };
}

function reasonNotToSend(
  { command, force }: EventToDeliver,
  callback: StoredCallback | undefined,
): SandboxDelivery["notSent"] {
  if (callback === undefined) return "not configured";
  const words = callback.CallbackCommandList.map(canonicalWord);
  return force || words.includes(canonicalWord(command)) ? undefined : "not subscribed";
}
