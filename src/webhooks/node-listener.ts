import { fromNode, type NodeRequest, type NodeResponse } from "../http/node-incoming.ts";
import { check } from "../internal/check.ts";
import { toError } from "../internal/thrown.ts";
import { sendReply } from "./node-response.ts";
import { type CallbackReceiver, reply } from "./receiver.ts";
import { failureReply, type Reply } from "./reply.ts";

/**
 * Makes a listener of a receiver, for `http.createServer`, for Express and for other frameworks that hand on Node's
 * request and response. Mount it before `express.json()` and other body parsers. If one of them has read the body, the
 * listener uses `request.rawBody`, or else `request.body` where that is text or bytes. If there is only a parsed object, it
 * replies 500 to every event and prints the reason with `console.error`. The listener never throws and never rejects.
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
    let result: Reply;
    try {
      result = await receiveIncoming(fromNode(request));
    } catch (error) {
      // Not rethrown: node:http and Express 4 ignore promises, so that a rejection would end the process.
      console.error(toError(error).message);
      result = failureReply;
    }
    sendReply(request, response, result);
  };
}
