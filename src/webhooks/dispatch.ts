import type { DedupeStore } from "./dedupe.ts";
import type { Reading } from "./parse-event.ts";
import type { CallbackReceiverOptions, Delivery } from "./receiver-options.ts";

type Handler = (event: unknown, delivery: Delivery) => unknown;

/** Whether an event was handled, by this delivery or by another one, or its handler has thrown. */
export type Outcome = "handled" | "failed";

/** Calls the handler of an event; with a dedupe store, only once for the same event. */
export function createHandling(
  options: CallbackReceiverOptions,
): (reading: Reading) => Promise<Outcome> | Outcome {
  const { dedupe, dedupeTtl = 24 * 60 * 60 * 1000, onError = printError } = options;
  // What is under way here: a delivery that comes meanwhile waits for it, instead of handling the event once more.
  const underWay = new Map<string, Promise<Outcome>>();

  const report = async (error: unknown, delivery: Delivery): Promise<void> => {
    try {
      await onError(error, delivery);
    } catch (second) {
      printError(second, delivery);
    }
  };

  const fail = async (error: unknown, reading: Reading): Promise<Outcome> => {
    await report(error, reading.delivery);
    return "failed";
  };

  /** A handler that returns no promise is done at once, and need not be waited for. */
  function handle(reading: Reading): Promise<Outcome> | Outcome {
    const [handler, event] = choose(options, reading);
    try {
      const work = handler(event, reading.delivery);
      if (!isThenable(work)) return "handled";
      return Promise.resolve(work).then(
        (): Outcome => "handled",
        (error) => fail(error, reading),
      );
    } catch (error) {
      return fail(error, reading);
    }
  }

  async function handleOnce(store: DedupeStore, id: string, reading: Reading): Promise<Outcome> {
    try {
      if (await store.has(id)) return "handled";
    } catch (error) {
      // Rather twice than never.
      await report(error, reading.delivery);
    }
    const outcome = await handle(reading);
    if (outcome === "failed") return outcome;
    try {
      await store.add(id, dedupeTtl);
    } catch (error) {
      await report(error, reading.delivery);
    }
    return outcome;
  }

  if (dedupe === undefined) return handle;
  return async (reading) => {
    const id = await reading.delivery.id();
    const same = underWay.get(id);
    if (same !== undefined) return same;
    const work = handleOnce(dedupe, id, reading).finally(() => underWay.delete(id));
    underWay.set(id, work);
    return work;
  };
}

const isThenable = (value: unknown): value is PromiseLike<unknown> =>
  typeof (value as Partial<PromiseLike<unknown>> | null | undefined)?.then === "function";

function choose(options: CallbackReceiverOptions, reading: Reading): [Handler, unknown] {
  const { on, onOther, onInvalid } = options;
  if (reading.kind === "known" && Object.hasOwn(on, reading.word)) {
    const handler = (on as Readonly<Record<string, Handler | undefined>>)[reading.word];
    if (handler !== undefined) return [handler, reading.event];
  }
  if (reading.kind === "invalid" && onInvalid !== undefined) {
    return [onInvalid as Handler, { event: reading.event, reasons: reading.reasons }];
  }
  return [onOther as Handler, reading.event];
}

/** Without the body: it holds what users do, and a log may be read by others. */
const printError = (error: unknown, delivery: Delivery): void =>
  console.error(`A handler of ${delivery.command} failed:`, error);
