import type { IncomingHttpHeaders, RequestListener, ServerResponse } from "node:http";
import { type Body, isBody } from "../http/body.ts";
import { split } from "../http/incoming.ts";
import { fromNode } from "../http/node-incoming.ts";
import type { RawAnswer } from "../sandbox/events/send-event.ts";
import { sendReply } from "../webhooks/node-response.ts";
import { type ParsedEvent, parseEvent } from "../webhooks/parse-event.ts";
import { type CallbackReceiver, reply } from "../webhooks/receiver.ts";
import { failureReply } from "../webhooks/reply.ts";

/** An event that the receiver accepts, with everything that came. */
export interface ArrivedEvent {
  /** When it came, in ms since 1970. */
  readonly time: number;
  readonly parsed: ParsedEvent;
  /** All parameters of the URL. */
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/**
 * What becomes of an event: `accepted` lets the receiver reply. Otherwise it is an answer from elsewhere, undefined
 * where none came.
 */
export type TakeEvent = (event: ArrivedEvent) => Promise<"accepted" | RawAnswer | undefined>;

/** A listener for `http.createServer` that passes on what the receiver accepts. */
export const createEventListener =
  (receive: CallbackReceiver, take: TakeEvent): RequestListener =>
  async (request, response) => {
    const incoming = fromNode(request);
    let body: Body | undefined;
    const accepted = await receive[reply]({
      ...incoming,
      async read(maxBytes, ms) {
        const read = await incoming.read(maxBytes, ms);
        body = isBody(read) ? read : undefined;
        return read;
      },
    });
    const { query } = split(incoming.url);
    const parsed = accepted.status === 200 && body !== undefined ? parseEvent(body, query) : "refused";
    if (body === undefined || typeof parsed === "string") {
      sendReply(request, response, accepted);
      return;
    }
    const { headers } = request;
    const answer = await take({ time: Date.now(), parsed, query, headers, body: body.text });
    if (typeof answer === "object") sendAnswer(response, answer);
    else sendReply(request, response, answer === "accepted" ? accepted : failureReply);
  };

function sendAnswer(response: ServerResponse, { response: { status, headers }, text }: RawAnswer): void {
  const contentType = headers.get("content-type");
  response.writeHead(status, contentType === null ? {} : { "content-type": contentType });
  response.end(text);
}
