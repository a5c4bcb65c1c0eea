import { eventTimeoutSeconds } from "../../../generated/service.ts";
import { check } from "../../internal/check.ts";
import type { Clock } from "../../internal/clock.ts";
import { eventQuery } from "../../webhooks/event-query.ts";
import { judgeAnswer, longestAnswer, type SandboxDelivery, unanswered } from "./sandbox-delivery.ts";

export interface EventToPost {
  /** The configured URL. */
  readonly url: string;
  readonly command: string;
  readonly body: string;
  readonly clientIp?: string | undefined;
  readonly platform?: string | undefined;
}

/** The application that sends the event. */
export interface EventSender {
  readonly sdkAppId: number;
  /** Signs the URL. */
  readonly token: string | undefined;
}

export type Deliver = (request: Request) => Response | Promise<Response>;

/** What became of an event that was sent. */
export type Exchange = Pick<
  SandboxDelivery,
  "failure" | "failureCode" | "status" | "answer" | "problems" | "taken"
>;

/** An answer as it came; of a body that is too long only the beginning. */
export interface RawAnswer {
  readonly response: Response;
  readonly text: string;
}

/**
 * Sends an event as the service does, and judges the answer. The caller checks whether the host may receive events.
 *
 * @param deliver Default: `fetch`. Its errors are passed on.
 */
export async function sendEvent(
  { url, command, body, clientIp, platform }: EventToPost,
  { sdkAppId, token }: EventSender,
  clock: Clock,
  deliver?: Deliver,
): Promise<Exchange> {
  const query = await eventQuery({ sdkAppId, command, clientIp, platform, token, now: clock.now() });
  const headers = { "content-type": "application/json" };
  return exchangeOf(
    await post(withQuery(url, new URLSearchParams(query)), { headers, body }, clock, deliver),
  );
}

/** Posts to a whole URL. Undefined when no answer came in time. */
export async function post(
  url: string,
  init: Pick<RequestInit, "headers" | "body">,
  clock: Clock,
  deliver: Deliver = (request) => fetch(request),
): Promise<RawAnswer | undefined> {
  const late = new AbortController();
  // A redirect would lead to a host that nobody has checked.
  const request = requestWith(late.signal, url, { method: "POST", redirect: "manual", ...init });
  const timer = clock.setTimeout(() => late.abort(), eventTimeoutSeconds * 1000);
  const aborted = new Promise<never>((_, reject) => {
    late.signal.addEventListener("abort", () => reject(late.signal.reason));
  });
  try {
    return await Promise.race([read(deliver, request), aborted]);
  } catch (error) {
    if (late.signal.aborted) return undefined;
    throw error;
  } finally {
    clock.clearTimeout(timer);
  }
}

/** Judges an answer by the contract. */
export const exchangeOf = (answer: RawAnswer | undefined): Exchange =>
  answer === undefined
    ? { failure: "timeout", ...unanswered }
    : { failure: undefined, failureCode: undefined, ...judgeAnswer(answer.response.status, answer.text) };

/** Without the signal where the runtime's `Request` refuses it: jsdom replaces AbortController, but not Request. */
function requestWith(signal: AbortSignal, url: string, init: RequestInit): Request {
  try {
    return new Request(url, { ...init, signal });
  } catch {
    return new Request(url, init);
  }
}

async function read(deliver: Deliver, request: Request): Promise<RawAnswer> {
  const response = await deliver(request);
  const { text, status: given } = Object(response) as Partial<Response>;
  check(
    typeof text === "function" && typeof given === "number",
    "deliver",
    "must return a Response, as a receiver does.",
  );
  return { response, text: await readText(response) };
}

/** Reads an answer that is too long only until that is known. */
async function readText(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  const reader = response.body?.getReader();
  let text = "";
  while (reader !== undefined && text.length <= longestAnswer) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value, { stream: true });
  }
  // Not awaited: a receiver that ignores it must not hold up the rest.
  reader?.cancel().catch(() => {});
  return text;
}

/** Keeps the URL's own parameters: no page states how the service adds its own to them. */
export function withQuery(url: string, query: URLSearchParams): string {
  const bare = url.replace(/#.*$/s, "");
  return `${bare}${bare.includes("?") ? "&" : "?"}${query}`;
}

/** The host of a URL that can receive events. Undefined for any other text. */
export function eventHost(url: string): string | undefined {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  const usable =
    parsed !== undefined && /^https?:$/.test(parsed.protocol) && parsed.username + parsed.password === "";
  return usable ? parsed.hostname : undefined;
}
