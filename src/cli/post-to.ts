import { eventTimeoutSeconds } from "../../generated/service.ts";
import { systemClock } from "../internal/clock.ts";
import { errorCode } from "../internal/redact.ts";
import { unanswered } from "../sandbox/events/delivery.ts";
import { type EventSender, type Exchange, eventHost, sendEvent } from "../sandbox/events/send-event.ts";
import { UsageError } from "./usage-error.ts";

/** What came of an event that was posted to a URL. */
export interface PostedEvent extends Exchange {
  /** ms until the answer was there, or none. */
  readonly milliseconds: number;
  /** Everything that is wrong, as sentences. */
  readonly wrong: readonly string[];
  /** What the network failed with, ECONNREFUSED say. */
  readonly code: string | undefined;
}

/** Posts an event to a URL that the user has named, whatever its host. No message quotes the URL: it may be a secret. */
export async function postTo(
  event: { readonly url: string; readonly command: string; readonly body: string },
  sender: EventSender,
): Promise<PostedEvent> {
  const start = performance.now();
  let code: string | undefined;
  const exchange = await sendEvent(event, sender, systemClock).catch((error: unknown): Exchange => {
    code = errorCode(error) ?? "unknown error";
    return { failure: "network", ...unanswered };
  });
  const milliseconds = Math.round(performance.now() - start);
  return { ...exchange, milliseconds, code, wrong: wrongWith(exchange, code) };
}

/** Checks a URL that an event is to be posted to. */
export function readTarget(url: string, option: string): string {
  if (eventHost(url) === undefined) {
    throw new UsageError(
      `${option} takes a URL that begins with https:// or http://, without a user or password.`,
    );
  }
  return url;
}

function wrongWith(
  { failure, status, answer, problems, taken }: Exchange,
  code: string | undefined,
): string[] {
  if (failure === "timeout") {
    return [
      `No answer came within ${eventTimeoutSeconds} s, which is how long the service is thought to wait.`,
    ];
  }
  if (failure === "network") return [`No answer came: the connection failed (${code}).`];
  if (taken) return [];
  const { ErrorCode } = Object(answer) as { ErrorCode?: unknown };
  return [
    ...(status !== undefined && status >= 300 && status < 400
      ? [
          "It answered with a redirect. That is not followed: it would lead to a host that you have not named.",
        ]
      : []),
    ...problems,
    ...(problems.length === 0
      ? [`The receiver refused the event, with ErrorCode ${Number(ErrorCode)}.`]
      : []),
  ];
}
