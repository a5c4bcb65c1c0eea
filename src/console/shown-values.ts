import type { Entry } from "./entry.ts";
import { t } from "./language.ts";

const clock = new Intl.DateTimeFormat("en-GB", {
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
  fractionalSecondDigits: 3,
});
export const shownTime = (time: number): string => clock.format(time);

/** A command word without what all of them begin with. */
export const shownName = (name: string): string => name.replace(/^(Room|Mic)\.Callback/, "");

export function shownDuration(ms: number): string {
  if (ms < 1000) return `${Math.round(ms)} ms`;
  const s = Math.round(ms / 1000);
  if (s < 60) return t("seconds", (ms / 1000).toFixed(1));
  if (s < 3600) return t("minutes", Math.floor(s / 60), s % 60);
  return t("hours", Math.floor(s / 3600), Math.floor((s % 3600) / 60));
}

/** How a call or a delivery ended. */
export function shownResult(entry: Entry): string {
  if (entry.kind === "call") {
    const { response, errorCode, codeName } = entry.call;
    if (response === null) return t("lost");
    if (errorCode === null) return `HTTP ${response.status}`;
    return errorCode === 0 ? "OK" : `${errorCode} ${codeName ?? ""}`;
  }
  const { notSent, failure, failureCode, status, taken, fault } = entry.delivery;
  if (notSent !== null) return t("notSent", notSent);
  if (fault === "lose") return t("lost");
  if (failure !== null) return failureCode ?? failure;
  return taken ? String(status) : `${status} ${t("refusedAnswer")}`;
}

/** A text of somebody else's, which must not turn round what follows it. */
export const withoutTurns = (text: string): string =>
  text.replace(/\p{Bidi_Control}/gu, (mark) => `\\u${mark.codePointAt(0)?.toString(16).padStart(4, "0")}`);

/** A list in a line. */
export const joined = (parts: readonly (string | number | false | null | undefined)[]): string =>
  withoutTurns(
    parts.filter((part) => part !== false && part !== null && part !== undefined && part !== "").join(" · "),
  );
