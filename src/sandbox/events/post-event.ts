import { loopback } from "../../call/base-url.ts";
import { check } from "../../internal/check.ts";
import type { Clock } from "../../internal/clock.ts";
import { errorCode } from "../../internal/redact.ts";
import type { SandboxOptions } from "../sandbox-options.ts";
import { unanswered } from "./delivery.ts";
import { type EventSender, type EventToPost, type Exchange, eventHost, sendEvent } from "./send-event.ts";

/** Posts an event to a host that the sandbox may reach. */
export type PostEvent = (event: EventToPost, sender: EventSender) => Promise<Exchange>;

export function createPostEvent(clock: Clock, options: SandboxOptions): PostEvent {
  const { deliver } = options;
  const allowHosts = options.allowHosts?.map((host) => host.toLowerCase()) ?? [];
  const mayReach = (host: string) => loopback.test(host) || allowHosts.includes(host);

  return async (event, sender) => {
    const host = eventHost(event.url);
    // The message never quotes the URL, as the runtime's own would.
    check(
      host !== undefined,
      "Url",
      "of the configuration is none that an event could be posted to: it has to be http or https, without a user or password.",
    );
    check(
      deliver !== undefined || mayReach(host),
      "allowHosts",
      `does not have ${host}, the host of the configured Url, and the sandbox posts to loopback only. Add it if it is yours.`,
    );
    try {
      return await sendEvent(event, sender, clock, deliver);
    } catch (error) {
      // What `deliver` throws is for whoever has written it.
      if (deliver !== undefined) throw error;
      return { ...unanswered, failure: "network", failureCode: errorCode(error) };
    }
  };
}
