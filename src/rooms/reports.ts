import type { Reported, SeatReport } from "./room-state.ts";
import { placeOf, put } from "./sorted.ts";

const keyOf = ({ key }: Reported<unknown>): string | number => key;

/** The newer of two reports stays. Of two of the same ms that differ, either may be the newer one. */
export function addReport<Value>(
  reports: readonly Reported<Value>[],
  report: Reported<Value>,
): readonly Reported<Value>[] {
  const { key, time, value } = report;
  const known = reports[placeOf(reports, key, keyOf)];
  if (known === undefined || known.key !== key || known.time < time) return put(reports, report, keyOf);
  if (known.time > time) return reports;
  const [one, other] = [JSON.stringify(known.value), JSON.stringify(value)];
  if (one === other || (known.tied && one > other)) return reports;
  return put(reports, { ...(one > other ? known : report), tied: true }, keyOf);
}

/** Reports every field of an object. */
export const addFields = (
  reports: readonly Reported<unknown>[],
  fields: object,
  time: number,
): readonly Reported<unknown>[] =>
  Object.entries(fields).reduce(
    (all, [key, value]) => (value === undefined ? all : addReport(all, { key, value, time })),
    reports,
  );

/** Reports seats. The fields are brought into one order, so that equal reports are equal texts. */
export function addSeats(
  reports: readonly Reported<SeatReport>[],
  seats: readonly SeatReport[],
  time: number,
): readonly Reported<SeatReport>[] {
  let all = reports;
  for (const { Index, Member_Account, IsTakenDisabled, IsVideoDisabled, IsAudioDisabled } of seats) {
    const value = { Index, Member_Account, IsTakenDisabled, IsVideoDisabled, IsAudioDisabled } as SeatReport;
    all = addReport(all, { key: Index, value, time });
  }
  return all;
}
