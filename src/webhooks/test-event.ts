import { eventSamples } from "../../generated/event-samples.ts";
import type { CallbackCommand } from "../../generated/types.ts";
import { ConferenceOptionsError } from "../errors/options-error.ts";
import { toJson } from "../internal/to-json.ts";
import { checkSdkAppId } from "../user-sig/check.ts";
import { eventQuery } from "./event-query.ts";

/** The sample of each event, by its command word, as the official pages have it. For tests of your handlers. */
export const sampleEvents: { readonly [Word in CallbackCommand]: (typeof eventSamples)[Word] } = eventSamples;

export interface TestEventOptions {
  readonly sdkAppId: number;
  /**
   * The body: a sample of `sampleEvents`, changed as you like, or anything that your receiver has to survive. A string is
   * sent to the letter: by it a number arrives that JavaScript cannot hold.
   */
  readonly event: object | string;
  /** The command word of the URL; unless given that of the body, if it is JSON and has one. */
  readonly command?: string | undefined;
  /** Where your receiver stands, `http://localhost/` unless given. */
  readonly url?: string | undefined;
  /** Signs the URL with it, as Chat does. */
  readonly token?: string | undefined;
  /** When it was sent, in ms since 1970; now unless given. */
  readonly now?: number | undefined;
}

/**
 * Makes a request like those of the room service, for tests of a receiver.
 *
 * @example
 * const response = await receive(
 *   await signTestEvent({ sdkAppId: 1400000000, event: sampleEvents["Room.CallbackAfterMemberLeave"] }),
 * );
 *
 * @throws ConferenceOptionsError when the SDKAppID, the URL or the event is none.
 * @see https://trtc.io/document/34354
 */
export async function signTestEvent(options: TestEventOptions): Promise<Request> {
  const { sdkAppId, event, url = "http://localhost/", token, now = Date.now() } = options;
  checkSdkAppId(sdkAppId);
  if (!URL.canParse(url))
    throw new ConferenceOptionsError("url", "url has to be a whole URL, http://localhost/ say.");
  const command = options.command ?? wordOf(event);
  const target = new URL(url);
  for (const [name, value] of Object.entries(await eventQuery({ sdkAppId, command, token, now }))) {
    target.searchParams.set(name, value);
  }
  const headers = { "content-type": "application/json" };
  const body = typeof event === "string" ? event : toJson(event, "event");
  return new Request(target, { method: "POST", headers, body });
}

function wordOf(event: object | string): string {
  try {
    const value: unknown = typeof event === "string" ? JSON.parse(event) : event;
    return String((value as { CallbackCommand?: unknown } | null)?.CallbackCommand ?? "");
  } catch {
    return "";
  }
}
