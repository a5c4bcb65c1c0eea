import type { CanonicalEvents } from "../../generated/canonical.ts";
import { callbackCommands } from "../../generated/service.ts";
import type { CallbackCommand } from "../../generated/types.ts";
import {
  callable,
  check,
  checkOptions,
  milliseconds,
  objectWith,
  type Rules,
  required,
  secret,
  wholeNumber,
} from "../internal/check.ts";
import { canonicalPath } from "./canonical-path.ts";
import type { DedupeStore } from "./dedupe-store.ts";
import type { RefusedRequest } from "./report-refusal.ts";

/** The event with this command word as a handler gets it, with known deviations in canonical form. */
export type ReceivedEvent<Word extends CallbackCommand = CallbackCommand> = CanonicalEvents[Word];

/** An event without a handler: of a word that you do not handle or the contract does not know, or an invalid one. */
export type OtherEvent = Readonly<Record<string, unknown>>;

/** What is known of an event besides its body. */
export interface Delivery {
  /** The command word as it came; it may be one that the contract does not know. */
  readonly command: string;
  /** `ClientIP` of the URL. */
  readonly clientIp: string | undefined;
  /** `OptPlatform` of the URL: `RESTAPI`, `Web`, `Android`, `iOS` and others. */
  readonly platform: string | undefined;
  /** The body exactly as it came. */
  readonly rawBody: string;
  /** Identifies the event, also when it is delivered again: SHA-256 of the raw body, in hex. */
  id(): Promise<string>;
}

/** An event that breaks the contract. */
export interface InvalidEvent {
  readonly event: OtherEvent;
  /** What is wrong, one place each, without values; the first 20 of a long list. */
  readonly reasons: readonly string[];
}

/** Handles an event. A promise that it returns is awaited. */
export type EventHandler<Event> = (event: Event, delivery: Delivery) => unknown;

/** The options of `createCallbackReceiver`. */
export interface CallbackReceiverOptions {
  /** Your SDKAppID. An event for another application is refused. */
  readonly sdkAppId: number;
  /** A handler per command word, for the events that you want. A promise that it returns is awaited. */
  readonly on: { readonly [Word in CallbackCommand]?: EventHandler<ReceivedEvent<Word>> | undefined };
  /** Handles every event that has no handler, those of unknown words included, so that none is lost unnoticed. */
  readonly onOther: EventHandler<OtherEvent>;
  /** Handles events that break the contract. Default: they go to `onOther`. */
  readonly onInvalid?: EventHandler<InvalidEvent> | undefined;
  /** Gets the errors of handlers and of the dedupe store. Default: console.error prints them. */
  readonly onError?: ((error: unknown, delivery: Delivery) => unknown) | undefined;
  /**
   * Gets every request that the receiver answers with 4xx or 5xx, for logs and metrics. What it throws is printed and
   * changes nothing. Default: console.error prints the first request of each reason with a 4xx.
   */
  readonly onRefused?: ((refused: RefusedRequest) => unknown) | undefined;
  /** The path of the configured URL, for example `/callback`, in any spelling. Default: any path. */
  readonly path?: string | undefined;
  /** The largest body, in bytes. Default: 65536; events are below 4 kB. */
  readonly maxBytes?: number | undefined;
  /** ms within which a body must arrive. Default: 5000. */
  readonly bodyTimeout?: number | undefined;
  /**
   * The token of the callback, or several during a rotation. With it, `Sign` and `RequestTime` of the URL are checked.
   * Default: no check. The scheme is documented for Chat and Live only.
   *
   * @see https://trtc.io/document/34354
   */
  readonly token?: string | readonly string[] | undefined;
  /**
   * ms after which the receiver replies although the handler is still running. Default: 1500; Chat waits for 2000. On a
   * runtime that ends with the response and has no `waitUntil`, the reply waits for the handler.
   */
  readonly timeout?: number | undefined;
  /** Remembers which events were handled, so that one that is delivered again is not handled again. Default: none. */
  readonly dedupe?: DedupeStore | undefined;
  /** ms for which an event is remembered. Default: 86400000 (24 h). */
  readonly dedupeTtl?: number | undefined;
  /** Returns the time in ms since 1970, for tests. Default: Date.now. */
  readonly now?: (() => number) | undefined;
}

const rules: Rules<CallbackReceiverOptions> = {
  sdkAppId: required(wholeNumber(1)),
  on: required({
    test: (value) => typeof value === "object" && value !== null,
    must: "an object of handlers by command word",
  }),
  onOther: required(callable),
  onInvalid: callable,
  onError: callable,
  onRefused: callable,
  path: {
    test: (value) => typeof value === "string" && /^\/[^?#]*$/.test(value),
    must: "a path that begins with / and has no query",
  },
  maxBytes: wholeNumber(1),
  bodyTimeout: milliseconds,
  token: {
    // An empty array would turn the check off unnoticed.
    test: (value) =>
      secret.test(value) || (Array.isArray(value) && value.length > 0 && value.every(secret.test)),
    must: `${secret.must}, or an array of such strings`,
  },
  timeout: milliseconds,
  dedupe: objectWith("has", "add"),
  dedupeTtl: wholeNumber(1),
  now: callable,
};

const words: readonly string[] = callbackCommands;

/** The options as the receiver uses them, defaults filled in. */
export type ReceiverSettings = ReturnType<typeof checkReceiverOptions>;

export function checkReceiverOptions(options: CallbackReceiverOptions) {
  checkOptions("createCallbackReceiver", options, rules);
  for (const [word, handler] of Object.entries(options.on)) {
    check(
      words.includes(word),
      "on",
      `must be keyed by command words, and ${word} is not one. They are ${words.join(", ")}.`,
    );
    check(handler === undefined || typeof handler === "function", "on", `must have a function for ${word}.`);
  }
  const { sdkAppId, token, maxBytes = 2 ** 16, bodyTimeout = 5000, timeout = 1500 } = options;
  const { dedupeTtl = 24 * 60 * 60 * 1000, now = Date.now } = options;
  const tokens: readonly string[] = token === undefined ? [] : [token].flat();
  const path = options.path === undefined ? undefined : canonicalPath(options.path);
  const appId = String(sdkAppId);
  return { ...options, sdkAppId: appId, path, tokens, maxBytes, bodyTimeout, timeout, dedupeTtl, now };
}
