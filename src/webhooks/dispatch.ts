import type { DedupeStore } from "./dedupe-store.ts";
import type { ParsedEvent } from "./parse-event.ts";
import type { Delivery, EventHandler, ReceiverSettings } from "./receiver-options.ts";

/** Whether an event was handled, now or by an earlier delivery, or its handler failed. */
export type DispatchResult = "handled" | "failed";

/** Makes the function that calls the handler of an event; with a dedupe store, once per event. */
export function createDispatch(
  settings: ReceiverSettings,
): (parsed: ParsedEvent) => Promise<DispatchResult> | DispatchResult {
  const { dedupe, dedupeTtl, onError = printError } = settings;
  // A second delivery of an event that is still being handled waits for the first.
  const pending = new Map<string, Promise<DispatchResult>>();

  const report = async (error: unknown, delivery: Delivery): Promise<void> => {
    try {
      await onError(error, delivery);
    } catch (second) {
      printError(second, delivery);
    }
  };

  const fail = async (error: unknown, { delivery }: ParsedEvent): Promise<DispatchResult> => {
    await report(error, delivery);
    return "failed";
  };

  /** Synchronous for a handler that returns no promise: an await per event costs throughput. */
  function handle(parsed: ParsedEvent): Promise<DispatchResult> | DispatchResult {
    const [handler, event] = choose(settings, parsed);
    try {
      const work = handler(event, parsed.delivery);
      if (!isThenable(work)) return "handled";
      return Promise.resolve(work).then(
        (): DispatchResult => "handled",
        (error) => fail(error, parsed),
      );
    } catch (error) {
      return fail(error, parsed);
    }
  }

  async function handleOnce(store: DedupeStore, id: string, parsed: ParsedEvent): Promise<DispatchResult> {
    try {
      if (await store.has(id)) return "handled";
    } catch (error) {
      // Handling an event twice is better than losing it.
      await report(error, parsed.delivery);
    }
    const result = await handle(parsed);
    if (result === "failed") return result;
    try {
      await store.add(id, dedupeTtl);
    } catch (error) {
      await report(error, parsed.delivery);
    }
    return result;
  }

  if (dedupe === undefined) return handle;
  return async (parsed) => {
    const id = await parsed.delivery.id();
    const same = pending.get(id);
    if (same !== undefined) return same;
    const work = handleOnce(dedupe, id, parsed).finally(() => pending.delete(id));
    pending.set(id, work);
    return work;
  };
}

const isThenable = (value: unknown): value is PromiseLike<unknown> =>
  typeof (value as Partial<PromiseLike<unknown>> | null | undefined)?.then === "function";

type AnyHandler = EventHandler<unknown>;

function choose({ on, onOther, onInvalid }: ReceiverSettings, parsed: ParsedEvent): [AnyHandler, unknown] {
  if (parsed.kind === "valid" && Object.hasOwn(on, parsed.word)) {
    const handler = (on as Readonly<Record<string, AnyHandler | undefined>>)[parsed.word];
    if (handler !== undefined) return [handler, parsed.event];
  }
  if (parsed.kind === "invalid" && onInvalid !== undefined) {
    return [onInvalid as AnyHandler, { event: parsed.event, reasons: parsed.reasons }];
  }
  return [onOther as AnyHandler, parsed.event];
}

/** Leaves out the body: it tells what users do, and others may read the log. */
const printError = (error: unknown, { command }: Delivery): void =>
  console.error(`A handler of ${command} failed:`, error);
