import type { Reported } from "./room-state.ts";
import { find, put } from "./sorted.ts";

type Reports<Value> = readonly Reported<Value>[];

const keyOf = ({ key }: Reported<unknown>): string | number => key;

/** The newer of two reports stays. Of two of the same ms that differ, either may be the newer one. */
function addReport<Value>(reports: Reports<Value>, report: Reported<Value>): Reports<Value> {
  const known = find(reports, report.key, keyOf);
  if (known === undefined || known.time < report.time) return put(reports, report, keyOf);
  const [one, other] = [JSON.stringify(known.value), JSON.stringify(report.value)];
  if (known.time > report.time || one === other || (known.tied && one > other)) return reports;
  return put(reports, { ...(one > other ? known : report), tied: true }, keyOf);
}

/** Adds what was reported at a time, each value with its key. */
export const addReports = <Value>(
  reports: Reports<Value>,
  entries: readonly (readonly [key: string | number, value: Value])[],
  time: number,
): Reports<Value> => entries.reduce((all, [key, value]) => addReport(all, { key, value, time }), reports);
