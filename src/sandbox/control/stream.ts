import type { Clock } from "../../internal/clock.ts";
import type { SandboxDelivery } from "../events/sandbox-delivery.ts";
import type { KeptRequest, Log } from "../log.ts";
import type { Timeline } from "../timeline.ts";
import { loggedCall } from "./logged-call.ts";
import { loggedDelivery } from "./logged-delivery.ts";

export interface StreamParts {
  /** Identifies the sandbox. */
  readonly instance: string;
  readonly timeline: Timeline;
  readonly calls: Log<KeptRequest>;
  readonly deliveries: Log<SandboxDelivery>;
  readonly clock: Clock;
  /** Of the curl commands. */
  readonly baseUrl: () => string;
}

const batchMs = 50;
/** What is shown of an entry costs as much as a call: this many at most in a batch leave the calls their time. */
const longestBatch = 50;
/** Proxies close a connection that is silent for a minute. */
const keepAliveMs = 15_000;

/**
 * What happens, as server-sent events. The logs are its only buffer: a slow reader gets what they still have.
 *
 * @param after The last number that the reader has. Default: what has happened already does not count.
 * @param sdkAppId Only this application.
 * @param signal Ends it.
 */
export function createStream(
  { instance, timeline, calls, deliveries, clock, baseUrl }: StreamParts,
  {
    after = timeline.last,
    sdkAppId,
  }: { readonly after?: number | undefined; readonly sdkAppId?: number | undefined },
  signal: AbortSignal,
): ReadableStream<Uint8Array> {
  // A number that is yet to come is one of an earlier sandbox.
  let position = after > timeline.last ? 0 : after;
  let changed = false;
  let ended = false;
  let awaitsNews = false;
  let endPause = (): void => {};

  const pause = (ms: number, untilNews: boolean): Promise<void> =>
    new Promise((resolve) => {
      awaitsNews = untilNews;
      const timer = clock.setTimeout(resolve, ms);
      endPause = () => {
        clock.clearTimeout(timer);
        resolve();
      };
    });
  const end = (): void => {
    ended = true;
    unfollow();
    signal.removeEventListener("abort", end);
    endPause();
  };
  const unfollow = timeline.follow((news) => {
    if (news === "end") return end();
    if (news === "change") changed = true;
    if (awaitsNews) endPause();
  });
  signal.addEventListener("abort", end);
  if (signal.aborted) end();

  const hasNews = (): boolean => changed || timeline.last > position;

  function nextBatch(): string {
    const { last } = timeline;
    const found = [
      ...calls.since(position, sdkAppId).map((kept) => ({
        number: kept.number,
        text: () => message("call", loggedCall(kept, baseUrl()), kept.number),
      })),
      ...deliveries.since(position, sdkAppId).map((delivery) => ({
        number: delivery.number,
        text: () => message("delivery", loggedDelivery(delivery), delivery.number),
      })),
    ].sort((one, other) => one.number - other.number);
    const entries = found.slice(0, longestBatch);
    const until = Math.max(calls.dropped, deliveries.dropped);
    const texts = [
      ...(until > position ? [message("gap", { until })] : []),
      ...entries.map(({ text }) => text()),
      ...(changed ? [message("change", {})] : []),
    ];
    changed = false;
    position = found.length > entries.length ? (entries.at(-1)?.number ?? last) : last;
    return texts.join("") || ":\n\n";
  }

  const utf8 = new TextEncoder();
  return new ReadableStream({
    start(controller) {
      controller.enqueue(utf8.encode(message("hello", { instance })));
    },
    async pull(controller) {
      if (!ended && !hasNews()) await pause(keepAliveMs, true);
      if (!ended && hasNews()) await pause(batchMs, false);
      if (ended) controller.close();
      else controller.enqueue(utf8.encode(nextBatch()));
    },
    cancel: end,
  });
}

const message = (event: string, data: object, id?: number): string =>
  `${id === undefined ? "" : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
