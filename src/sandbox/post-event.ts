import { eventTimeoutSeconds } from "../../generated/service.ts";
import { loopback } from "../base-url.ts";
import type { Clock } from "../clock.ts";
import { eventQuery } from "../webhooks/event-query.ts";
import type { Application } from "./application.ts";
import { check } from "./check.ts";
import { judgeAnswer, longestAnswer, type SandboxDelivery, unanswered } from "./delivery.ts";
import type { SandboxOptions } from "./options.ts";

type Deliver = NonNullable<SandboxOptions["deliver"]>;

export interface EventToPost {
  /** The configured URL. */
  readonly url: string;
  readonly command: string;
  readonly body: string;
  readonly clientIp?: string | undefined;
  readonly platform?: string | undefined;
}

/** Posts an event as the service does, and judges the answer. */
export type PostEvent = (
  event: EventToPost,
  application: Application,
) => Promise<Pick<SandboxDelivery, "failure" | "status" | "answer" | "problems" | "taken">>;

export function createPostEvent(clock: Clock, options: SandboxOptions): PostEvent {
  const { deliver } = options;
  const allowHosts = options.allowHosts?.map((host) => host.toLowerCase()) ?? [];
  const mayReach = (host: string) => loopback.test(host) || allowHosts.includes(host);

  return async ({ url, command, body, clientIp, platform }, application) => {
    const { sdkAppId, token } = application;
    const host = hostOf(url);
    check(
      deliver !== undefined || mayReach(host),
      "allowHosts",
      `does not have ${host}, the host of the configured Url, and the sandbox posts to loopback only. Add it if it is yours.`,
    );
    const query = await eventQuery({ sdkAppId, command, clientIp, platform, token, now: clock.now() });
    const late = new AbortController();
    const request = new Request(withQuery(url, query), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
      signal: late.signal,
      // It would lead to a host that nobody has looked at.
      redirect: "manual",
    });
    const timer = clock.setTimeout(() => late.abort(), eventTimeoutSeconds * 1000);
    const aborted = new Promise<never>((_, reject) => {
      late.signal.addEventListener("abort", () => reject(late.signal.reason));
    });
    const answer = deliver === undefined ? post(request) : delivered(deliver, request);
    try {
      return { failure: undefined, ...(await Promise.race([answer, aborted])) };
    } catch (error) {
      if (late.signal.aborted) return { failure: "timeout", ...unanswered };
      // What `deliver` throws is for whoever has written it.
      if (deliver !== undefined) throw error;
      return { failure: "network", ...unanswered };
    } finally {
      clock.clearTimeout(timer);
    }
  };
}

const post = async (request: Request) => judge(await fetch(request));

const delivered = async (deliver: Deliver, request: Request) => judge(await deliver(request));

const judge = async (response: Response) => judgeAnswer(response.status, await readText(response));

/** Of an answer that is longer than any answer to an event only the beginning is read. */
async function readText(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  const reader = response.body?.getReader();
  let text = "";
  while (reader !== undefined && text.length <= longestAnswer) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value, { stream: true });
  }
  // Not awaited: a sender that does not listen must not hold up the rest.
  reader?.cancel().catch(() => {});
  return text;
}

/** The message never quotes the URL, as the runtime's own would. */
function hostOf(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  check(
    parsed !== undefined && /^https?:$/.test(parsed.protocol) && parsed.username + parsed.password === "",
    "Url",
    "of the configuration is none that an event could be posted to: it has to be http or https, without a user or password.",
  );
  return parsed.hostname;
}

/** How the service adds its parameters to a URL that has some is stated nowhere; the URL's own are left as they are. */
function withQuery(url: string, query: Record<string, string>): string {
  const bare = url.replace(/#.*$/s, "");
  return `${bare}${bare.includes("?") ? "&" : "?"}${new URLSearchParams(query)}`;
}
