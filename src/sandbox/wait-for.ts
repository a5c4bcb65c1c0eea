import { callbackCommands } from "../../generated/service.ts";
import type { CallbackCommand } from "../../generated/types.ts";
import { canonicalWord } from "../contract/events.ts";
import { type OperationId, operationIds } from "../contract/operations.ts";
import {
  checkOptions,
  milliseconds,
  objectWith,
  oneOf,
  type Rules,
  text,
  wholeNumber,
} from "../internal/check.ts";
import type { Clock } from "../internal/clock.ts";
import type { SandboxDelivery } from "./events/sandbox-delivery.ts";
import type { KeptRequest, Log, LogEntry } from "./log.ts";

/** Which requests `Sandbox.waitForRequest` waits for. */
export interface RequestMatch {
  /** Default: any operation. */
  readonly operation?: OperationId | undefined;
  /** Default: any application. */
  readonly sdkAppId?: number | undefined;
}

/** Which deliveries `Sandbox.waitForDelivery` waits for. */
export interface DeliveryMatch {
  /** The command word. Default: any word. */
  readonly command?: CallbackCommand | undefined;
  /** Default: any room. */
  readonly roomId?: string | undefined;
  /** Default: any application. */
  readonly sdkAppId?: number | undefined;
}

/** How a sandbox waits. */
export interface WaitOptions {
  /**
   * The `number` of the last entry that does not count; 0 starts with the oldest one of the log. Default: what has
   * happened already does not count.
   */
  readonly after?: number | undefined;
  /** In ms. Default: 5000. */
  readonly timeout?: number | undefined;
  /** Its abort ends the wait. */
  readonly signal?: AbortSignal | undefined;
}

const requestRules: Rules<RequestMatch> = { operation: oneOf(...operationIds), sdkAppId: wholeNumber(1) };

const deliveryRules: Rules<DeliveryMatch> = {
  command: oneOf(...callbackCommands),
  roomId: text,
  sdkAppId: wholeNumber(1),
};

const waitRules: Rules<WaitOptions> = {
  after: wholeNumber(0),
  timeout: milliseconds,
  signal: objectWith("addEventListener", "removeEventListener"),
};

/** @throws ConferenceOptionsError when the match is wrong. */
export function matchesRequest(match: RequestMatch): (request: KeptRequest) => boolean {
  checkOptions("waitForRequest", match, requestRules);
  const { operation, sdkAppId } = match;
  return (request) =>
    (operation === undefined || request.operation === operation) &&
    (sdkAppId === undefined || request.sdkAppId === sdkAppId);
}

/** @throws ConferenceOptionsError when the match is wrong. */
export function matchesDelivery(match: DeliveryMatch): (delivery: SandboxDelivery) => boolean {
  checkOptions("waitForDelivery", match, deliveryRules);
  const { command, roomId, sdkAppId } = match;
  return (delivery) =>
    (command === undefined || canonicalWord(delivery.command) === command) &&
    (roomId === undefined || delivery.roomId === roomId) &&
    (sdkAppId === undefined || delivery.sdkAppId === sdkAppId);
}

/** Resolves with the first entry that matches. */
export async function nextEntry<Entry extends LogEntry>(
  log: Log<Entry>,
  matches: (entry: Entry) => boolean,
  options: WaitOptions,
  clock: Clock,
): Promise<Entry> {
  checkOptions("the wait", options, waitRules);
  const { after = log.last, timeout = 5000, signal } = options;
  if (signal?.aborted) throw signal.reason;
  const earlier = log.read().find((entry) => entry.number > after && matches(entry));
  if (earlier !== undefined) return earlier;

  const ends: (() => void)[] = [];
  try {
    return await new Promise<Entry>((resolve, reject) => {
      ends.push(
        log.watch((entry) => {
          if (entry.number > after && matches(entry)) resolve(entry);
        }),
      );
      const timer = clock.setTimeout(() => {
        const message = `Nothing matched within ${timeout} ms. Look at requests and deliveries of the sandbox for what came instead.`;
        reject(new DOMException(message, "TimeoutError"));
      }, timeout);
      ends.push(() => clock.clearTimeout(timer));
      const onAbort = () => reject(signal?.reason);
      signal?.addEventListener("abort", onAbort, { once: true });
      ends.push(() => signal?.removeEventListener("abort", onAbort));
    });
  } finally {
    for (const end of ends) end();
  }
}
