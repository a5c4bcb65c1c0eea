import { type Finding, finding } from "./check.ts";

const clock = finding("clock");

/** Seconds. A UserSig and an event's signature are dated; a signature is taken within a minute at most (CB-13). */
const tolerance = 30;

/** When the service answered, by its own clock and by the one here. */
export interface Seen {
  readonly date: string | null;
  /** ms since 1970, when the request left and when the answer was there. */
  readonly sent: number;
  readonly received: number;
}

/** A `fetch` that notes what the answer says of the time. */
export function notingFetch(seen: (moment: Seen) => void): typeof fetch {
  return async (input, init) => {
    const sent = Date.now();
    const response = await fetch(input, init);
    seen({ date: response.headers.get("date"), sent, received: Date.now() });
    return response;
  };
}

export function checkClock(seen: Seen | undefined): Finding {
  const retry = "Compare the clock of this machine with another one.";
  if (seen === undefined) return clock.unchecked("the service has not answered.", retry);
  const theirs = Date.parse(seen.date ?? "");
  if (Number.isNaN(theirs)) return clock.unchecked("the answer has no Date.", retry);
  // The header has whole seconds, and its moment lies somewhere between the two here.
  const early = (theirs - seen.received) / 1000;
  const late = (theirs + 1000 - seen.sent) / 1000;
  const skew = early > 0 ? early : late < 0 ? late : 0;
  const seconds = Math.abs(Math.round(skew));
  if (seconds <= tolerance) return clock.ok("This machine's clock agrees with that of the service.");
  return clock.wrong(
    `This machine's clock is ${seconds} s ${skew > 0 ? "behind" : "ahead of"} that of the service.`,
    "Set it by NTP. A UserSig that is dated wrongly is refused, or runs out too early.",
  );
}
