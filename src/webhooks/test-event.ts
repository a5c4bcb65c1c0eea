import { eventSamples } from "../../generated/event-samples.ts";
import type { CallbackCommand } from "../../generated/types.ts";
import { checkOptions, type Rules, required, secret, wholeNumber } from "../internal/check.ts";
import { readJsonOr, toJson } from "../internal/json.ts";
import { eventQuery } from "./event-query.ts";

/** The sample of each event by command word, as on the official pages. For tests of your handlers. */
export const sampleEvents: { readonly [Word in CallbackCommand]: (typeof eventSamples)[Word] } = eventSamples;

/** The options of `signTestEvent`. */
export interface TestEventOptions {
  /** The SDKAppID in the URL: the one that your receiver is for. */
  readonly sdkAppId: number;
  /**
   * The body: one of `sampleEvents`, changed as you like, or anything else that your receiver must survive. A string is
   * sent as it is, so it can hold a number that JavaScript cannot.
   */
  readonly event: object | string;
  /** The command word of the URL. Default: the one in the body, if there is one. */
  readonly command?: string | undefined;
  /** The URL of your receiver. Default: `http://localhost/`. */
  readonly url?: string | undefined;
  /** The token that signs the URL, as Chat does it. Default: no signature. */
  readonly token?: string | undefined;
  /** When the event was sent, in ms since 1970. Default: now. */
  readonly now?: number | undefined;
}

const rules: Rules<TestEventOptions> = {
  sdkAppId: required(wholeNumber(1)),
  event: required({
    test: (value) => typeof value === "string" || (typeof value === "object" && value !== null),
    must: "an object or a string",
  }),
  command: { test: (value) => typeof value === "string", must: "a string" },
  url: {
    test: (value) => typeof value === "string" && URL.canParse(value),
    must: "a whole URL, for example http://localhost/",
  },
  token: secret,
  now: { test: Number.isFinite, must: "a time in ms since 1970" },
};

/**
 * Makes a request like those of the room service, for tests of a receiver.
 *
 * @example
 * const response = await receive(
 *   await signTestEvent({ sdkAppId: 1400000000, event: sampleEvents["Room.CallbackAfterMemberLeave"] }),
 * );
 *
 * @throws ConferenceOptionsError if an option is wrong, or the event cannot be written as JSON.
 * @see https://trtc.io/document/34354
 */
export async function signTestEvent(options: TestEventOptions): Promise<Request> {
  checkOptions("signTestEvent", options, rules);
  const { sdkAppId, event, url = "http://localhost/", token, now = Date.now() } = options;
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
  const value = typeof event === "string" ? readJsonOr(undefined, event) : event;
  return String((value as { CallbackCommand?: unknown } | null | undefined)?.CallbackCommand ?? "");
}
