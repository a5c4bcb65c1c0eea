import { Running, within } from "../running.ts";
import { fromRequest, type Incoming } from "../server/incoming.ts";
import { admit } from "./admit.ts";
import { checkReceiverOptions } from "./check-options.ts";
import { readEvent } from "./event.ts";
import { createHandling } from "./handle.ts";
import type { CallbackReceiverOptions } from "./options.ts";
import { closing, failed, type Reply, refused, taken } from "./reply.ts";

/** By it the adapters reach what is below `Request` and `Response`. */
export const reply = Symbol("reply");

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

  function answer(incoming: Incoming, runtime: readonly unknown[] = []): Promise<Reply> {
    const answered = open ? decide(incoming, runtime) : Promise.resolve(closing);
    // A body that is still on its way counts as running too.
    running.add(answered);
    return answered;
  }

  async function decide(incoming: Incoming, runtime: readonly unknown[]): Promise<Reply> {
    const admitted = await admit(gate, incoming);
    if (typeof admitted === "number") return refused(admitted);
    const reading = readEvent(admitted.body, admitted.query);
    if (reading === undefined) return refused(400);
    const work = handle(reading);
    running.add(work);
    const outcome = await within(work, timeout);
    if (outcome === "late") keepAlive(work, runtime);
    return outcome === "failed" ? failed : taken;
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
