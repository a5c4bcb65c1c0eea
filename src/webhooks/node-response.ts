import type { NodeRequest, NodeResponse } from "../http/node-incoming.ts";
import { toError } from "../internal/thrown.ts";
import { headersOf, okReply, type Reply } from "./reply.ts";

/** Sends a reply. Never throws: other code may have used the response already, and the process must go on. */
export function sendReply(request: NodeRequest, response: NodeResponse, { status, body }: Reply): void {
  try {
    if (response.headersSent) {
      console.error(
        `The receiver could not reply ${status}: other code has already sent a response. ` +
          "If it was time-out middleware, give the receiver a shorter `timeout`.",
      );
    } else if (response.destroyed) {
      // The sender has gone, and nobody is left to reply to.
    } else if (status === 200) {
      response.writeHead(status, okHeaders);
      response.end(body);
    } else {
      const unread = request.complete !== true;
      const close = unread && request.httpVersionMajor !== 2 && { connection: "close" };
      response.writeHead(status, { ...headersOf(status), "content-length": body.length, ...close });
      // Unread bytes would be parsed as the next request, and to parse a flood of them would hold up all other requests.
      response.end(body, () => unread && request.destroy?.());
    }
  } catch (error) {
    console.error(`The receiver could not reply ${status}: ${toError(error).message}`);
  }
}

// Once, because it is the same for nearly every event. A reply is ASCII, so its length is its size in bytes.
const okHeaders = { ...headersOf(okReply.status), "content-length": okReply.body.length };
