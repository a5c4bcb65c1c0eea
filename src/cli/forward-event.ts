import { systemClock } from "../internal/clock.ts";
import { exchangeOf, post, type RawAnswer, withQuery } from "../sandbox/events/send-event.ts";
import { signatureQuery } from "../webhooks/event-query.ts";
import type { ArrivedEvent } from "./event-listener.ts";
import { outcomeOf, type PostedEvent } from "./post-to.ts";

/** An event that was passed on. */
export interface ForwardedEvent extends PostedEvent {
  /** Where it was passed on to. It may be a secret. */
  readonly url: string;
  /** The answer as it came. Undefined when none came. */
  readonly raw: RawAnswer | undefined;
}

/** Headers of the connection, and those that `fetch` writes itself (RFC 9110, 7.6.1). */
const ofConnection =
  /^(connection|content-length|expect|host|keep-alive|proxy-.*|te|trailer|transfer-encoding|upgrade)$/;

/**
 * Passes an event on to an application: query, headers and body as they came.
 *
 * @param token Signs it again: the time of the signature that came may be over before it is checked.
 */
export async function forwardEvent(
  { query, headers, body }: ArrivedEvent,
  url: string,
  token: string | undefined,
): Promise<ForwardedEvent> {
  const passed = new URLSearchParams(query);
  if (token !== undefined) {
    const { Sign, RequestTime } = await signatureQuery(token, Date.now());
    passed.set("Sign", Sign);
    passed.set("RequestTime", RequestTime);
  }
  const kept = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    if (!ofConnection.test(name)) kept.set(name, String(value));
  }
  const answering = post(withQuery(url, passed), { headers: kept, body }, systemClock);
  const posted = await outcomeOf(answering.then(exchangeOf));
  return { ...posted, url, raw: await answering.catch(() => undefined) };
}
