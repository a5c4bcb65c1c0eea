import { eventHost } from "../../sandbox/events/send-event.ts";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import type { PostedEvent } from "../post-to.ts";
import { hostAndPort } from "../service-address.ts";
import { shown } from "./printable.ts";
import { type Line, styled } from "./style.ts";

/** @param url Where it was posted. Only its host is shown. */
export const postedFields = (
  url: string,
  { taken, failure, status, answer, wrong, milliseconds }: PostedEvent,
) => ({
  host: eventHost(url),
  taken,
  failure: failure ?? null,
  status: status ?? null,
  answer: answer ?? null,
  problems: wrong,
  milliseconds,
});

/**
 * The lines about an event that was posted.
 *
 * @param what What the first line begins with, for example the command word.
 * @param url Where it was posted. Only its host is shown.
 */
export function showPosted(what: string, url: string, posted: PostedEvent): Line[] {
  const { taken, status, answer, wrong, milliseconds } = posted;
  const outcome = taken ? styled("green", "accepted") : styled("red", "not accepted");
  return [
    [`${what}: `, outcome, status === undefined ? "" : `, HTTP ${status} after ${milliseconds} ms`],
    status === undefined ? `Host    ${hostAndPort(url)}` : `Answer  ${shown(answer)}`,
    ...wrong.map((sentence) => `Wrong   ${shown(sentence)}`),
  ];
}

/** A wrong answer weighs more than none. */
export function exitCodeOfPosted(events: readonly PostedEvent[]): ExitCode {
  const failed = events.filter(({ taken }) => !taken);
  if (failed.length === 0) return exitCodes.done;
  return failed.some(({ failure }) => failure === undefined) ? exitCodes.refused : exitCodes.noResponse;
}
