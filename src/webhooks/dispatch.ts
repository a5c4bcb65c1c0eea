import { createHandleOnce, type HandleOnce } from "./handle-once.ts";
import type { ParsedEvent } from "./parse-event.ts";
import { plainWord } from "./plain-word.ts";
import type { Delivery, EventHandler, ReceiverSettings } from "./receiver-options.ts";

/** Whether an event was handled, now or by an earlier delivery, or its handler failed. */
export type DispatchResult = "handled" | "failed";

/** How far an event has come. Only one whose handler is running may be acknowledged before the end. */
export interface Progress {
  phase: "waiting" | "running" | "failed";
}

/** Calls the handler of an event. */
export interface Dispatch {
  handle(parsed: ParsedEvent, progress: Progress): Promise<DispatchResult> | DispatchResult;
  /** With a dedupe store. */
  readonly once: HandleOnce | undefined;
}

export function createDispatch(settings: ReceiverSettings): Dispatch {
  const { onError = printError } = settings;

  const report = async (error: unknown, delivery: Delivery): Promise<void> => {
    try {
      await onError(error, delivery);
    } catch (second) {
      printError(second, delivery);
    }
  };

  const fail = async (
    error: unknown,
    { delivery }: ParsedEvent,
    progress: Progress,
  ): Promise<DispatchResult> => {
    progress.phase = "failed";
    await report(error, delivery);
    return "failed";
  };

  /** Synchronous for a handler that returns no promise: an await per event costs throughput. */
  function handle(parsed: ParsedEvent, progress: Progress): Promise<DispatchResult> | DispatchResult {
    const [handler, event] = choose(settings, parsed);
    progress.phase = "running";
    try {
      const work = handler(event, parsed.delivery);
      if (!isThenable(work)) return "handled";
      return Promise.resolve(work).then(
        (): DispatchResult => "handled",
        (error) => fail(error, parsed, progress),
      );
    } catch (error) {
      return fail(error, parsed, progress);
    }
  }

  return { handle, once: createHandleOnce(settings, handle, report) };
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
  console.error(`A handler of ${plainWord(command) ?? "an event of another word"} failed:`, error);
