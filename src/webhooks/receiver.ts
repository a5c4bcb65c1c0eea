import { isBody } from "../http/body.ts";
import { fromRequest, type Incoming } from "../http/incoming.ts";
import { Running } from "../internal/pending-tasks.ts";
import { within } from "../internal/settle-within.ts";
import { checkReceiverOptions } from "./check-receiver-options.ts";
import { admitHead, statusOf } from "./check-request.ts";
import { createHandling, type Outcome } from "./dispatch.ts";
import { readEvent } from "./parse-event.ts";
import type { CallbackReceiverOptions } from "./receiver-options.ts";
import { closing, failed, type Reply, refused, taken } from "./reply.ts";
import { isSigned } from "./sign.ts";

/** By it the adapters reach what is below `Request` and `Response`, those of another copy of this package too. */
export const reply: unique symbol = Symbol.for("trtc-conference-api.reply") as never;

/** Something with `waitUntil`, as Workers pass it to `fetch`. */
interface WaitUntil {
  waitUntil(work: Promise<unknown>): void;
}

/** Takes the events of the room service, one request each. */
export interface CallbackReceiver {
  /**
   * Answers an event. What the runtime passes along beside the request is looked through for a `waitUntil`, with which a
   * handler may go on after the answer.
   *
   * It rejects in one case, which no sender can bring about: with an Error when the request's body was read before.
   */
  (request: Request, ...runtime: readonly unknown[]): Promise<Response>;
  /** Takes no more events, and resolves when every handler that is still running has ended. */
  shutdown(): Promise<void>;
  /** For the adapters. */
  readonly [reply]: (incoming: Incoming, runtime?: readonly unknown[]) => Promise<Reply>;
}

/**
 * Makes what stands behind the configured URL: it checks each request, reads the event, calls its handler, and answers.
 *
 * @example
 * const receive = createCallbackReceiver({
 *   sdkAppId: 1400000000,
 *   on: { "Room.CallbackAfterMemberLeave": async (event) => console.log(event.MemberList_Account) },
 *   onOther: async (event) => console.log("not handled", event),
 * });
 * export default { fetch: receive };
 *
 * @throws ConferenceOptionsError when an option is wrong.
 * @see https://trtc.io/document/60733
 */
export function createCallbackReceiver(options: CallbackReceiverOptions): CallbackReceiver {
  const { gate, timeout } = checkReceiverOptions(options);
  const handle = createHandling(options);
  const running = new Running();
  let open = true;

  /** In one function, and not one for each step: every further promise of an event is felt. */
  async function answer(incoming: Incoming, runtime: readonly unknown[] = []): Promise<Reply> {
    if (!open) return closing;
    // A body that is still on its way counts as running too.
    running.begin();
    try {
      const query = admitHead(gate, incoming);
      if (typeof query === "number") return refused(query);
      const body = await incoming.read(gate.maxBytes, gate.bodyTimeout);
      if (!isBody(body)) return refused(statusOf[body]);
      const { tokens } = gate;
      if (tokens.length > 0 && !(await isSigned(query, tokens, gate.now()))) return refused(401);
      const reading = readEvent(body, query);
      if (reading === undefined) return refused(400);
      const work = handle(reading);
      const outcome = typeof work === "string" ? work : await inTime(work, runtime);
      return outcome === "failed" ? failed : taken;
    } finally {
      running.end();
    }
  }

  /** What a handler comes to before the answer is due. One that takes longer goes on. */
  async function inTime(work: Promise<Outcome>, runtime: readonly unknown[]): Promise<Outcome | "late"> {
    running.add(work);
    const outcome = await within(work, timeout);
    if (outcome === "late") keepAlive(work, runtime);
    return outcome;
  }

  const receive = async (request: Request, ...runtime: readonly unknown[]): Promise<Response> => {
    const { status, body } = await answer(fromRequest(request), runtime);
    return new Response(body, { status, headers: headersOf(status) });
  };
  const shutdown = (): Promise<void> => {
    open = false;
    return running.idle();
  };
  return Object.assign(receive, { shutdown, [reply]: answer });
}

export const headersOf = (status: number): Record<string, string> => ({
  "content-type": "application/json",
  ...(status === 405 && { allow: "POST" }),
});

function keepAlive(work: Promise<unknown>, runtime: readonly unknown[]): void {
  const found = runtime.find(
    (one): one is WaitUntil =>
      typeof (one as Partial<WaitUntil> | null | undefined)?.waitUntil === "function",
  );
  found?.waitUntil(work);
}
