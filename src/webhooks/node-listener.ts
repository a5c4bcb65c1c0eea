import { fromNode, type NodeRequest, type NodeResponse } from "../http/node-incoming.ts";
import { check } from "../internal/check.ts";
import { type CallbackReceiver, reply } from "./receiver.ts";
import { failureReply, headersOf, okReply, type Reply } from "./reply.ts";

/**
 * Makes a listener of a receiver, for `http.createServer`, for Express and for other frameworks that hand on Node's
 * request and response. Mount it before `express.json()` and other body parsers: if one of them has read the body, the
 * listener replies 500 to every event and prints the reason with `console.error`.
 *
 * @example
 * createServer(toNodeListener(receive)).listen(3000);
 *
 * @throws ConferenceOptionsError if `receive` was not made by `createCallbackReceiver`.
 */
export function toNodeListener(
  receive: CallbackReceiver,
): (request: NodeRequest, response: NodeResponse) => Promise<void> {
  const receiveIncoming = (receive as Partial<CallbackReceiver> | undefined)?.[reply];
  check(
    receiveIncoming !== undefined,
    "receive",
    "must be the receiver that createCallbackReceiver returned. Pass it itself, not a function around it.",
  );
  return async (request, response) => {
    const { status, body } = await receiveIncoming(fromNode(request)).catch(unreadable);
    response.writeHead(status, status === 200 ? okHeaders : headersFor(status, body));
    response.end(body);
  };
}

/** Not rethrown: a rejection would end the process if the framework ignores what a listener returns. */
function unreadable(error: unknown): Reply {
  console.error(error instanceof Error ? error.message : error);
  return failureReply;
}

// Once, because it is the same for nearly every event. A reply is ASCII, so its length is its size in bytes.
const okHeaders = { ...headersOf(okReply.status), "content-length": okReply.body.length };

/** Replies that are sent before the body was read. The rest of it would be parsed as the next request. */
const unread = [403, 404, 405, 408, 413, 415, 503];

const headersFor = (status: number, body: string) => ({
  ...headersOf(status),
  "content-length": body.length,
  ...(unread.includes(status) && { connection: "close" }),
});
