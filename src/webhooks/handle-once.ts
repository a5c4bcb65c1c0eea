import type { Dispatch, DispatchResult, Progress } from "./dispatch.ts";
import type { ParsedEvent } from "./parse-event.ts";
import type { Delivery, ReceiverSettings } from "./receiver-options.ts";

type Report = (error: unknown, delivery: Delivery) => Promise<void>;

/** Handles each event once, by its id. */
export interface HandleOnce {
  /** What another delivery of the event will come to, if its handler is still running. */
  underWay(id: string): Promise<DispatchResult> | undefined;
  /** Handles the event, unless the store knows its id. */
  begin(id: string, parsed: ParsedEvent, progress: Progress): Promise<DispatchResult>;
}

/** How long a running handler holds back further deliveries, in ms. A runtime may have killed it: Workers do after 30 s. */
const longestHold = 30_000;

/** Undefined without a store. */
export function createHandleOnce(
  { dedupe: store, dedupeTtl, now }: ReceiverSettings,
  handle: Dispatch["handle"],
  report: Report,
): HandleOnce | undefined {
  if (store === undefined) return undefined;
  const running = new Map<string, { readonly work: Promise<DispatchResult>; readonly since: number }>();

  async function handleUnlessKnown(
    id: string,
    parsed: ParsedEvent,
    progress: Progress,
  ): Promise<DispatchResult> {
    try {
      if (await store?.has(id)) return "handled";
    } catch (error) {
      // Handling an event twice is better than losing it.
      await report(error, parsed.delivery);
    }
    const result = await handle(parsed, progress);
    if (result === "failed") return result;
    try {
      await store?.add(id, dedupeTtl);
    } catch (error) {
      await report(error, parsed.delivery);
    }
    return result;
  }

  return {
    underWay(id) {
      const found = running.get(id);
      return found !== undefined && Math.abs(now() - found.since) < longestHold ? found.work : undefined;
    },
    begin(id, parsed, progress) {
      const work = handleUnlessKnown(id, parsed, progress).finally(() => {
        if (running.get(id)?.work === work) running.delete(id);
      });
      running.set(id, { work, since: now() });
      return work;
    },
  };
}
