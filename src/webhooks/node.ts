import { fromNode, type NodeRequest, type NodeResponse } from "../server/node.ts";
import { type CallbackReceiver, headersOf, reply } from "./receiver.ts";
import { taken } from "./reply.ts";

/**
 * Makes a receiver a listener for `http.createServer`, for Express and for every framework that hands on Node's own
 * request and response.
 *
 * @example
 * createServer(toNodeListener(receive)).listen(3000);
 *
 * @throws Error in the listener when the body was read already: mount it before `express.json()` and the like, which lose
 * digits of large numbers.
 */
export function toNodeListener(
  receive: CallbackReceiver,
): (request: NodeRequest, response: NodeResponse) => Promise<void> {
  return async (request, response) => {
    const { status, body } = await receive[reply](fromNode(request));
    response.writeHead(status, status === 200 ? takenHeaders : refusedHeaders(status, body));
    response.end(body);
  };
}

// Every answer is ASCII, so that its length is that of its bytes.
const takenHeaders = { ...headersOf(taken.status), "content-length": taken.body.length };

const refusedHeaders = (status: number, body: string) => ({
  ...headersOf(status),
  "content-length": body.length,
  // What was not read of the body would be taken for the next request.
  connection: "close",
});
