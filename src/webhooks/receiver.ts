import { isBody } from "../http/body.ts";
import { fromRequest, type Incoming } from "../http/incoming.ts";
import { PendingTasks } from "../internal/pending-tasks.ts";
import { settleWithin } from "../internal/settle-within.ts";
import { checkHead, type RequestFault, refusalStatus } from "./check-request.ts";
import { createDispatch, type DispatchResult, type Progress } from "./dispatch.ts";
import { outlivesResponse } from "./outlive.ts";
import { parseEvent } from "./parse-event.ts";
import { type CallbackReceiverOptions, checkReceiverOptions } from "./receiver-options.ts";
import { failureReply, headersOf, okReply, type Reply, refusalReply, shutdownReply } from "./reply.ts";
import { createReportRefusal } from "./report-refusal.ts";
import { isWebRequest, refuseNodeRequest } from "./unwrapped.ts";
import { checkSignature } from "./url-signature.ts";

/** Gives adapters the receiver without `Request` and `Response`, also across two copies of this package. */
export const reply: unique symbol = Symbol.for("trtc-conference-api.reply") as never;

/** Receives the events of the room service, one per request. */
export interface CallbackReceiver {
  /**
   * Replies to an event. If one of the runtime's further arguments has a `waitUntil`, a handler that is still running is
   * passed to it, so that it goes on after the reply. Without one, on a runtime that ends with the response, the reply
   * waits for the handler.
   *
   * Rejects with an Error if the body of the request was already read, and with a ConferenceOptionsError if it is no web
   * request: for Node's requests there is `toNodeListener`. No sender can cause either.
   */
  (request: Request, ...runtime: readonly unknown[]): Promise<Response>;
  /** Refuses further events, and resolves when all running handlers have settled. */
  shutdown(): Promise<void>;
  /** @internal For adapters. */
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
  const { handle, once } = createDispatch(settings);
  const report = createReportRefusal(settings);
  const running = new PendingTasks();
  let open = true;

  function refuse(incoming: Incoming, fault: RequestFault): Reply {
    report(incoming, refusalStatus[fault], fault);
    return refusalReply(fault);
  }

  function replyTo(incoming: Incoming, result: DispatchResult): Reply {
    if (result === "handled") return okReply;
    report(incoming, failureReply.status, "handler failed");
    return failureReply;
  }

  /** One function for all steps: each further promise per event costs throughput. */
  async function receiveIncoming(incoming: Incoming, runtime: readonly unknown[] = []): Promise<Reply> {
    if (!open) {
      report(incoming, shutdownReply.status, "shutting down");
      return shutdownReply;
    }
    // From here on, so that a shutdown also waits for a body that is still arriving.
    running.begin();
    try {
      const query = checkHead(settings, incoming);
      if (typeof query === "string") return refuse(incoming, query);
      const unsigned = tokens.length > 0 ? await checkSignature(query, tokens, now()) : undefined;
      if (unsigned !== undefined) return refuse(incoming, unsigned);
      const body = await incoming.read(maxBytes, bodyTimeout);
      if (!isBody(body)) return refuse(incoming, body);
      const parsed = parseEvent(body, query);
      if (typeof parsed === "string") return refuse(incoming, parsed);
      const progress: Progress = { phase: "waiting" };
      if (once === undefined) {
        const work = handle(parsed, progress);
        return replyTo(incoming, typeof work === "string" ? work : await waitFor(work, progress, runtime));
      }
      const id = await parsed.delivery.id();
      const earlier = once.underWay(id);
      if (earlier === undefined) {
        const work = once.begin(id, parsed, progress);
        return replyTo(incoming, await waitFor(work, progress, runtime));
      }
      const result = await settleWithin(earlier, timeout);
      return result === "late" ? refuse(incoming, "still being handled") : replyTo(incoming, result);
    } catch (error) {
      report(incoming, failureReply.status, "receiver failed");
      throw error;
    } finally {
      running.end();
    }
  }

  /** Waits for a handler until the reply is due, and longer where it would end with the reply. */
  async function waitFor(
    work: Promise<DispatchResult>,
    progress: Progress,
    runtime: readonly unknown[],
  ): Promise<DispatchResult> {
    running.add(work);
    const result = await settleWithin(work, timeout);
    if (result !== "late") return result;
    const outlives = outlivesResponse(work, runtime);
    // The store does not respond, or `onError` does not: nobody is handling the event.
    if (progress.phase !== "running") return "failed";
    return outlives ? "handled" : await work;
  }

  const receive = async (request: Request, ...runtime: readonly unknown[]): Promise<Response> => {
    const { status, body } = isWebRequest(request)
      ? await receiveIncoming(fromRequest(request), runtime)
      : refuseNodeRequest(runtime[0]);
    return new Response(body, { status, headers: headersOf(status) });
  };
  const shutdown = (): Promise<void> => {
    open = false;
    return running.idle();
  };
  return Object.assign(receive, { shutdown, [reply]: receiveIncoming });
}
