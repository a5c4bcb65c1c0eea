import type { CanonicalEvents } from "../../generated/canonical.ts";
import type { CallbackCommand } from "../../generated/types.ts";
import type { DedupeStore } from "./dedupe.ts";

/** The event with this command word, as a handler gets it: the deviations that are known made canonical. */
export type ReceivedEvent<Word extends CallbackCommand = CallbackCommand> = CanonicalEvents[Word];

/** An event that has no handler: one of a word that the contract does not know, or one that it does not take, or any other. */
export type OtherEvent = Readonly<Record<string, unknown>>;

/** What is known of an event beside its body. */
export interface Delivery {
  /** The word of the event as it came: it may be one that the contract does not know. */
  readonly command: string;
  /** `ClientIP` of the URL. */
  readonly clientIp: string | undefined;
  /** `OptPlatform` of the URL: `RESTAPI`, `Web`, `Android`, `iOS` and others. */
  readonly platform: string | undefined;
  /** The body as it came, to the letter. */
  readonly rawBody: string;
  /** Tells this event from every other: the same for a repeated delivery. SHA-256 of the raw body, in hex. */
  id(): Promise<string>;
}

/** An event that the contract does not take. */
export interface InvalidEvent {
  readonly event: OtherEvent;
  /** What is wrong with it, one place each, without its values; of a long list only the first 20. */
  readonly reasons: readonly string[];
}

type Handler<Event> = (event: Event, delivery: Delivery) => unknown;

/** The options of `createCallbackReceiver`. */
export interface CallbackReceiverOptions {
  /** Your SDKAppID. An event for another one is refused (CB-04). */
  readonly sdkAppId: number;
  /** A handler for each event that you want, by its command word. What it returns is waited for. */
  readonly on: { readonly [Word in CallbackCommand]?: Handler<ReceivedEvent<Word>> | undefined };
  /** Gets every event that has no handler, those of unknown words included, so that none is lost unseen. */
  readonly onOther: Handler<OtherEvent>;
  /** Gets events that the contract does not take. Without it they go to `onOther`. */
  readonly onInvalid?: Handler<InvalidEvent> | undefined;
  /** Gets what a handler or the dedupe store has thrown, with the event. Unless given it is printed by console.error. */
  readonly onError?: ((error: unknown, delivery: Delivery) => unknown) | undefined;
  /** The path of the configured URL, `/callback` for example. Any path unless given. */
  readonly path?: string | undefined;
  /** How many bytes a body may have. 1048576 (1 MiB) unless given. */
  readonly maxBytes?: number | undefined;
  /** ms that a body may take to arrive. 5000 unless given. */
  readonly bodyTimeout?: number | undefined;
  /** The token, or several while it is changed. With it, `Sign` and `RequestTime` of the URL are checked (CB-13). */
  readonly token?: string | readonly string[] | undefined;
  /** ms until the answer is given while a handler goes on. 1500 unless given; the service is thought to wait 2000. */
  readonly timeout?: number | undefined;
  /** Remembers which events were handled, so that a repeated delivery is not handled again. */
  readonly dedupe?: DedupeStore | undefined;
  /** ms for which an event is remembered. 86400000 (24 h) unless given. */
  readonly dedupeTtl?: number | undefined;
  /** The time in ms since 1970; for tests. */
  readonly now?: (() => number) | undefined;
}
