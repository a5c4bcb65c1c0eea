import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll } from "vitest";
import contract from "../../generated/openapi.json" with { type: "json" };
import { type Prism, type PrismOptions, startPrism } from "../../scripts/prism.ts";
import { samples, type Word } from "./events-samples.ts";
import { type Answer, type ServiceAnswer, send } from "./support.ts";

// CB-03, by hand: the contract under test is not asked for it.
const sampleQuery = {
  SdkAppid: "88888888",
  contenttype: "json",
  ClientIP: "127.0.0.1",
  OptPlatform: "RESTAPI",
};

export interface Post {
  method?: string;
  /** Parameters of the sample's query string, changed; one that is `undefined` is left out. */
  query?: Record<string, string | undefined>;
  /** A parameter that is sent a second time. */
  twice?: string;
  /** Sent as JSON, instead of the event's sample. */
  body?: unknown;
  /** Sent as it is, instead of `body`. */
  text?: string;
  headers?: Record<string, string>;
}

/**
 * Prism reads `paths` and no webhooks. So each event becomes a path, named after its word, with all else as it is: the
 * security of the root too, which an event has to switch off for itself.
 */
const document = {
  ...contract,
  paths: Object.fromEntries(
    Object.entries(contract.webhooks).map(([word, event]): [string, object] => [`/${word}`, event]),
  ),
  webhooks: undefined,
};

/** Posts an event to a Prism that judges it, and answers as a receiver would. */
export function useReceiver(): (word: Word, post?: Post) => Promise<Answer> {
  const judge = usePrism(() => ({ document }));
  return (word, post) => sendEvent(judge().url, word, post);
}

/** Posts the sample of an event to a receiver that answers what the test chooses, with Prism in front as its judge. */
export function useReceiverJudge(): (word: Word, answer: ServiceAnswer) => Promise<Answer> {
  let next: ServiceAnswer = { body: "" };
  const receiver = createServer((request, response) => {
    const { status = 200, contentType = "application/json", body } = next;
    request.resume().once("end", () => {
      response.writeHead(status, { "content-type": contentType });
      response.end(typeof body === "string" ? body : JSON.stringify(body));
    });
  });
  beforeAll(() => new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve)));
  const judge = usePrism(() => {
    const { port } = receiver.address() as AddressInfo;
    return { document, upstream: `http://127.0.0.1:${port}` };
  });
  afterAll(() => {
    receiver.closeAllConnections();
    receiver.close();
  });
  return (word, answer) => {
    next = answer;
    return sendEvent(judge().url, word);
  };
}

function usePrism(options: () => PrismOptions): () => Prism {
  let prism: Prism | undefined;
  beforeAll(async () => {
    prism = await startPrism(options());
  });
  afterAll(() => prism?.stop());
  return () => {
    if (prism === undefined) throw new Error("Prism is not running.");
    return prism;
  };
}

function sendEvent(baseUrl: string, word: Word, post: Post = {}): Promise<Answer> {
  const { query: changes, twice, body, ...rest } = post;
  const query = new URLSearchParams();
  const entries = Object.entries<string | undefined>({ CallbackCommand: word, ...sampleQuery, ...changes });
  for (const [name, value] of entries) if (value !== undefined) query.set(name, value);
  if (twice !== undefined) query.append(twice, query.get(twice) ?? "");
  const text = "body" in post ? JSON.stringify(body) : samples[word];
  return send(baseUrl, { path: `/${word}`, query, text, ...rest });
}
