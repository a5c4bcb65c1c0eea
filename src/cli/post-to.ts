import { eventTimeoutSeconds } from "../../generated/service.ts";
import { systemClock } from "../internal/clock.ts";
import { errorCode } from "../internal/thrown.ts";
import { unanswered } from "../sandbox/events/sandbox-delivery.ts";
import {
  type EventSender,
  type EventToPost,
  type Exchange,
  eventHost,
  sendEvent,
} from "../sandbox/events/send-event.ts";
import { UsageError } from "./exit-codes.ts";

/** What came of an event that was posted to a URL. */
export interface PostedEvent extends Exchange {
  /** ms until the answer came, or failed to come. */
  readonly milliseconds: number;
  /** Everything that is wrong, as sentences. */
  readonly wrong: readonly string[];
}

/** Posts an event to a URL of the user's, whatever its host. No message quotes the URL: it may be a secret. */
export const postTo = (event: EventToPost, sender: EventSender): Promise<PostedEvent> =>
  outcomeOf(sendEvent(event, sender, systemClock));

/** What comes of an event that is being posted. Never rejects. */
export async function outcomeOf(posting: Promise<Exchange>): Promise<PostedEvent> {
  const start = performance.now();
  const exchange = await posting.catch(
    (error: unknown): Exchange => ({
      ...unanswered,
      failure: "network",
      failureCode: errorCode(error) ?? "unknown error",
    }),
  );
  const milliseconds = Math.round(performance.now() - start);
  return { ...exchange, milliseconds, wrong: wrongWith(exchange) };
}

/** Checks a URL that an event is to be posted to. */
export function checkTarget(url: string, option: string): string {
  if (eventHost(url) === undefined) {
    throw new UsageError(
      `${option} must be a URL that begins with https:// or http://, without a user or password.`,
    );
  }
  return url;
}

function wrongWith({ failure, failureCode, status = 200, answer, problems, taken }: Exchange): string[] {
  if (taken) return [];
  if (failure === "timeout") {
    return [
      `No answer came within ${eventTimeoutSeconds} s. The service does not wait longer, as far as is known.`,
    ];
  }
  if (failure === "network") return [`No answer came: the connection failed (${failureCode}).`];
  if (problems.length === 0) {
    const { ErrorCode } = Object(answer) as { ErrorCode?: unknown };
    return [`The receiver refused the event with ErrorCode ${Number(ErrorCode)}.`];
  }
  const redirected = status >= 300 && status < 400;
  return [
    ...(redirected
      ? ["It answered with a redirect, which is not followed: it may lead to another host."]
      : []),
    ...problems,
  ];
}
