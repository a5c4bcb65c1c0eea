import { ConferenceOptionsError } from "../errors/options-error.ts";
import type { NodeResponse } from "../http/node-incoming.ts";
import { failureReply, headersOf, type Reply } from "./reply.ts";

/** By its methods: a polyfill or another realm has a class of its own. */
export const isWebRequest = (request: unknown): boolean =>
  typeof (request as Partial<Request> | undefined)?.headers?.get === "function";

/**
 * Replies 500 and prints what to do if the receiver was mounted without `toNodeListener`.
 *
 * @throws ConferenceOptionsError if `given` is no response of Node.
 */
export function refuseNodeRequest(given: unknown): Reply {
  const error = new ConferenceOptionsError(
    "request",
    "request must be a web Request. For node:http, Express and the like, mount toNodeListener(receive) instead of receive.",
  );
  const response = given as Partial<NodeResponse> | undefined;
  if (!response?.writeHead) throw error;
  // Not thrown: node:http and Express 4 ignore promises, so that it would end the process.
  console.error(error.message);
  response.writeHead(failureReply.status, headersOf(failureReply.status));
  response.end?.(failureReply.body);
  return failureReply;
}
