import { json, printable, shown } from "./printable.ts";

/** An event that came, as it is shown. */
export interface ReceivedLine {
  /** ms since 1970. */
  readonly time: number;
  readonly command: string;
  /** Why the contract does not take it; empty where it does. */
  readonly problems: readonly string[];
  readonly clientIp: string | undefined;
  readonly platform: string | undefined;
  readonly event: Readonly<Record<string, unknown>>;
}

/** As one line of JSON. */
export const jsonLine = (line: ReceivedLine): string =>
  json({ ...line, clientIp: line.clientIp ?? null, platform: line.platform ?? null });

/** As one line for people: when, what, and the fields. */
export function textLine({ time, command, problems, event }: ReceivedLine): string {
  const clock = new Date(time).toTimeString().slice(0, 8);
  // Said already.
  const { CallbackCommand: _, EventTime: __, ...fields } = event;
  const said = Object.entries(fields).map(([name, value]) => `${printable(name)}=${shown(value, 300)}`);
  const wrong =
    problems.length === 0 ? [] : [`(not as the contract has it: ${printable(problems.join("; "))})`];
  return [clock, printable(command), ...said, ...wrong].join(" ");
}
