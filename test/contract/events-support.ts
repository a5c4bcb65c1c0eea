import { inject } from "vitest";
import { respondWith, type ServiceResponse } from "../setup/relay.ts";
import { sampleOf } from "./events-samples.ts";
import { type PrismResponse, send } from "./support.ts";

// CB-03, by hand: the contract under test is not asked for it.
const sampleQuery = {
  SdkAppid: "88888888",
  contenttype: "json",
  ClientIP: "127.0.0.1",
  OptPlatform: "RESTAPI",
};

export interface Post {
  method?: string;
  /** Changes to the parameters of the sample. One that is `undefined` is left out. */
  query?: Record<string, string | undefined>;
  /** A parameter that is sent a second time. */
  twice?: string;
  /** Sent as JSON. Default: the event's sample. */
  body?: unknown;
  /** Sent as it is, instead of `body`. */
  text?: string;
  headers?: Record<string, string>;
}

/** What posts an event to a Prism that judges it, and answers as a receiver would. */
export const useReceiver =
  () =>
  (word: string, post?: Post): Promise<PrismResponse> =>
    sendEvent(inject("mockUrl"), word, post);

/** What posts the sample of an event to a receiver that answers as the test chooses, judged by Prism. */
export const useReceiverJudge =
  () =>
  (word: string, answer: ServiceResponse): Promise<PrismResponse> => {
    const headers = { "content-type": "application/json", ...respondWith(answer) };
    return sendEvent(inject("judgeUrl"), word, { headers });
  };

function sendEvent(baseUrl: string, word: string, post: Post = {}): Promise<PrismResponse> {
  const { query: changes, twice, body, ...rest } = post;
  const query = new URLSearchParams();
  const entries = Object.entries<string | undefined>({ CallbackCommand: word, ...sampleQuery, ...changes });
  for (const [name, value] of entries) if (value !== undefined) query.set(name, value);
  if (twice !== undefined) query.append(twice, query.get(twice) ?? "");
  const text = "body" in post ? JSON.stringify(body) : sampleOf(word);
  return send(baseUrl, { path: `/${word}`, query, text, ...rest });
}
