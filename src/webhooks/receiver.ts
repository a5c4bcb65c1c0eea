import { isBody } from "../http/body.ts";
import { fromRequest, type Incoming } from "../http/incoming.ts";
import { PendingTasks } from "../internal/pending-tasks.ts";
import { settleWithin } from "../internal/settle-within.ts";
import { checkHead } from "./check-request.ts";
import { createDispatch, type DispatchResult } from "./dispatch.ts";
import { parseEvent } from "./parse-event.ts";
import { type CallbackReceiverOptions, checkReceiverOptions } from "./receiver-options.ts";
import { failureReply, headersOf, okReply, type Reply, refusalReply, shutdownReply } from "./reply.ts";
import { isSigned } from "./url-signature.ts";

/** Gives adapters the receiver without `Request` and `Response`, also across two copies of this package. */
export const reply: unique symbol = Symbol.for("trtc-conference-api.reply") as never;

/** What Workers pass to `fetch` to keep work alive after the response. */
interface WaitUntil {
  waitUntil(work: Promise<unknown>): void;
}

/** Receives the events of the room service, one per request. */
export interface CallbackReceiver {
  /**
   * Replies to an event. If one of the runtime's further arguments has a `waitUntil`, a handler that is still running is
   * passed to it, so that it goes on after the reply.
   *
   * Rejects with an Error only if the body of the request was already read, which no sender can cause.
   */
  (request: Request, ...runtime: readonly unknown[]): Promise<Response>;
  /** Refuses further events, and resolves when all running handlers have settled. */
  shutdown(): Promise<void>;
  /** For adapters. */
  readonly [reply]: (incoming: Incoming, runtime?: readonly unknown[]) => Promise<Reply>;
}

/**
 * Creates the receiver behind the configured URL: it checks each request, parses the event, calls its handler and replies.
 *
 * @example
 * const receive = createCallbackReceiver({
 *   sdkAppId: 1400000000,
 *   on: { "Room.CallbackAfterMemberLeave": async (event) => console.log(event.MemberList_Account) },
 *   onOther: async (event) => console.log("not handled", event),
 * });
 * export default { fetch: receive };
 *
 * @throws ConferenceOptionsError if an option is wrong.
 * @see https://trtc.io/document/60733
 */
export function createCallbackReceiver(options: CallbackReceiverOptions): CallbackReceiver {
  const settings = checkReceiverOptions(options);
  const { maxBytes, bodyTimeout, tokens, timeout, now } = settings;
  const dispatch = createDispatch(settings);
  const running = new PendingTasks();
  let open = true;

  /** One function for all steps: each further promise per event costs throughput. */
  async function receiveIncoming(incoming: Incoming, runtime: readonly unknown[] = []): Promise<Reply> {
    if (!open) return shutdownReply;
    // From here on, so that a shutdown also waits for a body that is still arriving.
    running.begin();
    try {
      const query = checkHead(settings, incoming);
      if (typeof query === "string") return refusalReply(query);
      const body = await incoming.read(maxBytes, bodyTimeout);
      if (!isBody(body)) return refusalReply(body);
      if (tokens.length > 0 && !(await isSigned(query, tokens, now()))) return refusalReply("not signed");
      const parsed = parseEvent(body, query);
      if (parsed === undefined) return refusalReply("not an event");
      const work = dispatch(parsed);
      const result = typeof work === "string" ? work : await waitFor(work, runtime);
      return result === "failed" ? failureReply : okReply;
    } finally {
      running.end();
    }
  }

  /** Waits for a handler until the reply is due. A handler that takes longer goes on. */
  async function waitFor(work: Promise<DispatchResult>, runtime: readonly unknown[]) {
    running.add(work);
    const result = await settleWithin(work, timeout);
    if (result === "late") runtime.find(hasWaitUntil)?.waitUntil(work);
    return result;
  }

  const receive = async (request: Request, ...runtime: readonly unknown[]): Promise<Response> => {
    const { status, body } = await receiveIncoming(fromRequest(request), runtime);
    return new Response(body, { status, headers: headersOf(status) });
  };
  const shutdown = (): Promise<void> => {
    open = false;
    return running.idle();
  };
  return Object.assign(receive, { shutdown, [reply]: receiveIncoming });
}

const hasWaitUntil = (value: unknown): value is WaitUntil =>
  typeof (value as Partial<WaitUntil> | null | undefined)?.waitUntil === "function";
