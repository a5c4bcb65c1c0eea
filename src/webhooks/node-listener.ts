import { ConferenceOptionsError } from "../errors/options-error.ts";
import { fromNode, type NodeRequest, type NodeResponse } from "../http/node-incoming.ts";
import { type CallbackReceiver, headersOf, reply } from "./receiver.ts";
import { failed, type Reply, taken } from "./reply.ts";

/**
 * Makes a receiver a listener for `http.createServer`, for Express and for every framework that hands on Node's own
 * request and response. Mount it before `express.json()` and the like: where one of them has read the body already, every
 * event is answered 500, and the reason is printed by `console.error`.
 *
 * @example
 * createServer(toNodeListener(receive)).listen(3000);
 *
 * @throws ConferenceOptionsError when it gets something else than `createCallbackReceiver` has returned.
 */
export function toNodeListener(
  receive: CallbackReceiver,
): (request: NodeRequest, response: NodeResponse) => Promise<void> {
  const answer = (receive as Partial<CallbackReceiver> | undefined)?.[reply];
  if (answer === undefined) {
    throw new ConferenceOptionsError(
      "receive",
      "toNodeListener takes what createCallbackReceiver has returned, itself: a function around it cannot be served.",
    );
  }
  return async (request, response) => {
    const { status, body } = await answer(fromNode(request)).catch(unreadable);
    response.writeHead(status, status === 200 ? takenHeaders : otherHeaders(status, body));
    response.end(body);
  };
}

/** To reject would end the process where the framework does not look at what a listener returns. */
function unreadable(error: unknown): Reply {
  console.error(error instanceof Error ? error.message : error);
  return failed;
}

// Every answer is ASCII, so that its length is that of its bytes.
const takenHeaders = { ...headersOf(taken.status), "content-length": taken.body.length };

/** Statuses that are answered before the body was read: what is left of it would be taken for the next request. */
const unread = [403, 404, 405, 408, 413, 415, 503];

const otherHeaders = (status: number, body: string) => ({
  ...headersOf(status),
  "content-length": body.length,
  ...(unread.includes(status) && { connection: "close" }),
});
