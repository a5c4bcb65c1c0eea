import { type Finding, finding } from "./finding.ts";

const clock = finding("clock");

/** Seconds. UserSigs and the signatures of events are dated, and a signature is valid for a minute at most (CB-13). */
const tolerance = 30;

/** When a response was made by the clock of the service, and when it was awaited by the one here. */
export interface DatedResponse {
  readonly date: string | null;
  /** ms since 1970. */
  readonly sent: number;
  readonly received: number;
}

/** A `fetch` that notes the Date of each response. */
export function notingDate(note: (response: DatedResponse) => void): typeof fetch {
  return async (input, init) => {
    const sent = Date.now();
    const response = await fetch(input, init);
    note({ date: response.headers.get("date"), sent, received: Date.now() });
    return response;
  };
}

export function checkClock(seen: DatedResponse | undefined): Finding {
  const advice = "Compare the clock of this machine with another one.";
  if (seen === undefined) return clock.unchecked("the service did not respond.", advice);
  const theirs = Date.parse(seen.date ?? "");
  if (Number.isNaN(theirs)) return clock.unchecked("the response has no Date.", advice);
  // Date is cut to whole seconds, and was set between the two moments here.
  const early = (theirs - seen.received) / 1000;
  const late = (theirs + 1000 - seen.sent) / 1000;
  const skew = early > 0 ? early : late < 0 ? late : 0;
  const seconds = Math.abs(Math.round(skew));
  if (seconds <= tolerance) return clock.ok("This machine's clock agrees with that of the service.");
  return clock.wrong(
    `This machine's clock is ${seconds} s ${skew > 0 ? "behind" : "ahead of"} that of the service.`,
    "Set it by NTP. A UserSig with a wrong date is refused, or expires too early.",
  );
}
