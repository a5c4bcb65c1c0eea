import { canonicalWord } from "../../contract/events.ts";
import { ConferenceOptionsError } from "../../errors/options-error.ts";
import { canonicalHost, isLoopback } from "../../internal/host.ts";
import type { SandboxOptions } from "../sandbox-options.ts";
import type { StoredCallback } from "../state/stored-callback.ts";
import type { SandboxDelivery } from "./sandbox-delivery.ts";
import { eventHost } from "./send-event.ts";

/** Where an event goes, or why it is not sent. The error is for a caller who wants this very event to be sent. */
export type EventTarget =
  | { readonly url: string }
  | { readonly notSent: SandboxDelivery["notSent"]; readonly error?: ConferenceOptionsError };

/** @param force Whether an event is sent even if its word is not in the list. */
export type FindTarget = (
  callback: StoredCallback | undefined,
  command: string,
  force: boolean,
) => EventTarget;

/** No message quotes the URL, as the runtime's own would. */
export function createFindTarget(options: Pick<SandboxOptions, "deliver" | "allowHosts">): FindTarget {
  const allowHosts = options.allowHosts?.map(canonicalHost) ?? [];
  const mayReceive = (host: string) =>
    options.deliver !== undefined || isLoopback(host) || allowHosts.includes(canonicalHost(host));

  return (callback, command, force) => {
    if (callback === undefined) return { notSent: "not configured" };
    const words = callback.CallbackCommandList.map(canonicalWord);
    if (!force && !words.includes(canonicalWord(command))) return { notSent: "not subscribed" };
    const host = eventHost(callback.Url);
    if (host === undefined) {
      const error = new ConferenceOptionsError(
        "Url",
        "Url of the configuration cannot receive events. It must be an http or https URL without a user or password.",
      );
      return { notSent: "no usable Url", error };
    }
    if (!mayReceive(host)) {
      const error = new ConferenceOptionsError(
        "allowHosts",
        `allowHosts must have ${host}, the host of the configured Url: the sandbox posts to loopback only. Add it if it is yours.`,
      );
      return { notSent: "host not allowed", error };
    }
    return { url: callback.Url };
  };
}
